#include "workflows/renew.h"

namespace kapok::workflows {

static_assert(complete<Renew>);

using R = Renew;

namespace {

// P3.2: until when the card holds is why it is renewed, and whether it costs anything.
void sayExpiry(const R& r, Sheet& sheet)
{
    if (r.card.expires) sheet.row("paper.row.old_card_expires", kept(*r.card.expires));
}

// P5.3: whatever the old one was.
void sayGeneration(const R& r, Sheet& sheet)
{
    if (const auto generation = rulingNow(r).generationIssued)
        sheet.said("paper.row.generation", Words{QStringLiteral("paper.generation.%1").arg(*generation), {}});
}

}  // namespace

void reviewed(const R& r, Sheet& sheet)
{
    sayExpiry(r, sheet);
    sayGeneration(r, sheet);
    sayNumber(r, sheet);
}

void received(const R& r, Sheet& sheet)
{
    sayReplaced(r, sheet);
    sayExpiry(r, sheet);
    sayGeneration(r, sheet);
    sayNumber(r, sheet);
    sayOldCard(r, sheet);
}

void reserved(const R& r, ReserveAccount& account) { reserveInPlace(r, account); }

Json sheetOf(const R& r, Receipt) { return receiptOf(r, "paper.receipt.renew"); }

Step next(const R& r)
{
    if (auto no = refusal(r)) return refuse(r, *no);
    if (auto first = begin(r)) return *first;
    if (auto step = askOfNumber(r)) return *step;
    if (auto agreed = agree(r)) return *agreed;
    if (auto step = askOfOldCard(r)) return *step;
    if (!r.order) return order<&R::order>(OrderRenewal{*r.visit.person, r.card.ref, shownOf(r), numberKept(r)});
    if (auto step = cardIsMade(r)) return *step;
    if (auto step = moveToTheNewNumber(r)) return *step;
    return done();
}

}  // namespace kapok::workflows
