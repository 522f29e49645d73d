// Takes the order of a card in place of one (P1.7, P1.8, P3.1; rules.md §6, §12).
#include "province/server/documents.h"
#include "province/server/messages/list.h"
#include "province/server/one_card.h"

#include <algorithm>

namespace kapok::province::server {
namespace {

// rules.md §6, row "replacement: loss": only what is formally lost; where a formal loss may come first, it must.
const char* whyNotForLoss(const Card& card)
{
    static const QStringList toBeReported{QStringLiteral("sealed"), QStringLiteral("normal"), QStringLiteral("locked"),
                                          QStringLiteral("temporary_loss"), QStringLiteral("not_activated")};
    if (card.status == QLatin1String("formal_loss")) return nullptr;
    return toBeReported.contains(card.status) ? "formal_loss_first" : "wrong_state";
}

// Rows "damage" and "information" have a T in the same columns, and by wish has the row of damage (§21).
const char* whyNotInHand(const Card& card, const QString& reason, QDate today)
{
    static const QStringList usable{QStringLiteral("sealed"), QStringLiteral("normal"), QStringLiteral("locked"),
                                    QStringLiteral("not_activated")};
    if (!usable.contains(card.status)) return "wrong_state";
    if (reason != QLatin1String("by_wish")) return nullptr;
    return card.generation < 3 && card.expires >= today ? nullptr : "keep_using";
}

const char* whyNot(const Books& books, const Person& holder, const Card& card, const Json& body)
{
    const Caller& desk = books.caller;
    const auto cards = books.cardsOf(holder.id);
    if (holder.deceased) return "deceased";
    if (card.bank != desk.bank || !sameCity(card.city, desk.city)) return "not_this_bank";
    const bool inTransit = std::ranges::any_of(
        cards, [&](const Card& other) { return other.held() && sameCity(other.city, desk.city) && isUnderWay(other); });
    if (inTransit) return "in_transit";
    if (const char* why = whyNotBesideOtherCities(cards, body, desk.city)) return why;
    if (holder.mustSeeTheAgency()) return "agency_first";
    if (card.production != Production::Collected) return "wrong_state";
    const QString reason = text(body["reason"]);
    return reason == QLatin1String("lost") ? whyNotForLoss(card) : whyNotInHand(card, reason, books.today());
}

ports::Reply change(Books& books, const Json& body)
{
    const auto named = namedIn(books, body);
    if (!named) return line::refused(named.error());
    if (const char* why = whyNot(books, *named->holder, named->card, body)) return line::refused(why);

    mergeNamed(books, body);
    const Card card = ordered(books, body,
                              {.person = named->holder->id,
                               .city = named->card.city,
                               .bank = named->card.bank,
                               .outlet = body.contains("outlet") ? text(body["outlet"]) : books.caller.outlet,
                               .replaces = named->card.ref});
    return line::accepted(orderDocument(card));
}

}  // namespace

template <>
Message handlerOf<messages::OrderReplacement>()
{
    return line::demand<Books, messages::OrderReplacement>(change);
}

}  // namespace kapok::province::server
