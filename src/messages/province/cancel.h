// The province is told that a card has come to its end (P1.11(3); rules.md §14).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"
#include "messages/status_word.h"

namespace kapok::messages {

struct CancelCard {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "cancel";
    static constexpr const char* business = "cancel";
    static constexpr const char* says =
        "A card is cancelled at a desk of its bank, by its holder, or by the heirs where he has died (P1.11(3)). The "
        "order is fixed: `documents` names the slip of the cleared medical account, the bank has closed the account, "
        "and `recovered` says whether the card was taken in and punched.";
    using Reply = StatusWord;
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return {{QStringLiteral("cancelled")}}; }

    domain::Person person;
    QString card;
    QStringList papers;
    bool recovered = false;

    Json body() const;
};

}  // namespace kapok::messages
