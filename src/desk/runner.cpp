#include "desk/runner.h"

#include "base/uuid7.h"
#include "desk/case_number.h"

#include <algorithm>

namespace kapok::desk {

using workflows::Step;
using workflows::StepKind;

namespace {

Expected<Standing> failed(const Error& error) { return std::unexpected(error); }

}  // namespace

Runner::Runner(Place place, Parts parts) : m_place(std::move(place)), m_parts(std::move(parts)) {}

Task<Expected<void>> Runner::start()
{
    const auto open = co_await m_parts.journal.openCases();
    if (!open) co_return std::unexpected(open.error());
    for (const domain::CaseId& id : open->list) {
        const auto loaded = co_await load(id);
        if (!loaded) co_return std::unexpected(loaded.error());
    }
    for (const auto& [id, one] : m_cases)
        for (const auto& [field, intent] : one.open) m_doubt.insert(intent.operation);
    co_return Expected<void>{};
}

Task<Expected<void>> Runner::load(domain::CaseId id)
{
    if (m_cases.contains(id)) co_return Expected<void>{};
    const auto entries = co_await m_parts.journal.ofCase(id);
    if (!entries) co_return std::unexpected(entries.error());
    auto folded = Case::fold(m_parts.workflows, entries->list);
    if (!folded) co_return std::unexpected(folded.error());
    m_cases.emplace(id, std::move(*folded));
    co_return Expected<void>{};
}

const Case* Runner::find(domain::CaseId id) const
{
    const auto found = m_cases.find(id);
    return found == m_cases.end() ? nullptr : &found->second;
}

std::shared_ptr<Lock> Runner::lockOf(domain::CaseId id)
{
    auto& lock = m_locks[id];
    if (!lock) lock = std::make_shared<Lock>();
    return lock;
}

ports::Party& Runner::partyOf(workflows::Party party) const
{
    if (party == workflows::Party::Bank) return m_parts.bank;
    return m_parts.province;
}

// Remembered first, then known: the case changes only by what the journal holds (A1).
Task<Expected<ports::Entry>> Runner::write(domain::CaseId id, QString kind, Json body, QString teller)
{
    const ports::NewEntry entry{m_parts.clock.now(), today(), std::move(kind), id, std::move(teller), std::move(body)};
    auto kept = co_await m_parts.journal.append(entry);
    if (!kept) co_return std::unexpected(kept.error());
    if (kept->kind == QLatin1String("begun")) {
        auto begun = Case::begun(m_parts.workflows, *kept);
        if (!begun) co_return std::unexpected(begun.error());
        m_cases.insert_or_assign(id, std::move(*begun));
    } else {
        const auto added = m_cases.at(id).add(*kept);
        if (!added) co_return std::unexpected(added.error());
    }
    if (m_tell) m_tell(id);
    co_return kept;
}

Task<Expected<void>> Runner::fill(domain::CaseId id, QString field, Json value, QString teller)
{
    // What does not fit is refused before it is remembered: the journal holds nothing that cannot be folded.
    const auto trial = m_cases.at(id).record().clone();
    const auto fits = trial->fill(field, value);
    if (!fits) co_return std::unexpected(fits.error());
    const Json body{{"field", field.toStdString()}, {"value", std::move(value)}};
    const auto kept = co_await write(id, QStringLiteral("filled"), body, teller);
    if (!kept) co_return std::unexpected(kept.error());
    m_notices.erase(id);
    co_return Expected<void>{};
}

Task<Expected<domain::CaseId>> Runner::beginCase(domain::Business business, Json opening, std::optional<Outer> outer,
                                                 domain::CaseId id, QString teller)
{
    // Numbers of a day have no gaps: one case after another takes its number.
    co_await m_numbers.take();
    const auto released = std::shared_ptr<Lock>(&m_numbers, [](Lock* lock) { lock->release(); });
    const auto before = co_await m_parts.journal.casesBegunOn(today());
    if (!before) co_return std::unexpected(before.error());
    const QString number = caseNumber(m_place.outlet, today(), m_place.desk, int(before->list.size()) + 1);
    Json body{{"business", domain::nameOf(business).toStdString()}, {"number", number.toStdString()}, {"opening", std::move(opening)}};
    if (outer) body["outer"] = {{"case", outer->id.text.toStdString()}, {"field", outer->field.toStdString()}};
    const auto kept = co_await write(id, QStringLiteral("begun"), std::move(body), teller);
    if (!kept) co_return std::unexpected(kept.error());
    co_return id;
}

Task<Expected<Standing>> Runner::begin(domain::Business business, workflows::Visit visit, std::optional<domain::Card> card, QString teller)
{
    Json opening{{"visit", visit.toJson()}};
    if (card) opening["card"] = workflows::kept(*card);
    const domain::CaseId id{uuid7(m_parts.clock.now(), m_parts.randomness)};
    const auto begun = co_await beginCase(business, std::move(opening), std::nullopt, id, teller);
    if (!begun) co_return failed(begun.error());
    co_return co_await goOn(id, teller);
}

Task<Expected<Standing>> Runner::goOn(domain::CaseId id, QString teller)
{
    const auto lock = lockOf(id);
    co_await lock->take();
    const Held held(lock);
    co_return co_await run(id, teller);
}

Task<Expected<Standing>> Runner::answer(domain::CaseId id, QString field, Json value, QString teller)
{
    const auto lock = lockOf(id);
    co_await lock->take();
    const Held held(lock);
    const Step step = m_cases.at(id).next();
    const bool asked = step.kind == StepKind::Ask || step.kind == StepKind::AskCitizen || step.kind == StepKind::SettleFee;
    if (!asked || step.fills != field)
        co_return failed(Error{Error::Kind::BadInput, words("error.not_asked_now", {{"field", field}}), step.fills});
    const auto filled = co_await fill(id, field, std::move(value), teller);
    if (!filled) co_return failed(filled.error());
    co_return co_await run(id, teller);
}

Task<Expected<Standing>> Runner::takeBack(domain::CaseId id, QString field, QString teller)
{
    const auto lock = lockOf(id);
    co_await lock->take();
    const Held held(lock);
    const Case& one = m_cases.at(id);
    const bool given = std::ranges::find(one.filled, field, &FilledAt::field) != one.filled.end();
    // While an inner order, payment or print is in flight, taking back waits (design.md §1).
    if (one.ended || one.orderIntended() || !one.open.empty() || !given)
        co_return failed(Error{Error::Kind::Refused, words("error.cannot_take_back"), field});
    m_toApprove.erase(id);
    const auto kept = co_await write(id, QStringLiteral("taken_back"), {{"field", field.toStdString()}}, teller);
    if (!kept) co_return failed(kept.error());
    co_return co_await run(id, teller);
}

Task<Expected<Standing>> Runner::breakOff(domain::CaseId id, QString teller)
{
    const auto lock = lockOf(id);
    co_await lock->take();
    const Held held(lock);
    const Case& one = m_cases.at(id);
    if (one.ended || one.orderIntended() || !one.open.empty())
        co_return failed(Error{Error::Kind::Refused, words("error.cannot_break_off"), {}});
    const auto fields = one.record().fields();
    const auto verdict = std::ranges::find(fields, workflows::Nature::Verdict, &workflows::FieldState::nature);
    if (verdict == fields.end()) co_return failed(Error{Error::Kind::Refused, words("error.cannot_break_off"), {}});
    m_toApprove.erase(id);
    const Json left{{"facts", Json::object()}, {"ruling", nullptr}, {"approved_by", ""}, {"refused", "withdrawn"}};
    const QString field = verdict->name;
    const auto filled = co_await fill(id, field, left, teller);
    if (!filled) co_return failed(filled.error());
    co_return co_await run(id, teller);
}

Task<Expected<Standing>> Runner::approve(domain::CaseId id, Approval approval)
{
    const auto lock = lockOf(id);
    co_await lock->take();
    const Held held(lock);
    const auto ruling = m_toApprove.find(id);
    const Step step = m_cases.at(id).next();
    if (ruling == m_toApprove.end() || step.kind != StepKind::Decide)
        co_return failed(Error{Error::Kind::Refused, words("error.nothing_to_approve"), {}});
    // L06: nobody authorises what he entered himself.
    if (approval.by() == m_cases.at(id).teller)
        co_return failed(Error{Error::Kind::NotPermitted, words("error.approves_himself"), {}});
    const Json value{{"facts", m_factsToApprove[id]}, {"ruling", workflows::kept(ruling->second)},
                     {"approved_by", approval.by().toStdString()}, {"refused", approval.granted() ? "" : "not_approved"}};
    const QString teller = m_cases.at(id).teller;
    m_toApprove.erase(ruling);
    // One entry: approval and verdict, so that no workflow can leave it out.
    const auto filled = co_await fill(id, step.fills, value, teller);
    if (!filled) co_return failed(filled.error());
    co_return co_await run(id, teller);
}

Task<Expected<Standing>> Runner::beginWaiting(domain::CaseId outer, workflows::Visit visit, QString teller)
{
    domain::CaseId inner;
    {
        const auto lock = lockOf(outer);
        co_await lock->take();
        const Held held(lock);
        Step step = m_cases.at(outer).next();
        if (step.kind != StepKind::Inside || !step.whenHeComes)
            co_return failed(Error{Error::Kind::Refused, words("error.not_waiting_for_him"), {}});
        step.body["visit"] = visit.toJson();
        const auto begun = co_await inside(outer, step, teller);
        if (!begun) co_return failed(begun.error());
        inner = m_cases.at(outer).open.at(step.fills).inner;
    }
    co_return co_await goOn(inner, teller);
}

Task<Expected<Intent>> Runner::intend(domain::CaseId id, Step step, QString teller)
{
    const QString operation = uuid7(m_parts.clock.now(), m_parts.randomness);
    Json body{{"field", step.fills.toStdString()}, {"step", nameOf(step.kind).toStdString()},
              {"request", step.request.toStdString()}, {"operation", operation.toStdString()}};
    if (step.kind == StepKind::Order) {
        // The bytes are made once, and sent as they are for ever (B3).
        Json message = bare(step.body);
        message["desk"] = m_place.desk.toStdString();
        message["outlet"] = m_place.outlet.text.toStdString();
        message["bank"] = m_place.facts.bank.toStdString();
        message["city"] = m_place.facts.city.toStdString();
        body["party"] = step.party == workflows::Party::Bank ? "bank" : "province";
        body["bytes"] = personal(QString::fromUtf8(canonical(message)));
    } else {
        body["body"] = step.body;
    }
    if (step.kind == StepKind::Inside) body["inner"] = uuid7(m_parts.clock.now(), m_parts.randomness).toStdString();
    const auto kept = co_await write(id, QStringLiteral("intent"), std::move(body), teller);
    if (!kept) co_return std::unexpected(kept.error());
    co_return m_cases.at(id).open.at(step.fills);
}

}  // namespace kapok::desk
