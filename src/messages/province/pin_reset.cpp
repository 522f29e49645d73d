#include "messages/province/pin_reset.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape AllowPinReset::request() { return object({{"person", namedPerson()}, {"card", anyText()}}); }
Shape AllowPinReset::reply() { return object({{"status", word({"normal"})}}); }

std::vector<Reason> AllowPinReset::refusals()
{
    return {{"merged_no_pin_reset", "it was merged: its PIN is never reset (P1.11(9))"},
            {"wrong_state", "it was not handed out, or is neither normal nor locked (rules.md §6)"},
            reasons::notThisBank,
            reasons::expired,
            reasons::unknownCard,
            reasons::unknownPerson,
            reasons::deceased};
}

}  // namespace kapok::messages
