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

// The heirs may report a loss, so whether the holder lives is not asked (§1 row 11, §21).
ports::Reply change(Books& books, const Json& body)
{
    const Person* holder = books.person(text(body["person"]["id"]));
    if (!holder) return line::refused("unknown_person");
    auto card = books.card(text(body["card"]));
    if (!card || card->person != holder->id) return line::refused("unknown_card");
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
                                  line::object({{"person", personShape()}, {"card", line::anyText()}}), change);
}

}  // namespace kapok::province::server
