#include "workflows/activate.h"

#include "workflows/beginning.h"

namespace kapok::workflows {

static_assert(complete<Activate>);

using A = Activate;

namespace {

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

bool isOldBanks(const domain::Card& card, const domain::Card& activated)
{
    const bool ended = card.application == domain::ApplicationStatus::Cancelled ||
                       card.application == domain::ApplicationStatus::Merged;
    return !ended && card.production == domain::Production::Collected && card.bank != activated.bank &&
           domain::sameCity(card.city, activated.city);
}

Words bankState(const A& a)
{
    if (a.bank.accepted()) return words("paper.state.bank_active");
    return a.bank.refused.isEmpty() ? words("paper.state.bank_not_answered") : words("paper.state.bank_refused");
}

}  // namespace

Json sheetOf(const A& a, Slip)
{
    Sheet sheet("paper.slip.activate");
    sheet.citizen(a.visit);
    if (cardOf(a).number) sheet.row("paper.row.card", personal(cardOf(a).number->shown()));
    sheet.said("paper.row.social_side", words("paper.state.social_active"));
    sheet.said("paper.row.bank_side", bankState(a));
    sheet.said("paper.row.pin", words(a.pin && a.pin->done ? "paper.state.pin_changed" : "paper.state.pin_initial"));
    return sheet.json();
}

// §13 step 2: from which card to which. The old ones are those of this city and of another bank that he holds still.
Json sheetOf(const A& a, TransferNotice)
{
    Sheet sheet("paper.transfer_notice");
    sheet.citizen(a.visit);
    for (const domain::Card& card : a.cards->cards)
        if (isOldBanks(card, cardOf(a))) sheet.named("paper.row.transfer_from", card);
    sheet.named("paper.row.transfer_to", cardOf(a));
    return sheet.json();
}

Step next(const A& a)
{
    const auto activateAccount = [&] { return order<&A::bank>(ActivateAccount{*a.visit.person, a.card.ref}); };

    if (auto no = refusal(a)) return refuse(a, *no);
    if (auto no = chipDiffers(a)) return refuse(a, *no);
    if (auto first = begin(a)) return *first;
    if (!a.chip) return readChip<&A::chip>(ChipOf{cardOf(a), a.visit});
    if (auto agreed = agree(a)) return *agreed;
    if (!socialSideIsDone(a))
        return order<&A::social>(
            ActivateSocialSide{*a.visit.person, a.card.ref, a.chip->identification, a.chip->cardNumber});
    if (!a.bank && !a.bank.waiting()) return activateAccount();
    if (!a.pinWish)
        return askCitizen<&A::pinWish>(
            questions::options("question.pin_wish", "pin_wish", {"change", "keep"}));  // P2.1
    if (*a.pinWish == QLatin1String("change") && !a.pin)
        return writeChip<&A::pin>("change_pin", pinPad(), {{"identification", a.chip->identification.toStdString()}});
    if (auto paper = papers(a)) return *paper;
    if (!a.bank) return activateAccount();  // the bank's answer may be late
    return done();
}

}  // namespace kapok::workflows
