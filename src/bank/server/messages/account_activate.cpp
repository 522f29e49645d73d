#include "bank/server/messages/account_activate.h"

#include "bank/server/messages/person_shape.h"

namespace kapok::bank::server {
namespace {

ports::Reply change(Books& books, const Json& body)
{
    auto account = books.account(text(body["card"]));
    if (!account || account->person != text(body["person"]["id"])) return line::refused("no_account");
    if (account->state == AccountState::Frozen) return line::refused("account_frozen");
    if (account->state != AccountState::Inactive) return line::refused("wrong_state");
    account->state = AccountState::Active;
    books.keep(*account);
    return line::accepted({{"account", toJson(account->number)}, {"state", toJson(wordOf(account->state))}});
}

}  // namespace

Message accountActivate()
{
    return line::demandFor<Books>("activate", "account_activate",
                                  line::object({{"person", personShape()}, {"card", line::anyText()}}), change);
}

}  // namespace kapok::bank::server
