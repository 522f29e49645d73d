#include "workflows/cancel.h"

#include "workflows/closing.h"
#include "workflows/ending.h"

namespace kapok::workflows {

static_assert(complete<Cancel>);

using C = Cancel;

namespace {

bool hasDied(const C& c) { return c.cards.reply && c.cards->person.deceased == true; }

// G03: what is said of who did it, where it cannot have been the holder.
void sayHeirs(const C& c, Sheet& sheet)
{
    if (hasDied(c)) sheet.said("paper.row.who_did_it", words("paper.who.heirs"));
}

Step tellProvince(const C& c)
{
    return order<&C::social>(CancelCard{.person = *c.visit.person,
                                        .card = c.card.ref,
                                        .papers = shownOf(c),
                                        .recovered = *c.recovered == QLatin1String("punched")});
}

}  // namespace

// §14: the department's slip says that the medical account is cleared; where the province says that it is not, that counts.
domain::Facts factsOf(const C& c)
{
    domain::Facts facts = factsOf<C>(c);
    for (domain::CardFacts& card : facts.cards)
        if (card.ref == c.card.ref) card.socialAccountCleared = card.socialAccountCleared.value_or(true);
    return facts;
}

void reviewed(const C& c, Sheet& sheet)
{
    sayHeirs(c, sheet);
    reviewEnd(c, sheet);
}

Json sheetOf(const C& c, Receipt) { return endReceipt(c, "paper.receipt.cancel"); }

Json sheetOf(const C& c, Slip)
{
    Sheet sheet("paper.slip.cancel");
    sheet.citizen(c.visit);
    sayHeirs(c, sheet);
    return sayEnd(c, sheet).json();
}

Step next(const C& c)
{
    if (auto no = refusal(c)) return refuse(c, *no);
    if (auto first = begin(c)) return *first;
    if (auto agreed = agree(c)) return *agreed;
    if (auto step = endCard(c, [&] { return tellProvince(c); })) return *step;
    return done();
}

}  // namespace kapok::workflows
