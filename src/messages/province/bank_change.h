// How far is the change of bank that began with this card? (P1.11(15); rules.md §13: the step that is missing)
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"

namespace kapok::messages {

struct BankChangeOf {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "bank_change";
    static constexpr const char* says =
        "How far is the change of bank that began with this card, whichever outlet took it (P1.11(15))? `card` is the "
        "old bank's, `new_card` the one that was ordered in its place. `stage` is the last step that was done.";
    struct Reply {
        QString newCard;
        QString bank;   ///< the new one
        QString stage;  ///< ordered, made, collected, activated, settled

        Json toJson() const;
        static Expected<Reply> fromJson(const Json& json);
    };
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes();

    domain::Person person;
    QString card;

    Json body() const { return {{"person", idInMessage(person)}, {"card", card.toStdString()}}; }
};

}  // namespace kapok::messages
