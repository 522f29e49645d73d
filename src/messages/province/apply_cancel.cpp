#include "messages/province/apply_cancel.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape CancelApplication::request() { return object({{"person", namedPerson()}, {"card", anyText()}}); }
Shape CancelApplication::reply() { return object({{"status", word({"cancelled"})}}); }

std::vector<Reason> CancelApplication::refusals()
{
    return {{"in_production", "the data left for the bank: it is made now, and can be merged then (rules.md §3)"},
            {"already_made", "the card is made, or was handed out"},
            {"wrong_state", "it was cancelled or merged already"},
            {"at_that_city", "it is another city's: its card management agency cancels (P1.11(12))"},
            reasons::notThisBank,
            reasons::unknownCard,
            reasons::unknownPerson,
            reasons::deceased};
}

}  // namespace kapok::messages
