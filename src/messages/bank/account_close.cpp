#include "messages/bank/account_close.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape CloseAccount::request() { return object({{"person", namedPerson()}, {"card", anyText()}}); }
Shape CloseAccount::reply() { return object({{"state", word({"closed"})}, {"balance_fen", whole()}}); }

std::vector<Reason> CloseAccount::refusals()
{
    return {{"no_account", "the card has none of this person's"}, reasons::accountFrozen, reasons::accountState};
}

Expected<CloseAccount::Reply> CloseAccount::Reply::fromJson(const Json& json)
{
    const auto balance = numberAt(json, "balance_fen");
    if (!balance) return std::unexpected(balance.error());
    return Reply{*balance};
}

}  // namespace kapok::messages
