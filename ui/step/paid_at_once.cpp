#include "ui/step/paid_at_once.h"

#include "ui/step/step_context.h"

namespace kapok::ui {
namespace {

std::optional<FeeDue> feeOf(const workflows::Step& step)
{
    if (step.kind != workflows::StepKind::SettleFee || step.whenHeComes || ownMoneyOf(step) != OwnMoney::None)
        return std::nullopt;
    const qint64 owed = step.body["fen"].get<qint64>() - step.body["paid"].get<qint64>();
    return owed > 0 ? std::optional(FeeDue{step.fills, owed}) : std::nullopt;
}

}  // namespace

std::optional<FeeDue> feeDue(const desk::CaseView& one)
{
    return one.ended || one.standing.waitsFor == desk::WaitsFor::Line ? std::nullopt : feeOf(one.standing.step);
}

std::optional<FeeDue> feeBehindReview(const Workplace& work, const desk::CaseView& one)
{
    const workflows::Step& step = one.standing.step;
    if (one.ended || step.question.input != QLatin1String("review") || step.body.value("irreversible", false))
        return std::nullopt;
    const auto way = work.counter.wayOf(one.id);
    return way.size() > 1 ? feeOf(way[1]) : std::nullopt;
}

}  // namespace kapok::ui
