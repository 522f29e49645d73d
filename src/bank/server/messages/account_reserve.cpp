// Keeps an account for a card that was ordered (rules.md §9, §18).
#include "bank/server/messages/list.h"

#include <QStringList>

namespace kapok::bank::server {
namespace {

// rules.md §9: the number stays at these banks, where the card comes by the normal way.
bool keepsNumbers(const Account& old, const Json& body)
{
    static const QStringList banks{QStringLiteral("GDB"),    QStringLiteral("RCB_JM"), QStringLiteral("RCB_KP"),
                                   QStringLiteral("RCB_TS"), QStringLiteral("RCB_HS"), QStringLiteral("BOCOM")};
    const bool instant = body.contains("channel") && body["channel"] == "instant";
    return banks.contains(old.bank) && !instant && old.state != AccountState::Closed;
}

ports::Reply reserve(Books& books, Account account, bool numberKept)
{
    books.keep(account);
    return line::accepted({{"account", toJson(account.number)}, {"number_kept", numberKept}});
}

ports::Reply inPlaceOfAnother(Books& books, Account account, const Json& body)
{
    const auto old = books.account(text(body["replaces"]));
    if (!old || old->person != account.person) return line::refused("no_account");
    if (old->state == AccountState::Frozen) return line::refused("account_frozen");
    const bool may = keepsNumbers(*old, body);
    const bool keeps = body.contains("number_kept") ? body["number_kept"].get<bool>() : may;
    if (keeps && !may) return line::refused("number_not_kept");
    account.number = keeps ? old->number : books.nextNumber();
    account.bank = old->bank;
    account.replaces = old->card;
    return reserve(books, std::move(account), keeps);
}

ports::Reply change(Books& books, const Json& body)
{
    const QString card = text(body["application"]);
    if (books.account(card)) return line::refused("account_refused");
    Account account{.person = text(body["person"]["id"]), .card = card, .bank = books.bank};
    if (body.contains("replaces")) return inPlaceOfAnother(books, std::move(account), body);
    account.number = books.nextNumber();
    return reserve(books, std::move(account), false);
}

}  // namespace

template <>
Message handlerOf<messages::ReserveAccount>()
{
    return line::demand<Books, messages::ReserveAccount>(change);
}

}  // namespace kapok::bank::server
