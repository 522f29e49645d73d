#include "messages/bank/account_numbers.h"

#include "messages/on_file.h"

namespace kapok::messages {

using namespace shapes;

Json AccountNumbers::Reply::toJson() const
{
    Json json{{"account", account}};
    if (!replaces.is_null()) json["replaces"] = replaces;
    return json;
}

Expected<AccountNumbers::Reply> AccountNumbers::Reply::fromJson(const Json& json)
{
    const auto account = textAt(json, "account");
    if (!account) return std::unexpected(account.error());
    Reply reply{personal(*account), {}};
    if (const auto before = textAt(json, "replaces")) reply.replaces = personal(*before);
    return reply;
}

Shape AccountNumbers::request() { return object({{"person", namedPerson()}, {"card", anyText()}}); }

Shape AccountNumbers::reply() { return object({{"account", personal(anyText())}, {"replaces?", personal(anyText())}}); }

std::vector<Reason> AccountNumbers::refusals() { return {{"no_account", "the card has none of this person's"}}; }

std::vector<AccountNumbers::Reply> AccountNumbers::outcomes()
{
    return {{personal(QStringLiteral("6210994407000000012")), personal(QStringLiteral("6210994407000000004"))},
            {personal(QStringLiteral("6210994407000000012")), {}}};
}

}  // namespace kapok::messages
