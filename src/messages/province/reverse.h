// The province is told to take back a change of a card that should not have been made (L15; rules.md §19).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"
#include "messages/status_word.h"

namespace kapok::messages {

struct ReverseChange {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "reverse";
    static constexpr const char* business = "reverse";
    static constexpr const char* says =
        "A change that a desk took by mistake is taken back: the card is again what it was before. On the day of the "
        "change that is a `reversal`, and the change counts as never made; on a later day it is a `correction`, an "
        "entry of its own beside it. `original` is the desk's own number of the case that made the change.";
    using Reply = StatusWord;  ///< what the card is again
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return {{QStringLiteral("normal")}}; }

    domain::Person person;
    QString change;    ///< the province's number of it
    QString original;  ///< our case number
    QString as;        ///< reversal, correction

    Json body() const;
};

}  // namespace kapok::messages
