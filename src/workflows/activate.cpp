#include "workflows/activate.h"

#include "workflows/case_facts.h"
#include "workflows/steps.h"

namespace kapok::workflows {

static_assert(complete<Activate>);

using A = Activate;

namespace {

domain::Facts factsOf(const A& a)
{
    return caseFacts(a.visit, {*a.who, *a.papers}, a.cards, {a.card}, {.business = A::business, .card = a.card.ref});
}

// As the province knows the card today; the case began with what the person view knew.
const domain::Card& cardOf(const A& a)
{
    const domain::Card* known = a.cards.reply ? a.cards->card(a.card.ref) : nullptr;
    return known ? *known : a.card;
}

// §7: number, name and card number on the chip are those of the order; otherwise stop and report.
std::optional<Refusal> chipDiffers(const A& a)
{
    if (!a.chip.reply || agrees(*a.chip.reply, cardOf(a), a.visit)) return std::nullopt;
    return Refusal{QStringLiteral("chip_differs"), QStringLiteral("rules")};
}

// §21, half-done activation: what the province has done already is not asked of it again.
bool socialSideIsDone(const A& a) { return a.social.accepted() || cardOf(a).status() == QStringLiteral("normal"); }

Question pinPad()
{
    return {.text = words("question.pin_new"), .input = QStringLiteral("pin"), .example = "888888 246813"};
}

Words bankState(const A& a)
{
    if (a.bank.accepted()) return words("paper.state.bank_active");
    return a.bank.refused.isEmpty() ? words("paper.state.bank_not_answered") : words("paper.state.bank_refused");
}

Json slipOf(const A& a)
{
    Sheet sheet("paper.slip.activate");
    sheet.citizen(a.visit);
    if (cardOf(a).number) sheet.row("paper.row.card", personal(cardOf(a).number->shown()));
    sheet.said("paper.row.social_side", words("paper.state.social_active"));
    sheet.said("paper.row.bank_side", bankState(a));
    sheet.said("paper.row.pin", words(a.pin && a.pin->done ? "paper.state.pin_changed" : "paper.state.pin_initial"));
    return sheet.json();
}

}  // namespace

Step next(const A& a)
{
    if (auto no = refusal(a)) return refuse(a, *no);
    if (auto no = chipDiffers(a)) return refuse(a, *no);
    if (!a.who) return ask<&A::who>(questions::who());
    if (!a.papers) return ask<&A::papers>(questions::papers(a.visit, {QStringLiteral("id_card")}));
    if (!a.cards) return enquire<&A::cards>(CardsOfPerson{*a.visit.person});
    if (!a.verdict) return decide<&A::verdict>(factsOf(a));
    if (!a.chip) return readChip<&A::chip>(ChipOf{cardOf(a), a.visit});
    if (!socialSideIsDone(a))
        return order<&A::social>(
            ActivateSocialSide{*a.visit.person, a.card.ref, a.chip->identification, a.chip->cardNumber});
    if (!a.bank && !a.bank.waiting()) return order<&A::bank>(ActivateAccount{*a.visit.person, a.card.ref});
    if (!a.pinWish)
        return askCitizen<&A::pinWish>(
            questions::options("question.pin_wish", "pin_wish", {"change", "keep"}));  // P2.1
    if (*a.pinWish == QLatin1String("change") && !a.pin)
        return writeChip<&A::pin>("change_pin", pinPad(), {{"identification", a.chip->identification.toStdString()}});
    if (!a.slip) return print<&A::slip>(slipOf(a));
    if (!a.bank) return order<&A::bank>(ActivateAccount{*a.visit.person, a.card.ref});  // the bank's answer may be late
    return done();
}

}  // namespace kapok::workflows
