#include "province/server/messages/loss_temporary.h"

#include "province/server/documents.h"

namespace kapok::province::server {
namespace {

// rules.md §6, row "temporary loss": the columns with a T but the merged card.
bool canBeLost(const Card& card)
{
    static const QStringList states{QStringLiteral("sealed"), QStringLiteral("normal"), QStringLiteral("locked"),
                                    QStringLiteral("not_activated")};
    return states.contains(card.status);
}

// A desk without the line may know no card of his: then it is the one that he holds, if there is but one.
std::expected<Card, const char*> lostCard(const Books& books, const Person& holder, const Json& body)
{
    if (body.contains("card")) {
        const auto card = books.card(text(body["card"]));
        if (!card || card->person != holder.id) return std::unexpected("unknown_card");
        return *card;
    }
    std::vector<Card> held = books.cardsOf(holder.id);
    std::erase_if(held, [](const Card& card) { return card.production != Production::Collected || !canBeLost(card); });
    if (held.empty()) return std::unexpected("unknown_card");
    if (held.size() > 1) return std::unexpected("several_cards");
    return held.front();
}

// The heirs may report a loss, so whether the holder lives is not asked (§1 row 11, §21).
ports::Reply change(Books& books, const Json& body)
{
    const Person* holder = books.person(text(body["person"]["id"]));
    if (!holder) return line::refused("unknown_person");
    auto card = lostCard(books, *holder, body);
    if (!card) return line::refused(card.error());
    if (card->production != Production::Collected) return line::refused("wrong_state");
    // P1.11(7): a merged card stays merged; what is lost with it is the bank's account.
    if (card->status == QLatin1String("merged")) return line::accepted({{"status", "merged"}});
    if (!canBeLost(*card)) return line::refused("wrong_state");

    card->statusBeforeLoss = card->status;
    card->status = QStringLiteral("temporary_loss");
    books.keep(*card);
    return line::accepted({{"status", "temporary_loss"}});
}

}  // namespace

Message lossTemporary()
{
    return line::demandFor<Books>("loss_temporary", "loss_temporary",
                                  line::object({{"person", personShape()}, {"card?", line::anyText()}}), change);
}

}  // namespace kapok::province::server
