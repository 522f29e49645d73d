#include "messages/bank/small_payment_off.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape SwitchSmallPaymentOff::request() { return object({{"person", namedPerson()}, {"card", anyText()}}); }
Shape SwitchSmallPaymentOff::reply() { return object({{"status", word({"off"})}}); }

std::vector<Reason> SwitchSmallPaymentOff::refusals()
{
    return {{"no_account", "the card has none of this person's"},
            {"already_off", "it was switched off before"},
            reasons::accountFrozen,
            reasons::accountState};
}

}  // namespace kapok::messages
