// Opens the account that was reserved, not yet to be used.
#include "bank/server/messages/list.h"

namespace kapok::bank::server {
namespace {

// What lies on the old account goes with the card that takes its place.
void closeReplaced(Books& books, Account& opened)
{
    if (opened.replaces.isEmpty()) return;
    Account old = *books.account(opened.replaces);
    opened.balanceFen += std::exchange(old.balanceFen, 0);
    old.state = AccountState::Closed;
    books.keep(old);
}

ports::Reply change(Books& books, const Json& body)
{
    auto account = books.account(text(body["card"]));
    if (!account || account->person != text(body["person"]["id"])) return line::refused("no_account_reserved");
    if (account->state == AccountState::Frozen) return line::refused("account_frozen");
    if (account->state != AccountState::Reserved) return line::refused("wrong_state");
    account->state = AccountState::Inactive;
    closeReplaced(books, *account);
    books.keep(*account);
    return line::accepted({{"account", toJson(account->number)}, {"state", toJson(wordOf(account->state))}});
}

}  // namespace

template <>
Message handlerOf<messages::OpenAccount>()
{
    return line::demand<Books, messages::OpenAccount>(change);
}

}  // namespace kapok::bank::server
