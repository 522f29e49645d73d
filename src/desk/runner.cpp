#include "desk/runner.h"

#include "base/uuid7.h"
#include "workflows/course.h"
#include "workflows/questions.h"

#include <algorithm>

namespace kapok::desk {

using workflows::Step;
using workflows::StepKind;

namespace {

Expected<Standing> failed(const Error& error) { return std::unexpected(error); }
Expected<Standing> failed(Error::Kind kind, const char* what, const QString& detail = {})
{
    return failed(Error{kind, words(what), detail});
}

bool isAsked(const Step& step, const QString& field)
{
    const bool asks = step.kind == StepKind::Ask || step.kind == StepKind::AskCitizen ||
                      step.kind == StepKind::SettleFee || step.kind == StepKind::WriteChip;
    const bool instead = !step.question.insteadFills.isEmpty() && step.question.insteadFills == field;
    return asks && (step.fills == field || instead);
}

}  // namespace

Runner::Runner(Place place, Parts parts)
    : m_place(std::move(place)),
      m_province(parts.province),
      m_bank(parts.bank),
      m_parts(own(std::move(parts))),
      m_visits(m_parts.journal, m_parts.clock),
      m_book(m_place, m_parts, m_visits),
      m_deeds(m_book, m_parts),
      m_inners(m_book, m_parts)
{
}

// The parties are asked through the round, for what hands and steps ask them one by one.
Parts Runner::own(Parts parts)
{
    parts.hands.insert_or_assign(QStringLiteral("province"), &m_provinceHand);
    parts.hands.insert_or_assign(QStringLiteral("bank"), &m_bankHand);
    return {parts.journal, parts.rows,  m_province,       m_bank,          parts.readers,
            parts.hands,   parts.clock, parts.randomness, parts.workflows, parts.rules};
}

Task<Expected<void>> Runner::start()
{
    const auto visits = co_await m_visits.start();
    if (!visits) co_return std::unexpected(visits.error());
    const Remembered& remembered = m_parts.journal.remembered();
    std::vector<domain::CaseId> open = m_parts.journal.openCases();
    std::erase_if(open, [&](const domain::CaseId& id) {
        const OpenCase& one = remembered.cases().at(id);
        const bool outerHasGone = !one.outer.text.isEmpty() && !remembered.awaiting(id);
        return one.awaited.empty() && !outerHasGone;
    });
    for (const domain::CaseId& id : open) {
        const auto loaded = co_await m_book.load(id);
        if (!loaded) co_return std::unexpected(loaded.error());
    }
    for (const domain::CaseId& id : open) {
        const auto over = co_await m_inners.endWithOuter(id);
        if (!over) co_return std::unexpected(over.error());
    }
    co_return Expected<void>{};
}

Task<Expected<Standing>> Runner::begin(domain::Business business, workflows::Visit visit,
                                       std::optional<domain::Card> card, QString teller)
{
    const auto written = co_await m_visits.begin(visit, teller);
    if (!written) co_return failed(written.error());
    Json opening{{"visit", visit.toJson()}};
    if (card) opening["card"] = workflows::kept(*card);
    const domain::CaseId id{uuid7(m_parts.clock.now(), m_parts.randomness)};
    const auto begun = co_await m_book.begin(business, std::move(opening), std::nullopt, id, teller);
    if (!begun) co_return failed(begun.error());
    co_return co_await goOn(id, teller);
}

Task<Expected<Standing>> Runner::goOn(domain::CaseId id, QString teller)
{
    {
        const auto lock = m_book.lockOf(id);
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
        const auto lock = m_book.lockOf(id);
        co_await lock->take();
        const Held held(lock);
        const Step step = m_book.stepOf(id);
        if (m_book.at(id).ended || !isAsked(step, field))
            co_return failed(Error::Kind::BadInput, "error.not_asked_now", step.fills);
        const auto fits = workflows::fits(step, field, value);
        if (!fits) co_return failed(fits.error());
        Expected<void> kept{};
        if (step.ofVisit) {
            // A visit of another day is over: who stands here now is in a visit of his own.
            workflows::Visit visit = m_book.visitOf(id);
            if (visit.day != m_book.today()) {
                visit = {uuid7(m_parts.clock.now(), m_parts.randomness), m_book.today(), visit.person};
                m_book.restOn(id, visit);
            }
            kept = co_await m_visits.fill(visit, field, std::move(value), teller);
        } else if (step.kind == StepKind::SettleFee && field == step.fills)
            kept = co_await pay(id, step, std::move(value), teller);
        else if (step.kind == StepKind::WriteChip && m_deeds.inDoubt(m_book.at(id)))
            co_return failed(Error::Kind::Refused, "error.pin_not_settled");
        else kept = co_await m_book.fill(id, field, std::move(value), teller);
        if (!kept) co_return failed(kept.error());
        const auto ran = co_await run(id, teller);
        if (!ran) co_return failed(ran.error());
    }
    co_return co_await stands(id, teller);
}

// Cash: the entry is the move. A card: the bank is asked, and its yes or no is the outcome.
Task<Expected<void>> Runner::pay(domain::CaseId id, Step step, Json value, QString teller)
{
    if (m_book.at(id).open.contains(step.fills))
        co_return failure(Error::Kind::Refused, words("error.payment_under_way"), step.fills);
    if (step.body["fen"].get<qint64>() < step.body["paid"].get<qint64>())
        co_return failure(Error::Kind::NotPermitted, words("error.needs_second_person"), step.fills);
    if (value["method"] != "card") co_return co_await m_book.fill(id, step.fills, std::move(value), teller);
    const auto made = co_await m_deeds.intend(id, step, {}, teller);
    if (!made) co_return std::unexpected(made.error());
    const auto settled = co_await m_deeds.settle(id, step.fills);
    if (!settled) co_return std::unexpected(settled.error());
    co_return Expected<void>{};
}

Task<Expected<Standing>> Runner::breakOff(domain::CaseId id, QString teller)
{
    {
        const auto lock = m_book.lockOf(id);
        co_await lock->take();
        const Held held(lock);
        const Case& one = m_book.at(id);
        const auto verdict = workflows::course::brokenOffAt(one.record());
        if (one.ended || !one.open.empty() || !verdict)
            co_return failed(Error::Kind::Refused, "error.cannot_break_off");
        m_toApprove.erase(id);
        const auto filled = co_await m_book.fill(id, *verdict, workflows::course::leaving(), teller);
        if (!filled) co_return failed(filled.error());
        const auto ran = co_await run(id, teller);
        if (!ran) co_return failed(ran.error());
    }
    co_return co_await stands(id, teller);
}

Task<Expected<Standing>> Runner::refuseForPapers(domain::CaseId id, QString teller)
{
    {
        const auto lock = m_book.lockOf(id);
        co_await lock->take();
        const Held held(lock);
        const Step asked = m_book.stepOf(id), decides = m_book.at(id).next();
        if (m_book.at(id).ended || !asked.ofVisit || decides.kind != StepKind::Decide)
            co_return failed(Error::Kind::Refused, "error.no_paper_is_missing");
        const ToApprove now = toApproveOf(decides, {});
        if (now.ruling.mayStart()) co_return failed(Error::Kind::Refused, "error.no_paper_is_missing");
        const Json value{
            {"facts", now.facts}, {"ruling", workflows::kept(now.ruling)}, {"approved_by", ""}, {"refused", ""}};
        const auto filled = co_await m_book.fill(id, decides.fills, value, teller);
        if (!filled) co_return failed(filled.error());
        const auto ran = co_await run(id, teller);
        if (!ran) co_return failed(ran.error());
    }
    co_return co_await stands(id, teller);
}

// What the rules say to the facts of a verdict; of money that goes back, what was paid and what is due.
Runner::ToApprove Runner::toApproveOf(const Step& step, std::optional<qint64> fen) const
{
    if (step.kind == StepKind::SettleFee) return {step.fills, step.body, {}};
    domain::Facts facts = m_book.completed(step.facts);
    if (fen) facts.request.feeFen = *fen;
    return {step.fills, domain::toJson(facts), m_parts.rules(facts)};
}

// E2: an approval counts for exactly what was seen.
Task<Expected<QString>> Runner::digestOf(domain::CaseId id, ToApprove seen) const
{
    Json answers = Json::object();
    for (const workflows::FieldState& field : m_book.at(id).record().fields())
        if (field.nature == workflows::Nature::Answer && field.filled) answers[field.name.toStdString()] = field.value;
    const Json shown{{"case", id.text.toStdString()},
                     {"field", seen.field.toStdString()},
                     {"facts", seen.facts},
                     {"ruling", workflows::kept(seen.ruling)},
                     {"answers", answers},
                     {"visit", m_visits.present(m_book.visitOf(id).id).toJson()}};
    const auto digest = co_await m_parts.journal.digest(id, shown);
    if (!digest) co_return std::unexpected(digest.error());
    co_return QString::fromLatin1(digest->bytes.toHex());
}

Task<Expected<Standing>> Runner::approve(domain::CaseId id, Approval approval)
{
    const QString teller = m_book.at(id).teller;
    {
        const auto lock = m_book.lockOf(id);
        co_await lock->take();
        const Held held(lock);
        const auto seen = m_toApprove.find(id);
        const Step step = m_book.at(id).next();
        if (seen == m_toApprove.end() || step.fills != seen->second.field)
            co_return failed(Error::Kind::Refused, "error.nothing_to_approve");
        // L06: nobody authorises what he entered himself.
        if (approval.by() == teller) co_return failed(Error::Kind::NotPermitted, "error.approves_himself");
        // E2: an approval counts for exactly what was seen; a new day may have changed it.
        if (const ToApprove now = toApproveOf(step, {}); now != seen->second) {
            seen->second = now;
            co_return failed(Error::Kind::Refused, "error.approval_is_stale");
        }
        const auto given = co_await give(id, step, approval, teller);
        if (!given) co_return failed(given.error());
        const auto ran = co_await run(id, teller);
        if (!ran) co_return failed(ran.error());
    }
    co_return co_await stands(id, teller);
}

// One entry: approval and what it is for, so that no workflow can leave it out.
Task<Expected<void>> Runner::give(domain::CaseId id, Step step, const Approval& approval, QString teller)
{
    const QString by = approval.by(), why = approval.reason;
    const bool granted = approval.granted();
    ToApprove now = toApproveOf(step, approval.fen);
    const bool namesNoFee = granted && step.kind == StepKind::Decide &&
                            now.ruling.reason == QLatin1String("fee_not_configured") && !now.ruling.feeFen;
    if (namesNoFee) co_return failure(Error::Kind::BadInput, words("error.amount_missing"), step.fills);
    const auto digest = co_await digestOf(id, now);
    if (!digest) co_return std::unexpected(digest.error());
    const Json approved{{"by", by.toStdString()}, {"digest", digest->toStdString()}};
    if (step.kind == StepKind::Decide) {
        m_toApprove.erase(id);
        const Json value{{"facts", now.facts},
                         {"ruling", workflows::kept(now.ruling)},
                         {"approved_by", by.toStdString()},
                         {"digest", digest->toStdString()},
                         {"declined", why.toStdString()},
                         {"refused", granted ? "" : "not_approved"}};
        co_return co_await m_book.fill(id, step.fills, value, teller);
    }
    // Declined, the money stays owed and the case open.
    if (!granted) co_return Expected<void>{};
    m_toApprove.erase(id);
    if (step.body["method"] == "card") {
        const auto made = co_await m_deeds.intend(id, step, approved, teller);
        if (!made) co_return std::unexpected(made.error());
        const auto settled = co_await m_deeds.settle(id, step.fills);
        if (!settled) co_return std::unexpected(settled.error());
        co_return Expected<void>{};
    }
    const workflows::Payment back{.fen = step.body["fen"].get<qint64>(),
                                  .method = text(step.body["method"]),
                                  .approvedBy = by,
                                  .digest = *digest};
    co_return co_await m_book.fill(id, step.fills, back.toJson(), teller);
}

Task<Expected<Standing>> Runner::usePad(domain::CaseId id, std::shared_ptr<ports::Pad> pad, QString teller)
{
    {
        const auto lock = m_book.lockOf(id);
        co_await lock->take();
        const Held held(lock);
        const Step step = m_book.at(id).next();
        if (step.kind != StepKind::WriteChip)
            co_return failed(Error::Kind::BadInput, "error.not_asked_now", step.fills);
        if (!m_book.at(id).open.contains(step.fills)) {
            const auto made = co_await m_deeds.intend(id, step, {}, teller);
            if (!made) co_return failed(made.error());
        }
        const auto settled = co_await m_deeds.settle(id, step.fills, std::move(pad));
        if (!settled) co_return failed(settled.error());
        const auto ran = co_await run(id, teller);
        if (!ran) co_return failed(ran.error());
    }
    co_return co_await stands(id, teller);
}

Task<Expected<Standing>> Runner::takeBack(domain::CaseId id, QString field, QString teller)
{
    {
        const auto lock = m_book.lockOf(id);
        co_await lock->take();
        const Held held(lock);
        const std::vector<domain::CaseId> inner = m_inners.openInside(id);
        std::vector<Held> heldInside;
        for (const domain::CaseId& one : inner) {
            const auto inside = m_book.lockOf(one);
            co_await inside->take();
            heldInside.emplace_back(inside);
        }
        const bool closable = std::ranges::all_of(inner, [&](const domain::CaseId& one) {
            return m_inners.mayBeTakenBack(one) && m_book.at(one).record().moneyHeld() == 0;
        });
        // While an order, payment or print is in flight, taking back waits.
        const bool ofVisit = workflows::Attendance::owns(field) && !m_book.at(id).answered(field);
        if (!m_inners.mayBeTakenBack(id) || !closable || (!ofVisit && !m_book.at(id).answered(field)))
            co_return failed(Error::Kind::Refused, "error.cannot_take_back", field);
        m_toApprove.erase(id);
        if (ofVisit) {
            const auto kept = co_await m_visits.takeBack(m_book.visitOf(id).id, field, teller);
            if (!kept) co_return failed(kept.error());
        } else {
            const auto kept =
                co_await m_book.write(id, QStringLiteral("taken_back"), {{"field", field.toStdString()}}, teller);
            if (!kept) co_return failed(kept.error());
            for (const domain::CaseId& one : inner) {
                m_toApprove.erase(one);
                const auto closed = co_await m_inners.close(one);
                if (!closed) co_return failed(closed.error());
            }
        }
        heldInside.clear();  // the outer case goes on, and takes them itself
        const auto ran = co_await run(id, teller);
        if (!ran) co_return failed(ran.error());
    }
    co_return co_await stands(id, teller);
}

Task<Expected<Standing>> Runner::beginWaiting(domain::CaseId outer, workflows::Visit visit, QString teller)
{
    const auto written = co_await m_visits.begin(visit, teller);
    if (!written) co_return failed(written.error());
    domain::CaseId began = outer;
    {
        const auto lock = m_book.lockOf(outer);
        co_await lock->take();
        const Held held(lock);
        if (!m_book.at(outer).next().whenHeComes) co_return failed(Error::Kind::Refused, "error.not_waiting_for_him");
        const auto reconciled = co_await m_deeds.reconcile(outer);
        if (!reconciled) co_return failed(reconciled.error());
        m_book.restOn(outer, visit);
        // The one of an earlier life may have ended just before the power failed: then nothing waits any more.
        Step step = m_book.at(outer).next();
        if (step.kind == StepKind::Inside) {
            step.body["visit"] = visit.toJson();
            const auto begun = co_await inside(outer, step, teller);
            if (!begun) co_return failed(begun.error());
            const auto& open = m_book.at(outer).open;
            if (const auto waiting = open.find(step.fills); waiting != open.end()) began = waiting->second.inner;
        }
    }
    co_return co_await goOn(began, teller);
}

Task<Expected<Standing>> Runner::stands(domain::CaseId id, QString teller)
{
    m_book.takeInHand(id);
    const auto told = co_await tellOuter(id, teller);
    if (!told) co_return std::unexpected(told.error());
    co_return standing(m_book.at(id));
}

Task<Expected<void>> Runner::tellOuter(domain::CaseId id, QString teller)
{
    if (!m_book.at(id).outer) co_return Expected<void>{};
    const Outer outer = *m_book.at(id).outer;
    const auto loaded = co_await m_book.load(outer.id);
    if (!loaded) co_return std::unexpected(loaded.error());
    {
        const auto lock = m_book.lockOf(outer.id);
        co_await lock->take();
        const Held held(lock);
        const auto& open = m_book.at(outer.id).open;
        const auto waiting = open.find(outer.field);
        if (waiting == open.end() || waiting->second.inner != id) co_return Expected<void>{};
        const Intent intent = waiting->second;
        const auto heard = co_await m_inners.hear(outer.id, intent);
        if (!heard) co_return std::unexpected(heard.error());
        if (!*heard) co_return Expected<void>{};
        const auto ran = co_await run(outer.id, teller);
        if (!ran) co_return std::unexpected(ran.error());
    }
    co_return co_await tellOuter(outer.id, teller);
}

}  // namespace kapok::desk
