// Takes the order of a card at another bank, beside the old one (P1.11(15), P1.10; rules.md §6, §13 step 1).
#include "province/server/documents.h"
#include "province/server/messages/list.h"
#include "province/server/one_card.h"

#include <algorithm>

namespace kapok::province::server {
namespace {

// rules.md §6, row "line change": normal, and under formal loss where it was found again and is shown.
bool mayChange(const Card& card)
{
    return card.production == Production::Collected &&
           (card.status == QLatin1String("normal") || card.status == QLatin1String("formal_loss"));
}

const char* whyNot(const Books& books, const Person& holder, const Card& card, const Json& body)
{
    const Caller& desk = books.caller;
    const auto cards = books.cardsOf(holder.id);
    if (holder.deceased) return "deceased";
    if (!isShown(body, "old_card")) return "old_card_not_shown";
    if (!sameCity(card.city, desk.city)) return "not_this_city";
    if (card.bank == desk.bank) return "same_bank";
    const bool inTransit = std::ranges::any_of(
        cards, [&](const Card& other) { return other.held() && sameCity(other.city, desk.city) && isUnderWay(other); });
    if (inTransit) return "in_transit";
    if (const char* why = whyNotBesideOtherCities(cards, body, desk.city)) return why;
    if (holder.mustSeeTheAgency()) return "agency_first";
    return mayChange(card) ? nullptr : "wrong_state";
}

ports::Reply change(Books& books, const Json& body)
{
    const auto named = namedIn(books, body);
    if (!named) return line::refused(named.error());
    if (const char* why = whyNot(books, *named->holder, named->card, body)) return line::refused(why);

    mergeNamed(books, body);
    const Card ordered = books.order({.person = named->holder->id,
                                      .city = books.caller.city,
                                      .bank = books.caller.bank,
                                      .outlet = body.contains("outlet") ? text(body["outlet"]) : books.caller.outlet,
                                      .changes = named->card.ref});
    return line::accepted(orderDocument(ordered));
}

}  // namespace

template <>
Message handlerOf<messages::OrderBankChange>()
{
    return line::demand<Books, messages::OrderBankChange>(change);
}

}  // namespace kapok::province::server
