#include "desk/runner.h"

#include "base/uuid7.h"
#include "desk/case_number.h"
#include "workflows/questions.h"

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
    for (const domain::CaseId& id : open->list) {
        const auto over = co_await endedWithOuter(id);
        if (!over) co_return std::unexpected(over.error());
    }
    co_return Expected<void>{};
}

Task<Expected<void>> Runner::load(domain::CaseId id)
{
    if (m_cases.contains(id)) co_return Expected<void>{};
    const auto entries = co_await m_parts.journal.ofCase(id);
    if (!entries) co_return std::unexpected(entries.error());
    auto folded = Case::fold(m_parts.workflows, entries->list);
    if (!folded) co_return std::unexpected(folded.error());
    // Intended in an earlier life, and not known what became of it. An inner case tells by itself.
    for (const auto& [field, intent] : folded->open) {
        m_unsettled.insert(intent.operation);
        if (intent.kind != StepKind::Inside) m_doubt.insert(intent.operation);
    }
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
    const auto numbers = m_numbers;
    co_await numbers->take();
    const Held held(numbers);
    const int serial = m_parts.journal.remembered().begunOn(today()) + 1;
    const QString number = caseNumber(m_place.outlet, today(), m_place.desk, serial);
    Json body{{"business", domain::nameOf(business).toStdString()},
              {"number", number.toStdString()},
              {"opening", std::move(opening)}};
    if (outer) body["outer"] = {{"case", outer->id.text.toStdString()}, {"field", outer->field.toStdString()}};
    const auto kept = co_await write(id, QStringLiteral("begun"), std::move(body), teller);
    if (!kept) co_return std::unexpected(kept.error());
    co_return id;
}

Task<Expected<Standing>> Runner::begin(domain::Business business, workflows::Visit visit,
                                       std::optional<domain::Card> card, QString teller)
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
    {
        const auto lock = lockOf(id);
        co_await lock->take();
        const Held held(lock);
        const auto ran = co_await run(id, teller);
        if (!ran) co_return failed(ran.error());
    }
    co_return co_await stands(id, teller);
}

Task<Expected<Standing>> Runner::answer(domain::CaseId id, QString field, Json value, QString teller)
{
    {
        const auto lock = lockOf(id);
        co_await lock->take();
        const Held held(lock);
        const Step step = m_cases.at(id).next();
        const bool asked =
            step.kind == StepKind::Ask || step.kind == StepKind::AskCitizen || step.kind == StepKind::SettleFee;
        if (m_cases.at(id).ended || !asked || step.fills != field)
            co_return failed(Error{Error::Kind::BadInput, words("error.not_asked_now"), step.fills});
        const auto fits = workflows::fits(step, value);
        if (!fits) co_return failed(fits.error());
        const auto filled = co_await fill(id, field, std::move(value), teller);
        if (!filled) co_return failed(filled.error());
        const auto ran = co_await run(id, teller);
        if (!ran) co_return failed(ran.error());
    }
    co_return co_await stands(id, teller);
}

Task<Expected<Standing>> Runner::breakOff(domain::CaseId id, QString teller)
{
    {
        const auto lock = lockOf(id);
        co_await lock->take();
        const Held held(lock);
        const Case& one = m_cases.at(id);
        const auto fields = one.record().fields();
        const auto verdict = std::ranges::find(fields, workflows::Nature::Verdict, &workflows::FieldState::nature);
        if (one.ended || one.orderIntended() || !one.open.empty() || verdict == fields.end())
            co_return failed(Error{Error::Kind::Refused, words("error.cannot_break_off"), {}});
        m_toApprove.erase(id);
        const Json left{{"facts", Json::object()}, {"ruling", nullptr}, {"approved_by", ""}, {"refused", "withdrawn"}};
        const QString field = verdict->name;
        const auto filled = co_await fill(id, field, left, teller);
        if (!filled) co_return failed(filled.error());
        const auto ran = co_await run(id, teller);
        if (!ran) co_return failed(ran.error());
    }
    co_return co_await stands(id, teller);
}

Task<Expected<Standing>> Runner::approve(domain::CaseId id, Approval approval)
{
    const QString teller = m_cases.at(id).teller;
    {
        const auto lock = lockOf(id);
        co_await lock->take();
        const Held held(lock);
        const auto seen = m_toApprove.find(id);
        const Step step = m_cases.at(id).next();
        if (seen == m_toApprove.end() || step.kind != StepKind::Decide)
            co_return failed(Error{Error::Kind::Refused, words("error.nothing_to_approve"), {}});
        // L06: nobody authorises what he entered himself.
        if (approval.by() == teller)
            co_return failed(Error{Error::Kind::NotPermitted, words("error.approves_himself"), {}});
        // E2: an approval counts for exactly what was seen; a new day may have changed it.
        const Question now = questionOf(step);
        if (now.facts != seen->second.facts || now.ruling != seen->second.ruling) {
            seen->second = now;
            co_return failed(Error{Error::Kind::Refused, words("error.approval_is_stale"), {}});
        }
        const Json value{{"facts", now.facts},
                         {"ruling", workflows::kept(now.ruling)},
                         {"approved_by", approval.by().toStdString()},
                         {"refused", approval.granted() ? "" : "not_approved"}};
        m_toApprove.erase(seen);
        // One entry: approval and verdict, so that no workflow can leave it out.
        const auto filled = co_await fill(id, step.fills, value, teller);
        if (!filled) co_return failed(filled.error());
        const auto ran = co_await run(id, teller);
        if (!ran) co_return failed(ran.error());
    }
    co_return co_await stands(id, teller);
}

Task<Expected<Intent>> Runner::intend(domain::CaseId id, Step step, QString teller)
{
    const QString operation = uuid7(m_parts.clock.now(), m_parts.randomness);
    Json body{{"field", step.fills.toStdString()},
              {"step", nameOf(step.kind).toStdString()},
              {"request", step.request.toStdString()},
              {"operation", operation.toStdString()}};
    if (step.kind == StepKind::Order) {
        // The bytes are made once, and sent as they are for ever (B3).
        // Which desk speaks, its certificate says.
        body["party"] = step.party == workflows::Party::Bank ? "bank" : "province";
        body["bytes"] = personal(QString::fromUtf8(canonical(bare(step.body))));
    } else {
        body["body"] = step.body;
    }
    if (step.kind == StepKind::Inside) body["inner"] = uuid7(m_parts.clock.now(), m_parts.randomness).toStdString();
    const auto kept = co_await write(id, QStringLiteral("intent"), std::move(body), teller);
    if (!kept) co_return std::unexpected(kept.error());
    // QCoro 0.8 moves out of what is co_returned, also when it is somebody else's: a copy of our own.
    const Intent made = m_cases.at(id).open.at(step.fills);
    co_return made;
}

}  // namespace kapok::desk
