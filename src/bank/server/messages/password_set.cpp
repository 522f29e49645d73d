// Takes a password of the account from the holder, on the bank's own pad (P2.1). What he types never comes here: the
// reference core has no pad, and takes it for set.
#include "bank/server/messages/list.h"

namespace kapok::bank::server {
namespace {

ports::Reply change(Books& books, const Json& body)
{
    const auto account = books.account(text(body["card"]));
    if (!account || account->person != text(body["person"]["id"])) return line::refused("no_account");
    if (account->state == AccountState::Frozen) return line::refused("account_frozen");
    if (account->state != AccountState::Active) return line::refused("wrong_state");
    return line::accepted({{"status", "set"}});
}

}  // namespace

template <>
Message handlerOf<messages::SetAccountPassword>()
{
    return line::demand<Books, messages::SetAccountPassword>(change);
}

}  // namespace kapok::bank::server
