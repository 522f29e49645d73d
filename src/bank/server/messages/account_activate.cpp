// Puts the account of a card into use, bank side (P2.1).
#include "bank/server/messages/list.h"

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

template <>
Message handlerOf<messages::ActivateAccount>()
{
    return line::demand<Books, messages::ActivateAccount>(change);
}

}  // namespace kapok::bank::server
