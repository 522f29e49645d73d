// Takes the order of a card in place of one that expires (P3.2; rules.md §6, §11, §21).
#include "province/server/documents.h"
#include "province/server/messages/list.h"
#include "province/server/one_card.h"

#include <QStringList>

#include <algorithm>

namespace kapok::province::server {
namespace {

// rules.md §6, row "renewal".
bool mayBeRenewed(const Card& card)
{
    static const QStringList usable{QStringLiteral("sealed"), QStringLiteral("normal"), QStringLiteral("locked"),
                                    QStringLiteral("not_activated")};
    return card.production == Production::Collected && usable.contains(card.status);
}

// §11: three calendar months, so that of 31 May the window opens on the last day of February.
QDate windowOpens(const Card& card) { return card.expires.addMonths(-3); }

// Cards of other cities are not asked for here: P1.10 names three businesses, and this is none of them.
const char* whyNot(const Books& books, const Person& holder, const Card& card)
{
    const Caller& desk = books.caller;
    const auto cards = books.cardsOf(holder.id);
    if (holder.deceased) return "deceased";
    if (card.bank != desk.bank || !sameCity(card.city, desk.city)) return "not_this_bank";
    const bool inTransit = std::ranges::any_of(
        cards, [&](const Card& other) { return other.held() && sameCity(other.city, desk.city) && isUnderWay(other); });
    if (inTransit) return "in_transit";
    if (holder.mustSeeTheAgency()) return "agency_first";
    if (!mayBeRenewed(card)) return "wrong_state";
    return books.today() < windowOpens(card) ? "too_early" : nullptr;
}

ports::Reply change(Books& books, const Json& body)
{
    const auto named = namedIn(books, body);
    if (!named) return line::refused(named.error());
    if (const char* why = whyNot(books, *named->holder, named->card)) return line::refused(why);

    const Card ordered = books.order({.person = named->holder->id,
                                      .city = named->card.city,
                                      .bank = named->card.bank,
                                      .outlet = body.contains("outlet") ? text(body["outlet"]) : books.caller.outlet,
                                      .replaces = named->card.ref});
    return line::accepted(orderDocument(ordered));
}

}  // namespace

template <>
Message handlerOf<messages::OrderRenewal>()
{
    return line::demand<Books, messages::OrderRenewal>(change);
}

}  // namespace kapok::province::server
