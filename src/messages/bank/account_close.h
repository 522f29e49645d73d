// The bank's core is told to clear and close the account of a card (P1.11(3), P1.11(15); rules.md §13, §14).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"

namespace kapok::messages {

struct CloseAccount {
    static constexpr Party party = Party::Bank;
    static constexpr const char* kind = "account_close";
    static constexpr const char* business = "cancel";
    static constexpr const char* says = "The account of a card is cleared and closed at a desk of its bank (P1.11(3), "
                                        "P1.11(15)). `balance_fen` is what "
                                        "lay on it: the desk pays it out. It cannot be opened again.";
    struct Reply {
        qint64 balanceFen = 0;  ///< what he is owed, in whole fen

        Json toJson() const { return {{"state", "closed"}, {"balance_fen", balanceFen}}; }
        static Expected<Reply> fromJson(const Json& json);
    };
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    /// With something on it, and with nothing.
    static std::vector<Reply> outcomes() { return {{123'456}, {0}}; }

    domain::Person person;
    QString card;

    Json body() const { return {{"person", idInMessage(person)}, {"card", card.toStdString()}}; }
};

}  // namespace kapok::messages
