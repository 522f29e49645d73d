#include "messages/province/reverse.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape ReverseChange::request()
{
    return object({{"person", namedPerson()},
                   {"change", anyText()},
                   {"original", anyText()},
                   {"as", word({"reversal", "correction"})}});
}

Shape ReverseChange::reply() { return object({{"status", cardStatus()}}); }

std::vector<Reason> ReverseChange::refusals()
{
    return {{"unknown_change", "none of his cards was changed under this number, or it was taken back already"},
            {"changed_since", "the card has been changed again since, or a card was ordered in its place"},
            {"day_is_over", "a reversal is of the same day: it is a correction now"},
            {"day_is_not_over", "a correction is of a later day: it is a reversal yet"},
            reasons::unknownPerson};
}

Json ReverseChange::body() const
{
    return {{"person", idInMessage(person)},
            {"change", toJson(change)},
            {"original", toJson(original)},
            {"as", toJson(as)}};
}

}  // namespace kapok::messages
