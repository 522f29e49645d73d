#include "workflows/pin_reset.h"

namespace kapok::workflows {

static_assert(complete<PinReset>);

using P = PinReset;

namespace {

// The old one is not asked: who knew it would change it.
Question pad()
{
    return {.text = words("question.pin_reset"), .input = QStringLiteral("new_pin"), .example = "246813"};
}

}  // namespace

void reviewed(const P& p, Sheet& sheet)
{
    sheet.becomes("paper.row.status", statusOf(cardNow(p)), words("view.status.normal"));
    sayTries(sheet, p.chip->pinTriesLeft, p.pin);
}

Json sheetOf(const P& p, Slip)
{
    Sheet sheet("paper.slip.pin_reset");
    sheet.citizen(p.visit);
    if (cardNow(p).number) sheet.row("paper.row.card", personal(cardNow(p).number->shown()));
    if (!p.order.accepted()) sheet.said("paper.row.state", words("paper.state.not_answered"));
    const bool set = p.pin && p.pin->done;
    sheet.said("paper.row.pin", words(set ? "paper.state.pin_reset" : "paper.state.pin_as_before"));
    sayTries(sheet, p.chip->pinTriesLeft, p.pin);
    sheet.said("paper.row.next", words(set ? "paper.next.pin" : "paper.next.pin_reset_again"));
    return sheet.json();
}

Step next(const P& p)
{
    if (auto no = refusal(p)) return refuse(p, *no);
    if (auto no = chipDiffers(p)) return refuse(p, *no);
    if (auto first = begin(p)) return *first;
    if (!p.chip) return readChip<&P::chip>(ChipOf{cardNow(p), p.visit});
    if (auto agreed = agree(p)) return *agreed;
    if (!p.order) return order<&P::order>(AllowPinReset{*p.visit.person, p.card.ref});
    if (!p.pin)
        return writeChip<&P::pin>("reset_pin", pad(), {{"identification", p.chip->identification.toStdString()}});
    if (auto paper = papers(p)) return *paper;
    return done();
}

}  // namespace kapok::workflows
