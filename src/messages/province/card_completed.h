// The province is told which chip a card is that was made at the counter (P1.6; rules.md §7).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"
#include "messages/status_word.h"

namespace kapok::messages {

struct CardCompleted {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "card_completed";
    static constexpr const char* business = "instant_issue";
    static constexpr const char* says =
        "A card that was ordered by the channel `instant` is made: what was read back from its chip, after it was "
        "written and printed (P1.6). From then on it lies at the outlet and can be handed over.";
    using Reply = StatusWord;
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return {{QStringLiteral("not_activated")}}; }

    domain::Person person;
    QString card;            ///< its ref, which is the number of the application
    QString identification;  ///< as the chip says it
    Json number;             ///< of the card, as the chip says it; marked
    QDate issued, expires;   ///< as the chip says it

    Json body() const;
};

}  // namespace kapok::messages
