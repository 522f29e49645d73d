// The province is told that the card was found; it answers what the card is again (rules.md §6).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"
#include "messages/status_word.h"

namespace kapok::messages {

struct ReleaseTemporaryLoss {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "release_temporary";
    static constexpr const char* business = "release_temporary";
    static constexpr const char* says =
        "A card that was reported lost for the time being is found: it is what it was before the loss (rules.md §6).";
    using Reply = StatusWord;
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes();

    domain::Person person;
    QString card;

    Json body() const { return {{"person", idInMessage(person)}, {"card", card.toStdString()}}; }
};

}  // namespace kapok::messages
