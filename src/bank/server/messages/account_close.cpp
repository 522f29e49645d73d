// Clears and closes the account of a card: what lay on it is paid out at the desk (P1.11(3), P1.11(15)).
#include "bank/server/messages/list.h"

namespace kapok::bank::server {
namespace {

ports::Reply change(Books& books, const Json& body)
{
    auto account = books.account(text(body["card"]));
    if (!account || account->person != text(body["person"]["id"])) return line::refused("no_account");
    if (account->state == AccountState::Frozen) return line::refused("account_frozen");
    if (account->state == AccountState::Closed) return line::refused("wrong_state");
    account->state = AccountState::Closed;
    const qint64 owed = std::exchange(account->balanceFen, 0);
    books.keep(*account);
    return line::accepted({{"state", "closed"}, {"balance_fen", owed}});
}

}  // namespace

template <>
Message handlerOf<messages::CloseAccount>()
{
    return line::demand<Books, messages::CloseAccount>(change);
}

}  // namespace kapok::bank::server
