// Switches off that small amounts are paid without a PIN (P5.2).
#include "bank/server/messages/list.h"

namespace kapok::bank::server {
namespace {

ports::Reply change(Books& books, const Json& body)
{
    auto account = books.account(text(body["card"]));
    if (!account || account->person != text(body["person"]["id"])) return line::refused("no_account");
    if (account->state == AccountState::Frozen) return line::refused("account_frozen");
    const bool opened = account->state == AccountState::Active || account->state == AccountState::Inactive;
    if (!opened) return line::refused("wrong_state");
    if (!account->paysSmallAmounts) return line::refused("already_off");
    account->paysSmallAmounts = false;
    books.keep(*account);
    return line::accepted({{"status", "off"}});
}

}  // namespace

template <>
Message handlerOf<messages::SwitchSmallPaymentOff>()
{
    return line::demand<Books, messages::SwitchSmallPaymentOff>(change);
}

}  // namespace kapok::bank::server
