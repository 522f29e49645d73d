// Takes over what was read back from the chip of a card that was made at the counter (P1.6; rules.md §7).
#include "province/server/messages/list.h"
#include "province/server/named.h"
#include "province/server/one_card.h"

#include <algorithm>

namespace kapok::province::server {
namespace {

// No serial in two places: a chip belongs to one card.
bool isAnothers(const Books& books, const QString& identification, const Card& card)
{
    return std::ranges::any_of(books.people(), [&](const Person& one) {
        return std::ranges::any_of(books.cardsOf(one.id), [&](const Card& other) {
            return other.ref != card.ref && other.identification == identification;
        });
    });
}

const char* whyNot(const Books& books, const Json& chip, const Card& card)
{
    if (!card.madeHere) return "not_made_here";
    if (!card.held()) return "wrong_state";
    if (!isUnderWay(card)) return "already_made";
    if (text(chip["number"]) != cardNumberOf(card.serial)) return "chip_differs";
    return isAnothers(books, text(chip["identification"]), card) ? "chip_known" : nullptr;
}

ports::Reply change(Books& books, const Json& body)
{
    auto named = namedIn(books, body);
    if (!named) return line::refused(named.error());
    if (named->holder->deceased) return line::refused("deceased");
    const Json& chip = body["chip"];
    if (const char* why = whyNot(books, chip, named->card)) return line::refused(why);
    Card card = books.make(named->card);
    card.identification = text(chip["identification"]);
    card.issued = QDate::fromString(text(chip["issued"]), Qt::ISODate);
    card.expires = QDate::fromString(text(chip["expires"]), Qt::ISODate);
    books.keep(card);
    return line::accepted({{"status", "not_activated"}});
}

}  // namespace

template <>
Message handlerOf<messages::CardCompleted>()
{
    return line::demand<Books, messages::CardCompleted>(change);
}

}  // namespace kapok::province::server
