// The province is told that a card reported lost for good was found (rules.md §6).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"
#include "messages/status_word.h"

namespace kapok::messages {

struct ReleaseFormalLoss {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "release_formal";
    static constexpr const char* business = "release_formal";
    static constexpr const char* says =
        "A card that was reported lost for good is found, at a desk of its bank: it is what it was before its first "
        "report (rules.md §6). Never once it is being replaced.";
    using Reply = StatusWord;  ///< normal, locked, sealed, not_activated
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes();

    domain::Person person;
    QString card;

    Json body() const { return {{"person", idInMessage(person)}, {"card", card.toStdString()}}; }
};

}  // namespace kapok::messages
