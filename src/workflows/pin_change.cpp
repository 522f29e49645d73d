#include "workflows/pin_change.h"

namespace kapok::workflows {

static_assert(complete<PinChange>);

using P = PinChange;

namespace {

// pitfalls.md P22: a wrong try is counted for ever, so the last one is nobody's; a reset needs none (§19).
std::optional<Refusal> hasNoTryLeft(const P& p)
{
    if (!p.chip.reply || !p.chip->pinTriesLeft || p.pin || *p.chip->pinTriesLeft > 1) return std::nullopt;
    return Refusal{*p.chip->pinTriesLeft == 0 ? QStringLiteral("pin_locked") : QStringLiteral("pin_last_try"),
                   QStringLiteral("rules")};
}

// The tries that are left stand above the pad, before the first of them is used.
Question pad(const ChipOf::Reply& chip)
{
    Question question{.input = QStringLiteral("pin"), .example = "888888 246813"};
    question.text = chip.pinTriesLeft ? words("question.pin_change", {{"left", QString::number(*chip.pinTriesLeft)}})
                                      : words("question.pin_new");
    return question;
}

}  // namespace

Json sheetOf(const P& p, Slip)
{
    Sheet sheet("paper.slip.pin_change");
    sheet.citizen(p.visit);
    if (cardNow(p).number) sheet.row("paper.row.card", personal(cardNow(p).number->shown()));
    sheet.said("paper.row.pin", words("paper.state.pin_changed"));
    sayTries(sheet, p.chip->pinTriesLeft, p.pin);
    sheet.said("paper.row.next", words("paper.next.pin"));
    return sheet.json();
}

Step next(const P& p)
{
    if (auto no = refusal(p)) return refuse(p, *no);
    if (auto no = chipDiffers(p)) return refuse(p, *no);
    if (auto no = hasNoTryLeft(p)) return refuse(p, *no);
    if (auto no = leftThePad(p)) return refuse(p, *no);
    if (auto first = begin(p)) return *first;
    if (!p.chip) return readChip<&P::chip>(ChipOf{cardNow(p), p.visit});
    if (!p.pin)
        return writeChip<&P::pin>("change_pin", pad(*p.chip),
                                  {{"identification", p.chip->identification.toStdString()}});
    if (auto paper = papers(p)) return *paper;
    return done();
}

}  // namespace kapok::workflows
