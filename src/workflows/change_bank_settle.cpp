#include "workflows/change_bank_settle.h"

#include "workflows/closing.h"
#include "workflows/ending.h"

namespace kapok::workflows {

static_assert(complete<ChangeBankSettle>);

using S = ChangeBankSettle;

namespace {

Question whereIsTheOldOne() { return questions::options("question.old_bank_card", "old_card", {"found", "lost"}); }

Step tellProvince(const S& s)
{
    return order<&S::social>(SettleBankChange{.person = *s.visit.person,
                                              .card = s.card.ref,
                                              .papers = shownOf(s),
                                              .recovered = *s.recovered == QLatin1String("punched")});
}

// P5.4, P5.5: the medical account goes by the notice, the bank's by the hand.
void sayMedical(Sheet& sheet) { sheet.said("paper.row.medical", words("paper.state.medical_transfers")); }

}  // namespace

// §13 step 3, §21: who cannot find the old card is told another way than who has left it at home.
domain::Facts factsOf(const S& s)
{
    domain::Facts facts = factsOf<S>(s);
    for (domain::CardFacts& card : facts.cards)
        if (card.ref == s.card.ref) card.lostByHolder = *s.oldCard == QLatin1String("lost");
    return facts;
}

void reviewed(const S& s, Sheet& sheet)
{
    sheet.said("paper.row.changed_to", Words{QStringLiteral("bank.") + s.change->bank, {}});
    reviewEnd(s, sheet);
    sayMedical(sheet);
}

Json sheetOf(const S& s, Receipt) { return endReceipt(s, "paper.receipt.change_bank_settle"); }

Json sheetOf(const S& s, Slip)
{
    Sheet sheet("paper.slip.change_bank_settle");
    sheet.citizen(s.visit);
    sheet.said("paper.row.changed_to", Words{QStringLiteral("bank.") + s.change->bank, {}});
    sayEnd(s, sheet);
    sayMedical(sheet);
    return sheet.json();
}

Step next(const S& s)
{
    if (auto no = refusal(s)) return refuse(s, *no);
    if (!s.oldCard) return ask<&S::oldCard>(whereIsTheOldOne());
    if (auto first = begin(s)) return *first;
    // contract.md §4: from the case that the new bank's outlet began; without one another card is no change of bank.
    if (!s.change) return enquire<&S::change>(BankChangeOf{*s.visit.person, s.card.ref});
    if (s.change.notReached()) return refuse(s, {QStringLiteral("province_not_reached"), QStringLiteral("rules")});
    if (auto agreed = agree(s)) return *agreed;
    if (auto step = endCard(s, [&] { return tellProvince(s); })) return *step;
    return done();
}

}  // namespace kapok::workflows
