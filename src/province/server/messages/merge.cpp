// Leaves one of several cards in use (P1.10, P1.11; rules.md §2).
#include "province/server/messages/list.h"
#include "province/server/one_card.h"

#include <algorithm>

namespace kapok::province::server {
namespace {

// Each named once, and none but his: unknown_card.
OrWhyNot<std::vector<Card>> othersIn(const Books& books, const Json& body, const Card& survivor)
{
    std::vector<Card> others;
    for (const Json& ref : body["others"]) {
        const auto card = books.card(text(ref));
        const bool twice = std::ranges::find(others, text(ref), &Card::ref) != others.end();
        if (!card || card->person != survivor.person || card->ref == survivor.ref || twice)
            return std::unexpected("unknown_card");
        others.push_back(*card);
    }
    return others;
}

const char* whyNoneMayBeMerged(const std::vector<Card>& held, const QString& city)
{
    for (const Card& card : held)
        if (counts(card, city) && isUnderWay(card))
            return sameCity(card.city, city) ? "in_transit" : "in_transit_elsewhere";  // P1.11(12)
    return nullptr;
}

// rules.md §6, row "merge as survivor"; X4: of the applying city; §21: in date.
const char* whyNoSurvivor(const Card& card, const Books& books)
{
    if (!sameCity(card.city, books.caller.city)) return "survivor_other_city";
    const bool usable = card.status == QLatin1String("normal") || card.status == QLatin1String("not_activated");
    if (card.production != Production::Collected || !usable) return "wrong_state";
    return card.expires < books.today() ? "expired" : nullptr;
}

const char* whyNot(const Books& books, const Card& survivor, const std::vector<Card>& others)
{
    const QString& city = books.caller.city;
    const auto held = books.cardsOf(survivor.person);
    if (const char* why = whyNoneMayBeMerged(held, city)) return why;
    if (const char* why = whyNoSurvivor(survivor, books)) return why;
    if (!std::ranges::all_of(others, [&](const Card& card) { return counts(card, city); })) return "wrong_state";
    const bool allNamed = std::ranges::all_of(held, [&](const Card& card) {
        return !counts(card, city) || card.ref == survivor.ref ||
               std::ranges::find(others, card.ref, &Card::ref) != others.end();
    });
    return allNamed ? nullptr : "card_not_named";
}

ports::Reply change(Books& books, const Json& body)
{
    const auto named = namedIn(books, body, "survivor");
    if (!named) return line::refused(named.error());
    if (named->holder->deceased) return line::refused("deceased");
    if (body["others"].empty()) return line::refused("nothing_to_merge");
    if (!body["consequences_read"].get<bool>()) return line::refused("not_consented");
    auto others = othersIn(books, body, named->card);
    if (!others) return line::refused(others.error());
    if (const char* why = whyNot(books, named->card, *others)) return line::refused(why);

    for (Card& card : *others) {
        card.status = QStringLiteral("merged");
        card.statusBeforeLoss.clear();
        books.keep(card);
    }
    return line::accepted({{"survivor", body["survivor"]}, {"merged", body["others"]}});
}

}  // namespace

template <>
Message handlerOf<messages::MergeCards>()
{
    return line::demand<Books, messages::MergeCards>(change);
}

}  // namespace kapok::province::server
