#include "workflows/card_does_not_work.h"

#include "workflows/steps.h"
#include "workflows/triage.h"

namespace kapok::workflows {

static_assert(complete<CardDoesNotWork>);

using C = CardDoesNotWork;

namespace {

Question whatHappens()
{
    return questions::options(
        "question.sign", "sign",
        {"silent", "card_state", "dormant", "frozen", "identity", "one_terminal", "pin", "no_balance"});
}
Question wasItNoted() { return questions::options("question.pos", "pos", {"noted", "not_noted"}); }
Question typed(const char* id, const char* example)
{
    return {.text = words(id), .input = QStringLiteral("text"), .example = example};
}

// As the province knows the card today; nothing where it could not be asked, or does not list it.
const domain::Card* told(const C& c) { return c.cards.reply ? c.cards->card(c.card.ref) : nullptr; }

bool atOneTerminal(const C& c) { return *c.sign == QLatin1String("one_terminal"); }
bool wasNoted(const C& c) { return c.pos && *c.pos == QLatin1String("noted"); }

}  // namespace

Json sheetOf(const C& c, Slip)
{
    const domain::Card* known = told(c);
    const domain::Card& card = known ? *known : c.card;
    Sheet sheet("paper.slip.card_does_not_work");
    sheet.citizen(c.visit);
    if (card.isByWord()) sheet.said("paper.row.card", words("paper.card_by_word"));
    else sheet.named("paper.row.which_card", card);
    QStringList basis;
    for (const Finding& finding : findingsOf(*c.sign, card, known, c.visit.day)) {
        sheet.said("paper.row.cause", finding.cause);
        sheet.said("paper.row.who_mends", finding.mends);
        sheet.said("paper.row.remedy", finding.does);
        basis += finding.basis;
    }
    // J04, P2.2: hospital and UnionPay look for the fault by what the terminal said.
    if (c.posCode) sheet.row("paper.row.pos_code", c.posCode->toStdString());
    if (c.posPrompt) sheet.row("paper.row.pos_prompt", c.posPrompt->toStdString());
    if (!known) sheet.said("paper.row.state", words("paper.state.status_not_known"));
    basis.removeDuplicates();
    return sheet.said("paper.row.next", words("paper.next.card_does_not_work"))
        .row("paper.row.basis", basisOf(basis))
        .json();
}

Step next(const C& c)
{
    if (auto no = refusal(c)) return refuse(c, *no);
    if (!c.sign) return ask<&C::sign>(whatHappens());
    if (!c.pos && atOneTerminal(c)) return ask<&C::pos>(wasItNoted());
    if (!c.posCode && wasNoted(c)) return ask<&C::posCode>(typed("question.pos_code", "51"));
    if (!c.posPrompt && wasNoted(c)) return ask<&C::posPrompt>(typed("question.pos_prompt", "交易失败，请联系发卡行"));
    if (!c.cards) return enquire<&C::cards>(CardsOfPerson{*c.visit.person});
    if (!c.slip) return print<&C::slip>(sheetOf(c, Slip{}));
    return done();
}

}  // namespace kapok::workflows
