#include "desk/runner.h"

#include "base/uuid7.h"
#include "workflows/course.h"
#include "workflows/judging.h"
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

// K08: who has made the card looks at it, the same day. What comes out of a device is nobody's word, so it is he who had
// it printed. Of another day, or where nobody knows who that was, it is whoever is here: no card waits for a teller who
// has gone.
bool isLookedAtByItsMaker(const Case& one, const QString& field, const QString& teller, QDate today)
{
    if (!field.startsWith(QLatin1String("looked."))) return true;
    const QString print = QStringLiteral("print_it.") + field.section(u'.', 1);
    const auto made = std::ranges::find(one.filled, print, &FilledAt::field);
    return made == one.filled.end() || made->day != today || made->by.isEmpty() || made->by == teller;
}

bool isAsked(const Step& step, const QString& field)
{
    const bool asks = step.kind == StepKind::Ask || step.kind == StepKind::AskCitizen ||
                      step.kind == StepKind::SettleFee || step.kind == StepKind::WriteChip;
    const bool instead = !step.question.insteadFills.isEmpty() && step.question.insteadFills == field;
    // A card that does not come has another way on, where its step names one (making.h).
    return (asks && step.fills == field) || (instead && (asks || step.kind == StepKind::ReadChip));
}

}  // namespace

Runner::Runner(Place place, Parts parts)
    : m_place(std::move(place)),
      m_parties(parts.parties),
      m_parts(m_parties.in(std::move(parts))),
      m_visits(m_parts.journal, m_parts.clock),
      m_book(m_place, m_parts, m_visits),
      m_deeds(m_book, m_parts),
      m_inners(m_book, m_parts),
      m_approvals(m_book, m_visits, m_deeds, m_parts),
      m_steps(m_book, m_deeds, m_inners, m_approvals, m_parts),
      m_round(m_parties, m_book, m_deeds, m_inners, m_steps, m_parts),
      m_outbox(m_book, m_deeds, m_steps),
      m_conflicts(m_book, m_parts),
      m_again(m_outbox, m_conflicts, m_book, m_parts)
{
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
                                       std::optional<domain::Card> card, Errand by)
{
    const auto written = co_await m_visits.begin(visit, by);
    if (!written) co_return failed(written.error());
    Json opening{{"visit", visit.toJson()}};
    if (card) opening["card"] = workflows::kept(*card);
    const domain::CaseId id{uuid7(m_parts.clock.now(), m_parts.randomness)};
    const auto begun = co_await m_book.begin(business, std::move(opening), std::nullopt, id, by);
    if (!begun) co_return failed(begun.error());
    co_return co_await goOn(id, by);
}

// Another act on the case may have waited for the line.
Task<Expected<Held>> Runner::hold(domain::CaseId id, Errand by)
{
    const auto lock = m_book.lockOf(id);
    co_await lock->take();
    Held held(lock);
    if (!by.stands()) co_return Errand::gone();
    co_return std::move(held);
}

Task<Expected<Standing>> Runner::goOn(domain::CaseId id, Errand by)
{
    {
        const auto held = co_await hold(id, by);
        if (!held) co_return failed(held.error());
        const auto ran = co_await m_steps.run(id, by);
        if (!ran) co_return failed(ran.error());
    }
    co_return co_await stands(id, by);
}

Task<Expected<Standing>> Runner::answer(domain::CaseId id, QString field, Json value, Errand by, Signing signing)
{
    {
        const auto held = co_await hold(id, by);
        if (!held) co_return failed(held.error());
        const auto looked = m_deeds.asksEyes(m_book.at(id));
        const Step step = looked ? workflows::lookAtIt() : m_book.stepOf(id);
        if (m_book.at(id).ended || !isAsked(step, field))
            co_return failed(Error::Kind::BadInput, "error.not_asked_now", step.fills);
        const auto fits = workflows::fits(step, field, value);
        if (!fits) co_return failed(fits.error());
        if (!isLookedAtByItsMaker(m_book.at(id), field, by.by(), m_book.today()))
            co_return failed(Error::Kind::NotPermitted, "error.another_made_it", field);
        if (const auto hand = desk::fits(step, signing); !hand) co_return failed(hand.error());
        Expected<void> kept{};
        if (looked) {
            const Told seen{.eyes = text(value), .by = by.by()};
            const auto settled = co_await m_deeds.settle(id, *looked, seen);
            if (!settled) co_return failed(settled.error());
        } else if (step.ofVisit) {
            // A visit of another day is over: who stands here now is in a visit of his own.
            workflows::Visit visit = m_book.visitOf(id);
            if (visit.day != m_book.today()) {
                visit = {uuid7(m_parts.clock.now(), m_parts.randomness), m_book.today(), visit.person};
                m_book.restOn(id, visit);
            }
            kept = co_await m_visits.fill(visit, field, std::move(value), by);
        } else if (step.kind == StepKind::SettleFee && field == step.fills)
            kept = co_await pay(id, step, std::move(value), by);
        else if (step.kind == StepKind::WriteChip && m_deeds.inDoubt(m_book.at(id)))
            co_return failed(Error::Kind::Refused, "error.pin_not_settled");
        else kept = co_await m_book.fill(id, field, std::move(value), by.by(), std::move(signing));
        if (!kept) co_return failed(kept.error());
        const auto ran = co_await m_steps.run(id, by);
        if (!ran) co_return failed(ran.error());
    }
    co_return co_await stands(id, by);
}

// Cash: the entry is the move. A card: the bank is asked, and its yes or no is the outcome.
Task<Expected<void>> Runner::pay(domain::CaseId id, Step step, Json value, Errand by)
{
    if (m_book.at(id).open.contains(step.fills))
        co_return failure(Error::Kind::Refused, words("error.payment_under_way"), step.fills);
    if (step.body["fen"].get<qint64>() < step.body["paid"].get<qint64>())
        co_return failure(Error::Kind::NotPermitted, words("error.needs_second_person"), step.fills);
    if (value["method"] != "card") co_return co_await m_book.fill(id, step.fills, std::move(value), by.by());
    const auto made = co_await m_deeds.intend(id, step, {}, by.by());
    if (!made) co_return std::unexpected(made.error());
    const auto settled = co_await m_deeds.settle(id, step.fills);
    if (!settled) co_return std::unexpected(settled.error());
    co_return Expected<void>{};
}

Task<Expected<Standing>> Runner::breakOff(domain::CaseId id, Errand by)
{
    {
        const auto held = co_await hold(id, by);
        if (!held) co_return failed(held.error());
        const Case& one = m_book.at(id);
        const auto left = workflows::course::leaving(one.record());
        if (one.ended || !one.open.empty() || !left) co_return failed(Error::Kind::Refused, "error.cannot_break_off");
        m_approvals.forget(id);
        const auto filled = co_await m_book.fill(id, left->field, left->value, by.by());
        if (!filled) co_return failed(filled.error());
        const auto ran = co_await m_steps.run(id, by);
        if (!ran) co_return failed(ran.error());
    }
    co_return co_await stands(id, by);
}

Task<Expected<Standing>> Runner::refuseForPapers(domain::CaseId id, Errand by)
{
    {
        const auto held = co_await hold(id, by);
        if (!held) co_return failed(held.error());
        const Step asked = m_book.stepOf(id), decides = m_book.at(id).next();
        if (m_book.at(id).ended || !asked.ofVisit || decides.kind != StepKind::Decide)
            co_return failed(Error::Kind::Refused, "error.no_paper_is_missing");
        const Approvals::Subject now = m_approvals.subjectOf(decides);
        if (now.ruling.mayStart()) co_return failed(Error::Kind::Refused, "error.no_paper_is_missing");
        const Json value = workflows::verdictOf(now.facts, now.ruling, m_book.at(id).visit().present);
        const auto filled = co_await m_book.fill(id, decides.fills, value, by.by());
        if (!filled) co_return failed(filled.error());
        const auto ran = co_await m_steps.run(id, by);
        if (!ran) co_return failed(ran.error());
    }
    co_return co_await stands(id, by);
}

Task<Expected<Standing>> Runner::approve(domain::CaseId id, Approval approval, Errand by)
{
    {
        const auto held = co_await hold(id, by);
        if (!held) co_return failed(held.error());
        const auto given = co_await m_approvals.take(id, approval, by);
        if (!given) co_return failed(given.error());
        const auto ran = co_await m_steps.run(id, by);
        if (!ran) co_return failed(ran.error());
    }
    co_return co_await stands(id, by);
}

Task<Expected<Standing>> Runner::usePad(domain::CaseId id, std::shared_ptr<ports::Pad> pad, Errand by)
{
    {
        const auto held = co_await hold(id, by);
        if (!held) co_return failed(held.error());
        const Step step = m_book.at(id).next();
        if (step.kind != StepKind::WriteChip)
            co_return failed(Error::Kind::BadInput, "error.not_asked_now", step.fills);
        if (!m_book.at(id).open.contains(step.fills)) {
            const auto made = co_await m_deeds.intend(id, step, {}, by.by());
            if (!made) co_return failed(made.error());
        }
        const Told typed{.pad = std::move(pad)};
        const auto settled = co_await m_deeds.settle(id, step.fills, typed);
        if (!settled) co_return failed(settled.error());
        const auto ran = co_await m_steps.run(id, by);
        if (!ran) co_return failed(ran.error());
    }
    co_return co_await stands(id, by);
}

Task<Expected<Standing>> Runner::takeBack(domain::CaseId id, QString field, Errand by)
{
    {
        const auto held = co_await hold(id, by);
        if (!held) co_return failed(held.error());
        const std::vector<domain::CaseId> inner = m_inners.openInside(id);
        std::vector<Held> heldInside;
        for (const domain::CaseId& one : inner) {
            const auto inside = m_book.lockOf(one);
            co_await inside->take();
            heldInside.emplace_back(inside);
        }
        const bool closable = std::ranges::all_of(inner, [&](const domain::CaseId& one) {
            return m_inners.mayBeTakenBack(one) && m_book.at(one).record().moneyHeld() == 0 &&
                   m_book.at(one).record().moneyPaidOut() == 0;
        });
        // While an order, payment or print is in flight, taking back waits.
        const bool ofVisit = workflows::Attendance::owns(field) && !m_book.at(id).answered(field);
        if (!m_inners.mayBeTakenBack(id) || !closable || (!ofVisit && !m_book.at(id).answered(field)))
            co_return failed(Error::Kind::Refused, "error.cannot_take_back", field);
        m_approvals.forget(id);
        if (ofVisit) {
            const auto kept = co_await m_visits.takeBack(m_book.visitOf(id).id, field, by.by());
            if (!kept) co_return failed(kept.error());
        } else {
            const auto kept =
                co_await m_book.write(id, QStringLiteral("taken_back"), {{"field", field.toStdString()}}, by.by());
            if (!kept) co_return failed(kept.error());
            for (const domain::CaseId& one : inner) {
                m_approvals.forget(one);
                const auto closed = co_await m_inners.close(one);
                if (!closed) co_return failed(closed.error());
            }
        }
        heldInside.clear();  // the outer case goes on, and takes them itself
        const auto ran = co_await m_steps.run(id, by);
        if (!ran) co_return failed(ran.error());
    }
    co_return co_await stands(id, by);
}

Task<Expected<Standing>> Runner::beginWaiting(domain::CaseId outer, workflows::Visit visit, Errand by)
{
    const auto written = co_await m_visits.begin(visit, by);
    if (!written) co_return failed(written.error());
    domain::CaseId began = outer;
    {
        const auto held = co_await hold(outer, by);
        if (!held) co_return failed(held.error());
        if (!m_book.at(outer).next().whenHeComes) co_return failed(Error::Kind::Refused, "error.not_waiting_for_him");
        const auto reconciled = co_await m_deeds.reconcile(outer);
        if (!reconciled) co_return failed(reconciled.error());
        if (!by.stands()) co_return Errand::gone();
        m_book.restOn(outer, visit);
        // The one of an earlier life may have ended just before the power failed: then nothing waits any more.
        Step step = m_book.at(outer).next();
        if (step.kind == StepKind::Inside) {
            step.body["visit"] = visit.toJson();
            const auto begun = co_await m_steps.inside(outer, step, by);
            if (!begun) co_return failed(begun.error());
            const auto& open = m_book.at(outer).open;
            if (const auto waiting = open.find(step.fills); waiting != open.end()) began = waiting->second.inner;
        }
    }
    co_return co_await goOn(began, by);
}

void Runner::letGo()
{
    if (m_round.idle()) m_book.letGo();
}

Task<Expected<Standing>> Runner::stands(domain::CaseId id, Errand by)
{
    m_book.takeInHand(id);
    const auto told = co_await m_steps.tellOuter(id, by);
    if (!told) co_return std::unexpected(told.error());
    co_return standing(m_book.at(id));
}

}  // namespace kapok::desk
