#include "messages/bank/account_open.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape OpenAccount::request() { return object({{"person", namedPerson()}, {"card", anyText()}}); }
Shape OpenAccount::reply() { return object({{"account", personal(anyText())}, {"state", word({"inactive"})}}); }

std::vector<Reason> OpenAccount::refusals()
{
    return {{"no_account_reserved", "none is kept for this card and person"},
            reasons::accountFrozen,
            reasons::accountState};
}

}  // namespace kapok::messages
