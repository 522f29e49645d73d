#include "workflows/loss_formal.h"

#include "workflows/beginning.h"
#include "workflows/loss.h"

namespace kapok::workflows {

static_assert(complete<LossFormal>);

using L = LossFormal;

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
    reviewLoss(l, sheet, "view.status.formal_loss");
    sheet.said("paper.row.next", words("paper.next.loss_formal"));
}

Json sheetOf(const L& l, Slip)
{
    return lossSlip(l, "paper.slip.loss_formal", "paper.state.formal_loss", "paper.next.loss_formal");
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
