#include "workflows/apply.h"

namespace kapok::workflows {

static_assert(complete<Apply>);

using A = Apply;

void reviewed(const A& a, Sheet& sheet) { reviewMerges(a, sheet); }

Json sheetOf(const A& a, Receipt) { return receiptOf(a, "paper.receipt.apply"); }

Step next(const A& a)
{
    if (auto no = refusal(a)) return refuse(a, *no);
    if (auto first = begin(a)) return *first;
    if (auto agreed = agree(a)) return *agreed;
    if (!a.order) return order<&A::order>(OrderCard{*a.visit.person, shownOf(a), mergesOf(a)});
    if (auto step = cardIsMade(a)) return *step;
    return done();
}

}  // namespace kapok::workflows
