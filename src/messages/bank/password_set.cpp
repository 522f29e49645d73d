#include "messages/bank/password_set.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape SetAccountPassword::request()
{
    return object({{"person", namedPerson()}, {"card", anyText()}, {"how", word({"change", "forgotten"})}});
}

Shape SetAccountPassword::reply() { return object({{"status", word({"set"})}}); }

std::vector<Reason> SetAccountPassword::refusals()
{
    return {{"no_account", "the card has none of this person's"},
            {"password_not_set", "the holder left the pad, or the present password was wrong"},
            reasons::accountFrozen,
            reasons::accountState};
}

}  // namespace kapok::messages
