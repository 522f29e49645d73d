// What every report of a loss has in common: its review and its slip. P3.1, P1.11(7).
#pragma once

#include "workflows/case_facts.h"
#include "workflows/papers.h"

namespace kapok::workflows {

/// What becomes of the card, before and after side by side (picture 17). Nothing of one known by his word alone, nor
/// of a merged one, which stays merged.
template <class L>
void reviewLoss(const L& l, Sheet& sheet, const char* status)
{
    if (l.card.isByWord()) sheet.said("paper.row.card", words("paper.card_by_word"));
    const domain::Card card = cardMeant(l).value_or(l.card);
    if (!card.isByWord() && card.status() != QStringLiteral("merged"))
        sheet.becomes("paper.row.status", statusOf(card), words(status));
}

/// Which card, how it was reported, and what holds from now on. `reported` and `next` are of a card that is none
/// of the merged: the social side of those is on another one, and their account is the bank's (P1.11(7)).
template <class L>
Json lossSlip(const L& l, const char* title, const char* reported, const char* next)
{
    const domain::Card card = cardMeant(l).value_or(l.card);
    const bool merged = l.verdict->reason == QLatin1String("merged_loss_route");
    Sheet sheet(title);
    sheet.citizen(l.visit);
    if (card.number) sheet.row("paper.row.card", personal(card.number->shown()));
    else if (card.isByWord()) sheet.said("paper.row.card", words("paper.card_by_word"));
    if constexpr (requires { l.channel; })
        sheet.said("paper.row.channel", Words{QStringLiteral("option.channel.") + *l.channel, {}});
    if (!l.order.accepted()) sheet.said("paper.row.state", words("paper.state.not_answered"));
    else sheet.said("paper.row.state", words(merged ? "paper.state.merged_loss" : reported));
    sheet.said("paper.row.next", words(merged ? "paper.next.merged_loss" : next));
    return sheet.json();
}

}  // namespace kapok::workflows
