#include "desk/runner.h"

#include "workflows/questions.h"

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

QString nameOf(WaitsFor whom)
{
    switch (whom) {
    case WaitsFor::Teller: return QStringLiteral("teller");
    case WaitsFor::Citizen: return QStringLiteral("citizen");
    case WaitsFor::SecondPerson: return QStringLiteral("second_person");
    case WaitsFor::Card: return QStringLiteral("card");
    case WaitsFor::Line: return QStringLiteral("line");
    case WaitsFor::Device: return QStringLiteral("device");
    case WaitsFor::World: return QStringLiteral("world");
    case WaitsFor::NextVisit: return QStringLiteral("next_visit");
    case WaitsFor::InnerCase: return QStringLiteral("inner_case");
    case WaitsFor::Nobody: return QStringLiteral("nobody");
    }
    return {};
}

namespace {

// After a start nobody knows what became of what was begun; an inner case tells by itself.
bool mayBeInDoubt(const Case& one)
{
    return std::ranges::any_of(one.open, [](const auto& pair) {
        return pair.second.kind != StepKind::Inside && isInDoubtAtAStart(pair.second);
    });
}

WaitsFor waitsFor(const Case& one, const workflows::Step& step, bool toApprove)
{
    if (one.ended) return WaitsFor::Nobody;
    switch (step.kind) {
    case StepKind::Ask: return WaitsFor::Teller;
    case StepKind::SettleFee:
        // A card that was given to the bank, and whose payment is not known: nobody asks for money meanwhile.
        if (one.open.contains(step.fills)) return WaitsFor::Line;
        return toApprove ? WaitsFor::SecondPerson : WaitsFor::Teller;
    case StepKind::AskCitizen:
    case StepKind::WriteChip: return WaitsFor::Citizen;
    case StepKind::Decide: return toApprove ? WaitsFor::SecondPerson : WaitsFor::Teller;
    case StepKind::ReadChip: return WaitsFor::Card;
    case StepKind::Wait: return WaitsFor::World;
    case StepKind::Make: return WaitsFor::Device;
    case StepKind::Inside:
        return step.whenHeComes && !one.open.contains(step.fills) ? WaitsFor::NextVisit : WaitsFor::InnerCase;
    default: return WaitsFor::Line;
    }
}

}  // namespace

StateWord Runner::stateOf(const Case& one) const { return desk::stateOf(one, m_deeds.inDoubt(one)); }

StateWord stateOf(const Case& one, bool inDoubt)
{
    if (inDoubt) return StateWord::InDoubt;  // an unknown outcome is shown as unknown (B5)
    if (one.ended && one.ended->how == QLatin1String("refused")) return StateWord::Refused;
    if (one.record().refused()) return StateWord::Refused;
    bool accepted = false, waiting = false;
    for (const FieldState& field : one.record().fields()) {
        // What it did through a case inside was taken there; until it has ended that is a first step and no more.
        if (field.nature == Nature::Inner && one.ended) accepted = accepted || field.inner == QLatin1String("done");
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
    Standing now{.id = one.id, .state = stateOf(one), .step = m_book.stepOf(one)};
    // What only eyes can tell comes before whatever else would be asked (W34).
    if (m_deeds.asksEyes(one)) now.step = workflows::lookAtIt();
    const Approvals::Subject* toApprove = m_approvals.awaited(one.id, now.step);
    if (toApprove && now.step.kind == StepKind::Decide) now.toApprove = toApprove->ruling;
    if (toApprove && now.step.kind == StepKind::SettleFee)
        now.givesBack = now.step.body["paid"].get<qint64>() - now.step.body["fen"].get<qint64>();
    if (toApprove) now.toSign = m_approvals.codeOf(one, *toApprove);
    now.waitsFor = waitsFor(one, now.step, toApprove != nullptr);
    const auto inner = one.open.find(now.step.fills);
    if (inner != one.open.end() && inner->second.kind == StepKind::Inside) now.inner = inner->second.inner;
    now.progress = m_deeds.progress(one.id);
    now.notice = m_book.notice(one.id);
    return now;
}

Standing Runner::readBack(Case one) const
{
    m_book.attend(one);
    Standing now = standing(one);
    if (mayBeInDoubt(one)) now.state = StateWord::InDoubt;
    const bool stands = !one.ended && !now.step.ofVisit && !one.open.contains(now.step.fills);
    const bool mayNeedOne = now.step.kind == StepKind::Decide || now.step.kind == StepKind::SettleFee;
    if (stands && mayNeedOne && Approvals::isNeededFor(now.step, m_approvals.subjectOf(now.step)))
        now.waitsFor = WaitsFor::SecondPerson;
    return now;
}

}  // namespace kapok::desk
