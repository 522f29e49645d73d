#include "messages/bank/account_release.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape ReleaseAccount::request() { return object({{"person", namedPerson()}, {"card", anyText()}}); }
Shape ReleaseAccount::reply() { return object({{"state", word({"closed"})}}); }

std::vector<Reason> ReleaseAccount::refusals()
{
    return {{"no_account_reserved", "none is kept for this card and person"}, reasons::accountState};
}

}  // namespace kapok::messages
