// Takes the report that a card is lost for good (P3.1).
#include "province/server/changes.h"
#include "province/server/losses.h"
#include "province/server/messages/list.h"

namespace kapok::province::server {
namespace {

// rules.md §6, row "formal loss": the columns with a T but the merged card.
const QStringList& reportable()
{
    static const QStringList states{QStringLiteral("sealed"), QStringLiteral("normal"), QStringLiteral("locked"),
                                    QStringLiteral("temporary_loss"), QStringLiteral("not_activated")};
    return states;
}

// The heirs may report a loss, so whether the holder lives is not asked (§1 row 11, §21).
ports::Reply change(Books& books, const Json& body)
{
    auto card = lostCardIn(books, body, reportable());
    if (!card) return line::refused(card.error());
    if (card->production != Production::Collected) return line::refused("wrong_state");
    // P1.11(7): a merged card stays merged; what is lost with it is the bank's account.
    if (card->status == QLatin1String("merged")) return line::accepted({{"status", "merged"}});
    if (!reportable().contains(card->status)) return line::refused("wrong_state");

    const Card before = *card;
    // A temporary loss that turns into a formal one: found again, the card is what it was before both.
    card->statusBeforeLoss = card->status == QLatin1String("temporary_loss") ? foundAgain(*card) : card->status;
    card->status = QStringLiteral("formal_loss");
    keepChanged(books, "loss_formal", before, *card);
    return line::accepted({{"status", "formal_loss"}});
}

}  // namespace

template <>
Message handlerOf<messages::ReportFormalLoss>()
{
    return line::demand<Books, messages::ReportFormalLoss>(change);
}

}  // namespace kapok::province::server
