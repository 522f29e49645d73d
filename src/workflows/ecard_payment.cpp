#include "workflows/ecard_payment.h"

#include "workflows/beginning.h"

namespace kapok::workflows {

static_assert(complete<EcardPayment>);

using E = EcardPayment;

Json sheetOf(const E& e, Slip)
{
    Sheet sheet("paper.slip.ecard_payment");
    sheet.citizen(e.visit);
    if (e.card.number) sheet.row("paper.row.card", personal(e.card.number->shown()));
    sheet.said("paper.row.state", words(e.order.accepted() ? "paper.ecard.payment_open" : "paper.state.not_answered"));
    return sheet.said("paper.row.next", words("paper.next.ecard_payment")).json();
}

Step next(const E& e)
{
    if (auto no = refusal(e)) return refuse(e, *no);
    if (auto first = begin(e)) return *first;
    if (auto agreed = agree(e)) return *agreed;
    if (!e.order) return order<&E::order>(OpenEcardPayment{*e.visit.person, e.card.ref});
    if (auto paper = papers(e)) return *paper;
    return done();
}

}  // namespace kapok::workflows
