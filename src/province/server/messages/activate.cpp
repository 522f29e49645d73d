#include "province/server/messages/activate.h"

#include "province/server/documents.h"

namespace kapok::province::server {
namespace {

bool isAsleep(const Card& card)
{
    return card.status == QLatin1String("not_activated") || card.status == QLatin1String("sealed");  // rules.md §6
}

// The chip in the reader must be the one that was made for this order (rules.md §7).
bool isOfChip(const Json& chip, const Card& card)
{
    return text(chip["identification"]) == card.identification && text(chip["number"]) == card.number;
}

ports::Reply change(Books& books, const Json& body)
{
    const Person* holder = books.person(text(body["person"]["id"]));
    if (!holder) return line::refused("unknown_person");
    auto card = books.card(text(body["card"]));
    if (!card || card->person != holder->id) return line::refused("unknown_card");
    if (holder->deceased) return line::refused("deceased");
    if (card->production != Production::Collected || !isAsleep(*card)) return line::refused("wrong_state");
    if (card->expires < books.today()) return line::refused("expired");
    if (!isOfChip(body["chip"], *card)) return line::refused("chip_differs");

    card->status = QStringLiteral("normal");
    books.keep(*card);
    return line::accepted({{"status", "normal"}});
}

line::Shape request()
{
    return line::object({{"person", personShape()},
                         {"card", line::anyText()},
                         {"chip", line::object({{"identification", line::hex()}, {"number", line::anyText()}})}});
}

}  // namespace

Message activate() { return line::demandFor<Books>("activate", "activate", request(), change); }

}  // namespace kapok::province::server
