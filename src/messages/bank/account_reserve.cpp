#include "messages/bank/account_reserve.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape ReserveAccount::request()
{
    return object({{"person", namedPerson()},
                   {"application", anyText()},
                   {"replaces?", anyText()},
                   {"number_kept?", flag()},
                   {"channel?", channel()}});
}

Shape ReserveAccount::reply() { return object({{"account", personal(anyText())}, {"number_kept", flag()}}); }

std::vector<Reason> ReserveAccount::refusals()
{
    return {{"account_refused", "there is one for this application already"},
            {"no_account", "the replaced card has none of this person's"},
            {"number_not_kept", "the number was to stay, and this bank gives another (rules.md §9)"},
            reasons::accountFrozen};
}

Expected<ReserveAccount::Reply> ReserveAccount::Reply::fromJson(const Json& json)
{
    const auto account = textAt(json, "account");
    if (!account) return std::unexpected(account.error());
    return Reply{personal(*account), flagAt(json, "number_kept").value_or(false)};
}

std::vector<ReserveAccount::Reply> ReserveAccount::outcomes()
{
    return {{personal(QStringLiteral("6210994407000000004")), false}};
}

Json ReserveAccount::body() const
{
    Json body{{"person", personInMessage(person)}, {"application", toJson(application)}};
    if (replaces) body["replaces"] = toJson(*replaces);
    if (numberKept) body["number_kept"] = *numberKept;
    if (instant) body["channel"] = "instant";
    return body;
}

}  // namespace kapok::messages
