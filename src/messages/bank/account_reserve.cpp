#include "messages/bank/account_reserve.h"

namespace kapok::messages {

Expected<ReserveAccount::Reply> ReserveAccount::Reply::fromJson(const Json& json)
{
    const auto account = textAt(json, "account");
    if (!account) return std::unexpected(account.error());
    return Reply{personal(*account)};
}

std::vector<QString> ReserveAccount::refusals() { return {QStringLiteral("account_refused")}; }

std::vector<ReserveAccount::Reply> ReserveAccount::outcomes()
{
    return {{personal(QStringLiteral("6210994407000000004"))}};
}

}  // namespace kapok::messages
