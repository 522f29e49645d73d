// A case inside another: begun once, heard when it stands recorded and when it ends, closed with what
// is taken back (design.md §1).
//
// Locks are taken from the outer case to the inner one, so an outer case hears only after the inner
// one has given its own back.
#include "desk/runner.h"

#include <algorithm>

namespace kapok::desk {

using workflows::Step;
using workflows::StepKind;

namespace {

// Told to others, and nothing left to do here but to await their answer.
bool standsRecorded(const Case& one)
{
    const Step step = one.next();
    return step.kind == StepKind::Order && one.open.contains(step.fills);
}

}  // namespace

Task<Expected<bool>> Runner::inside(domain::CaseId id, Step step, QString teller)
{
    if (!m_cases.at(id).open.contains(step.fills)) {
        const auto intent = co_await intend(id, step, teller);
        if (!intent) co_return std::unexpected(intent.error());
    }
    const Intent intent = m_cases.at(id).open.at(step.fills);
    const auto heard = co_await hearInner(id, intent);
    if (!heard) co_return std::unexpected(heard.error());
    co_return m_cases.at(id).next().fills != step.fills;
}

// Begins the inner case where the power failed before it could, and takes over what it has come to.
Task<Expected<bool>> Runner::hearInner(domain::CaseId outer, Intent intent)
{
    if (!m_cases.contains(intent.inner)) {
        const auto entries = co_await m_parts.journal.ofCase(intent.inner);
        if (!entries) co_return std::unexpected(entries.error());
        if (entries->list.empty()) {
            const QString teller = m_cases.at(outer).teller;
            const auto business = *domain::businessOfName(intent.request);
            const auto begun =
                co_await beginCase(business, intent.body, Outer{outer, intent.field}, intent.inner, teller);
            if (!begun) co_return std::unexpected(begun.error());
        } else {
            const auto loaded = co_await load(intent.inner);
            if (!loaded) co_return std::unexpected(loaded.error());
        }
    }
    const Case& inner = m_cases.at(intent.inner);
    Json value;
    if (inner.ended)
        value = {{"state", inner.ended->how.toStdString()}, {"reason", inner.ended->refusal.reason.toStdString()}};
    else if (standsRecorded(inner)) value = {{"state", "recorded"}, {"reason", ""}};
    if (value.is_null() || value == intent.heard) co_return false;
    const auto filled = co_await fill(outer, intent.field, value, {});
    if (!filled) co_return std::unexpected(filled.error());
    co_return true;
}

Task<Expected<Standing>> Runner::stands(domain::CaseId id, QString teller)
{
    const auto told = co_await tellOuter(id, teller);
    if (!told) co_return std::unexpected(told.error());
    co_return standing(m_cases.at(id));
}

Task<Expected<void>> Runner::tellOuter(domain::CaseId id, QString teller)
{
    if (!m_cases.at(id).outer) co_return Expected<void>{};
    const Outer outer = *m_cases.at(id).outer;
    const auto loaded = co_await load(outer.id);
    if (!loaded) co_return std::unexpected(loaded.error());
    {
        const auto lock = lockOf(outer.id);
        co_await lock->take();
        const Held held(lock);
        const auto& open = m_cases.at(outer.id).open;
        const auto waiting = open.find(outer.field);
        if (waiting == open.end() || waiting->second.inner != id) co_return Expected<void>{};
        const Intent intent = waiting->second;
        const auto heard = co_await hearInner(outer.id, intent);
        if (!heard) co_return std::unexpected(heard.error());
        if (!*heard) co_return Expected<void>{};
        const auto ran = co_await run(outer.id, teller);
        if (!ran) co_return std::unexpected(ran.error());
    }
    co_return co_await tellOuter(outer.id, teller);
}

Task<Expected<Standing>> Runner::beginWaiting(domain::CaseId outer, workflows::Visit visit, QString teller)
{
    domain::CaseId began = outer;
    {
        const auto lock = lockOf(outer);
        co_await lock->take();
        const Held held(lock);
        if (m_cases.at(outer).next().kind != StepKind::Inside || !m_cases.at(outer).next().whenHeComes)
            co_return std::unexpected(Error{Error::Kind::Refused, words("error.not_waiting_for_him"), {}});
        const auto reconciled = co_await reconcile(outer);
        if (!reconciled) co_return std::unexpected(reconciled.error());
        // The one of an earlier life may have ended just before the power failed: then nothing waits any more.
        Step step = m_cases.at(outer).next();
        if (step.kind == StepKind::Inside) {
            step.body["visit"] = visit.toJson();
            const auto begun = co_await inside(outer, step, teller);
            if (!begun) co_return std::unexpected(begun.error());
            const auto& open = m_cases.at(outer).open;
            if (const auto waiting = open.find(step.fills); waiting != open.end()) began = waiting->second.inner;
        }
    }
    co_return co_await goOn(began, teller);
}

// The innermost last.
std::vector<domain::CaseId> Runner::openInside(domain::CaseId id) const
{
    std::vector<domain::CaseId> all;
    for (const auto& [field, intent] : m_cases.at(id).open) {
        if (intent.kind != StepKind::Inside || !m_cases.contains(intent.inner)) continue;
        all.push_back(intent.inner);
        const auto deeper = openInside(intent.inner);
        all.insert(all.end(), deeper.begin(), deeper.end());
    }
    return all;
}

// Nothing ordered, no money held, and nothing in flight but cases inside that are the same.
bool Runner::mayBeTakenBack(domain::CaseId id) const
{
    const Case& one = m_cases.at(id);
    if (one.ended || one.orderIntended()) return false;
    return std::ranges::all_of(one.open, [](const auto& pair) { return pair.second.kind == StepKind::Inside; });
}

Task<Expected<Standing>> Runner::takeBack(domain::CaseId id, QString field, QString teller)
{
    {
        const auto lock = lockOf(id);
        co_await lock->take();
        const Held held(lock);
        const std::vector<domain::CaseId> inner = openInside(id);
        std::vector<Held> heldInside;
        for (const domain::CaseId& one : inner) {
            const auto inside = lockOf(one);
            co_await inside->take();
            heldInside.emplace_back(inside);
        }
        const bool closable = std::ranges::all_of(inner, [&](const domain::CaseId& one) {
            return mayBeTakenBack(one) && m_cases.at(one).record().moneyHeld() == 0;
        });
        // While an order, payment or print is in flight, taking back waits.
        if (!mayBeTakenBack(id) || !closable || !m_cases.at(id).answered(field))
            co_return std::unexpected(Error{Error::Kind::Refused, words("error.cannot_take_back"), field});
        m_toApprove.erase(id);
        const auto kept = co_await write(id, QStringLiteral("taken_back"), {{"field", field.toStdString()}}, teller);
        if (!kept) co_return std::unexpected(kept.error());
        for (const domain::CaseId& one : inner) {
            const auto closed = co_await close(one);
            if (!closed) co_return std::unexpected(closed.error());
        }
        const auto ran = co_await run(id, teller);
        if (!ran) co_return std::unexpected(ran.error());
    }
    co_return co_await stands(id, teller);
}

Task<Expected<void>> Runner::close(domain::CaseId inner)
{
    m_toApprove.erase(inner);
    m_notices.erase(inner);
    const auto kept = co_await write(inner, QStringLiteral("ended"),
                                     {{"how", "refused"}, {"reason", "withdrawn"}, {"by", "outer"}}, {});
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

// The power failed between the outer case's "taken back" and the end of this one: it is ended now.
Task<Expected<bool>> Runner::endedWithOuter(domain::CaseId id)
{
    if (m_cases.at(id).ended || !m_cases.at(id).outer) co_return false;
    const Outer outer = *m_cases.at(id).outer;
    const auto loaded = co_await load(outer.id);
    if (!loaded) co_return std::unexpected(loaded.error());
    const auto& open = m_cases.at(outer.id).open;
    const auto waiting = open.find(outer.field);
    if (waiting != open.end() && waiting->second.inner == id) co_return false;
    const auto closed = co_await close(id);
    if (!closed) co_return std::unexpected(closed.error());
    co_return true;
}

}  // namespace kapok::desk
