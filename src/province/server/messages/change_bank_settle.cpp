// Ends the old card of a change of bank, at its own bank (P1.11(15); rules.md §13 step 3, §21).
#include "province/server/bank_changes.h"
#include "province/server/messages/list.h"
#include "province/server/one_card.h"

namespace kapok::province::server {
namespace {

bool works(const Card& card)
{
    return card.production == Production::Collected && card.status == QLatin1String("normal");
}

const char* whyNot(const Books& books, const Named& named, const Json& body)
{
    const Card& old = named.card;
    if (named.holder->deceased) return "deceased";
    if (old.bank != books.caller.bank || !sameCity(old.city, books.caller.city)) return "not_this_bank";
    if (old.status == QLatin1String("cancelled")) return "wrong_state";  // any other status of it is settled (§21)
    const auto ordered = changedTo(books, old);
    if (!ordered) return "no_bank_change";
    if (!works(*ordered)) return "new_card_not_activated";
    if (!isShown(body, "transfer_notice")) return "no_transfer_notice";
    return hasAccount(old) ? "account_not_closed" : nullptr;
}

ports::Reply change(Books& books, const Json& body)
{
    auto named = namedIn(books, body);
    if (!named) return line::refused(named.error());
    if (const char* why = whyNot(books, *named, body)) return line::refused(why);

    Card& old = named->card;
    old.status = QStringLiteral("cancelled");
    old.statusBeforeLoss.clear();
    books.keep(old);
    return line::accepted({{"status", "cancelled"}});
}

}  // namespace

template <>
Message handlerOf<messages::SettleBankChange>()
{
    return line::demand<Books, messages::SettleBankChange>(change);
}

}  // namespace kapok::province::server
