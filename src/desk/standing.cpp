#include "desk/runner.h"

#include <algorithm>

namespace kapok::desk {

using workflows::FieldState;
using workflows::Nature;
using workflows::StepKind;

QString nameOf(StateWord state)
{
    switch (state) {
    case StateWord::Draft: return QStringLiteral("draft");
    case StateWord::Recorded: return QStringLiteral("recorded");
    case StateWord::InDoubt: return QStringLiteral("in_doubt");
    case StateWord::Accepted: return QStringLiteral("accepted");
    case StateWord::Refused: return QStringLiteral("refused");
    }
    return {};
}

namespace {

WaitsFor waitsFor(const Case& one, const workflows::Step& step, bool toApprove)
{
    if (one.ended) return WaitsFor::Nobody;
    switch (step.kind) {
    case StepKind::Ask:
    case StepKind::SettleFee: return WaitsFor::Teller;
    case StepKind::AskCitizen:
    case StepKind::WriteChip: return WaitsFor::Citizen;
    case StepKind::Decide: return toApprove ? WaitsFor::SecondPerson : WaitsFor::Teller;
    case StepKind::ReadChip: return WaitsFor::Card;
    case StepKind::Wait: return WaitsFor::World;
    case StepKind::Inside:
        return step.whenHeComes && !one.open.contains(step.fills) ? WaitsFor::NextVisit : WaitsFor::InnerCase;
    default: return WaitsFor::Line;
    }
}

}  // namespace

bool Runner::inDoubt(const Case& one) const
{
    return std::ranges::any_of(one.open, [&](const auto& pair) { return m_doubt.contains(pair.second.operation); });
}

StateWord Runner::stateOf(const Case& one) const { return desk::stateOf(one, inDoubt(one)); }

StateWord stateOf(const Case& one, bool inDoubt)
{
    if (inDoubt) return StateWord::InDoubt;  // an unknown outcome is shown as unknown (B5)
    if (one.ended && one.ended->how == QLatin1String("refused")) return StateWord::Refused;
    if (one.record().refused()) return StateWord::Refused;
    bool accepted = false, waiting = false;
    for (const FieldState& field : one.record().fields()) {
        if (field.nature != Nature::Order) continue;
        waiting = waiting || field.waiting;
        accepted = accepted || (field.filled && field.value.contains("accepted"));
    }
    if (waiting) return StateWord::Recorded;
    if (accepted) return StateWord::Accepted;
    return one.ended ? StateWord::Recorded : StateWord::Draft;
}

Standing Runner::standing(const Case& one) const
{
    Standing now{.id = one.id, .state = stateOf(one), .step = one.next()};
    const auto ruling = m_toApprove.find(one.id);
    if (ruling != m_toApprove.end()) now.toApprove = ruling->second.ruling;
    now.waitsFor = waitsFor(one, now.step, now.toApprove.has_value());
    const auto inner = one.open.find(now.step.fills);
    if (inner != one.open.end() && inner->second.kind == StepKind::Inside) now.inner = inner->second.inner;
    const auto notice = m_notices.find(one.id);
    if (notice != m_notices.end()) now.notice = notice->second;
    return now;
}

}  // namespace kapok::desk
