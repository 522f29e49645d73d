#include "workflows/change_bank.h"

namespace kapok::workflows {

static_assert(complete<ChangeBank>);

using C = ChangeBank;

namespace {

constexpr int daysToTheExample = 7;

Question whenHeApplies() { return questions::options("question.bank_appointment", "appointment", {"now", "later"}); }
Question whichDay(const C& c)
{
    return {.text = words("question.bank_appointment_day"),
            .input = QStringLiteral("date"),
            .example = kept(c.visit.day.addDays(daysToTheExample))};
}
Question whereIsTheOldOne() { return questions::options("question.old_bank_card", "old_card", {"found", "lost"}); }
Question whatIsLinked() { return questions::options("question.linked", "linked", {"now", "himself", "nothing"}); }

// §13 step 0: an appointment is for another day than that on which it is made.
bool isAppointed(const C& c) { return c.day && *c.day > c.visit.day; }

// What he was told of his number, and what he said to it.
void sayNumber(const C& c, Sheet& sheet)
{
    sheet.said("paper.row.account_number", words("paper.number.changes"));  // §9
    if (c.linked) sheet.said("paper.row.linked", Words{QStringLiteral("option.linked.") + *c.linked, {}});
}

}  // namespace

// §13 step 1, §21: who cannot find the old card is told another way than who has left it at home.
domain::Facts factsOf(const C& c)
{
    domain::Facts facts = factsOf<C>(c);
    for (domain::CardFacts& card : facts.cards)
        if (card.ref == c.card.ref) card.lostByHolder = *c.oldCard == QLatin1String("lost");
    return facts;
}

void reviewed(const C& c, Sheet& sheet)
{
    reviewMerges(c, sheet);
    if (c.card.bank)
        sheet.said("paper.row.old_bank", Words{QStringLiteral("bank.") + domain::wordOf(*c.card.bank), {}});
    sayNumber(c, sheet);
}

// The old card goes on until its own bank settles it, so the receipt says what that takes (§13 step 3).
void received(const C& c, Sheet& sheet)
{
    sheet.named("paper.row.changed_from", c.card);
    sayNumber(c, sheet);
    sheet.said("paper.row.old_card_after", words("paper.old_bank.settles"));
}

Json sheetOf(const C& c, Receipt) { return receiptOf(c, "paper.receipt.change_bank"); }

// F01: the day, and what he brings to it.
Json sheetOf(const C& c, Slip)
{
    Sheet sheet("paper.slip.bank_appointment");
    sheet.citizen(c.visit);
    sheet.named("paper.row.changed_from", c.card);
    sheet.row("paper.row.appointed", kept(*c.day));
    sheet.whoComes(*c.visit.person, identityPapers(c.visit), "option.document.old_card");
    sheet.said("paper.row.next", words("paper.next.bank_appointment"));
    return sheet.row("paper.row.basis", basisOf({QStringLiteral("P1.11(15)"), QStringLiteral("P1.7")})).json();
}

Step next(const C& c)
{
    if (auto no = refusal(c)) return refuse(c, *no);
    if (!c.appointment) return ask<&C::appointment>(whenHeApplies());
    if (*c.appointment == QLatin1String("later")) {
        if (!isAppointed(c)) return ask<&C::day>(whichDay(c));
        return c.slip ? done() : print<&C::slip>(sheetOf(c, Slip{}));
    }
    if (!c.oldCard) return ask<&C::oldCard>(whereIsTheOldOne());
    if (auto first = begin(c)) return *first;
    if (!c.linked && !toldAnybody(c)) return askCitizen<&C::linked>(whatIsLinked());
    if (auto agreed = agree(c)) return *agreed;
    if (!c.order) return order<&C::order>(OrderBankChange{*c.visit.person, c.card.ref, shownOf(c), mergesOf(c)});
    if (auto step = cardIsMade(c)) return *step;
    if (auto step = moveToTheNewNumber(c)) return *step;
    return done();
}

}  // namespace kapok::workflows
