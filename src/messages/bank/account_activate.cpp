#include "messages/bank/account_activate.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape ActivateAccount::request() { return object({{"person", namedPerson()}, {"card", anyText()}}); }
Shape ActivateAccount::reply() { return object({{"account", personal(anyText())}, {"state", word({"active"})}}); }

std::vector<Reason> ActivateAccount::refusals()
{
    return {{"no_account", "the card has none of this person's"}, reasons::accountFrozen, reasons::accountState};
}

}  // namespace kapok::messages
