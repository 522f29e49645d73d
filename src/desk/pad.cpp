// What the citizen types on the pad: carried out at once, never kept (D2).
#include "desk/runner.h"

namespace kapok::desk {

using workflows::Step;
using workflows::StepKind;

Task<Expected<Standing>> Runner::writePin(domain::CaseId id, SecureBytes oldPin, SecureBytes newPin, QString teller)
{
    const auto lock = lockOf(id);
    co_await lock->take();
    const Held held(lock);
    const Step step = m_cases.at(id).next();
    if (step.kind != StepKind::WriteChip)
        co_return std::unexpected(Error{Error::Kind::BadInput, words("error.not_asked_now"), step.fills});
    if (!m_cases.at(id).open.contains(step.fills)) {
        const auto made = co_await intend(id, step, teller);
        if (!made) co_return std::unexpected(made.error());
    }
    const Intent intent = m_cases.at(id).open.at(step.fills);
    const QString card = text(intent.body["identification"]);
    bool changed = false;
    if (m_doubt.contains(intent.operation)) {
        // In doubt since the card left at the wrong moment: the new PIN tells (chip.md §6).
        const auto is = co_await m_parts.readers.pinIs(card, newPin.copy());
        if (!is) {
            m_notices[id] = {is.error(), words("notice.saved_as_draft"), words("notice.next_put_card")};
            co_return standing(m_cases.at(id));
        }
        changed = *is;
    }
    if (!changed) {
        const auto state = co_await m_parts.readers.changePin(card, std::move(oldPin), std::move(newPin));
        if (!state) {
            if (state.error().kind == Error::Kind::InDoubt) m_doubt.insert(intent.operation);
            else m_doubt.erase(intent.operation);
            m_notices[id] = {state.error(), words("notice.saved_as_draft"), words("notice.next_pin_again")};
            co_return standing(m_cases.at(id));
        }
    }
    m_doubt.erase(intent.operation);
    const auto filled = co_await fill(id, step.fills, {{"done", true}}, teller);
    if (!filled) co_return std::unexpected(filled.error());
    const auto ran = co_await run(id, teller);
    if (!ran) co_return std::unexpected(ran.error());
    co_return standing(m_cases.at(id));
}

Task<Expected<Standing>> Runner::leavePin(domain::CaseId id, QString teller)
{
    const auto lock = lockOf(id);
    co_await lock->take();
    const Held held(lock);
    const Step step = m_cases.at(id).next();
    if (step.kind != StepKind::WriteChip || inDoubt(m_cases.at(id)))
        co_return std::unexpected(Error{Error::Kind::Refused, words("error.pin_not_settled"), {}});
    const auto filled = co_await fill(id, step.fills, {{"done", false}}, teller);
    if (!filled) co_return std::unexpected(filled.error());
    const auto ran = co_await run(id, teller);
    if (!ran) co_return std::unexpected(ran.error());
    co_return standing(m_cases.at(id));
}

}  // namespace kapok::desk
