// Which account stands behind a card, and which one did before it (P3.OW)?
#include "bank/server/messages/list.h"

namespace kapok::bank::server {
namespace {

ports::Reply answer(const Books& books, const Json& body)
{
    const auto account = books.account(text(body["card"]));
    if (!account || account->person != text(body["person"]["id"])) return line::refused("no_account");
    Json reply{{"account", toJson(account->number)}};
    if (const auto before = books.account(account->replaces); before && before->number != account->number)
        reply["replaces"] = toJson(before->number);
    return line::accepted(reply);
}

}  // namespace

template <>
Message handlerOf<messages::AccountNumbers>()
{
    return line::question<Books, messages::AccountNumbers>(answer);
}

}  // namespace kapok::bank::server
