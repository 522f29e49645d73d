// Hands a finished card over to its holder (P3.1).
#include "province/server/documents.h"
#include "province/server/messages/list.h"
#include "province/server/named.h"

namespace kapok::province::server {
namespace {

// One person, one card: what a new card takes the place of ends when the new one is in his hands.
void endReplaced(Books& books, const Card& collected)
{
    if (collected.replaces.isEmpty()) return;
    Card old = *books.card(collected.replaces);
    old.status = QStringLiteral("cancelled");
    old.statusBeforeLoss.clear();
    books.keep(old);
    // rules.md §15: the association with the replaced card has to be removed before a new one is made.
    if (books.ecardOf(old.person) != QLatin1String("none")) books.keepEcard(old.person, QStringLiteral("old_card"));
}

ports::Reply change(Books& books, const Json& body)
{
    auto named = namedIn(books, body);
    if (!named) return line::refused(named.error());
    Card& card = named->card;
    if (named->holder->deceased) return line::refused("deceased");
    if (card.production != Production::Made || !card.held()) return line::refused("wrong_state");

    card.production = Production::Collected;
    books.keep(card);
    endReplaced(books, card);
    return line::accepted({{"handed", toJson(dayText(books.today()))}});
}

}  // namespace

template <>
Message handlerOf<messages::HandOver>()
{
    return line::demand<Books, messages::HandOver>(change);
}

}  // namespace kapok::province::server
