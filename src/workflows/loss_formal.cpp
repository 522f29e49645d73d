#include "workflows/loss_formal.h"

#include "workflows/beginning.h"

namespace kapok::workflows {

static_assert(complete<LossFormal>);

using L = LossFormal;

namespace {

// P1.11(7): the social side of a merged card is on another one; its account is the bank's.
bool merged(const L& l) { return l.verdict->reason == QLatin1String("merged_loss_route"); }

}  // namespace

domain::Facts::Request requestOf(const L& l)
{
    const auto card = cardMeant(l);
    domain::Facts::Request request{.business = L::business};
    if (card) request.card = card->ref;
    if (!l.inside.isEmpty()) request.inside = domain::businessOfName(l.inside);
    return request;
}

void reviewed(const L& l, Sheet& sheet)
{
    if (l.card.isByWord()) sheet.said("paper.row.card", words("paper.card_by_word"));
    sheet.said("paper.row.next", words("paper.next.loss_formal"));
}

Json sheetOf(const L& l, Slip)
{
    Sheet sheet("paper.slip.loss_formal");
    sheet.citizen(l.visit);
    const domain::Card card = cardMeant(l).value_or(l.card);
    if (card.number) sheet.row("paper.row.card", personal(card.number->shown()));
    else if (card.isByWord()) sheet.said("paper.row.card", words("paper.card_by_word"));
    if (!l.order.accepted()) sheet.said("paper.row.state", words("paper.state.not_answered"));
    else sheet.said("paper.row.state", words(merged(l) ? "paper.state.merged_loss" : "paper.state.formal_loss"));
    sheet.said("paper.row.next", words(merged(l) ? "paper.next.merged_loss" : "paper.next.loss_formal"));
    return sheet.json();
}

Step next(const L& l)
{
    if (auto no = refusal(l)) return refuse(l, *no);
    if (auto first = begin(l)) return *first;
    if (auto agreed = agree(l)) return *agreed;
    if (!l.order) return order<&L::order>(ReportFormalLoss{*l.visit.person, refInMessage(l)});
    if (auto paper = papers(l)) return *paper;
    return done();
}

}  // namespace kapok::workflows
