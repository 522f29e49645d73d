#include "workflows/small_payment_off.h"

#include "workflows/unjudged.h"

namespace kapok::workflows {

static_assert(complete<SmallPaymentOff>);

using S = SmallPaymentOff;

void reviewed(const S&, Sheet& sheet)
{
    sheet.becomes("paper.row.small_payment", words("paper.small_payment.as_the_bank_set"),
                  words("paper.small_payment.always_pin"));
}

Json sheetOf(const S& s, Slip)
{
    Sheet sheet("paper.slip.small_payment_off");
    sheet.citizen(s.visit);
    if (cardNow(s).number) sheet.row("paper.row.card", personal(cardNow(s).number->shown()));
    sheet.said("paper.row.small_payment",
               words(s.order.accepted() ? "paper.small_payment.always_pin" : "paper.state.not_answered"));
    sheet.said("paper.row.next", words("paper.next.small_payment_off"));
    return sheet.json();
}

Step next(const S& s)
{
    if (auto no = refusal(s)) return refuse(s, *no);
    if (auto no = notBegun(s)) return refuse(s, *no);
    if (auto first = beginUnjudged(s)) return *first;
    if (auto agreed = agree(s)) return *agreed;
    if (!s.order) return order<&S::order>(SwitchSmallPaymentOff{*s.visit.person, s.card.ref});
    if (auto paper = papers(s)) return *paper;
    return done();
}

}  // namespace kapok::workflows
