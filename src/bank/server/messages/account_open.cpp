#include "bank/server/messages/account_open.h"

#include "bank/server/messages/person_shape.h"

namespace kapok::bank::server {
namespace {

ports::Reply change(Books& books, const Json& body)
{
    auto account = books.account(text(body["card"]));
    if (!account || account->person != text(body["person"]["id"])) return line::refused("no_account_reserved");
    if (account->state == AccountState::Frozen) return line::refused("account_frozen");
    if (account->state != AccountState::Reserved) return line::refused("wrong_state");
    account->state = AccountState::Inactive;
    books.keep(*account);
    return line::accepted({{"account", toJson(account->number)}, {"state", toJson(wordOf(account->state))}});
}

}  // namespace

Message accountOpen()
{
    return line::demandFor<Books>("collect", "account_open",
                                  line::object({{"person", personShape()}, {"card", line::anyText()}}), change);
}

}  // namespace kapok::bank::server
