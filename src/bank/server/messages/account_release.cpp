// Keeps an account no longer whose card is not made (P1.11(12)).
#include "bank/server/messages/list.h"

namespace kapok::bank::server {
namespace {

ports::Reply change(Books& books, const Json& body)
{
    auto account = books.account(text(body["card"]));
    if (!account || account->person != text(body["person"]["id"])) return line::refused("no_account_reserved");
    if (account->state != AccountState::Reserved) return line::refused("wrong_state");
    account->state = AccountState::Closed;
    books.keep(*account);
    return line::accepted({{"state", toJson(wordOf(account->state))}});
}

}  // namespace

template <>
Message handlerOf<messages::ReleaseAccount>()
{
    return line::demand<Books, messages::ReleaseAccount>(change);
}

}  // namespace kapok::bank::server
