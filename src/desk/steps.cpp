#include "desk/steps.h"

#include "desk/awaited_card.h"
#include "desk/blank_reading.h"
#include "workflows/blank.h"
#include "workflows/enquiries.h"
#include "workflows/judging.h"

#include <algorithm>

namespace kapok::desk {

using workflows::Step;
using workflows::StepKind;

namespace {

Notice noticed(const Error& error, const char* next) { return {error, words("notice.saved_as_draft"), words(next)}; }

Json chipInJson(const ports::ChipData& chip)
{
    Json json{{"identification", chip.identification.toStdString()},
              {"card_number", personal(chip.cardNumber)},
              {"name", personal(chip.name)},
              {"social_security_number", personal(chip.socialSecurityNumber)},
              {"generation", chip.generation}};
    if (chip.pinTriesLeft) json["pin_tries_left"] = *chip.pinTriesLeft;
    return json;
}

}  // namespace

Task<Expected<void>> Steps::run(domain::CaseId id, Errand by)
{
    const auto over = co_await m_inners.endWithOuter(id);
    if (!over) co_return std::unexpected(over.error());
    const auto reconciled = co_await m_deeds.reconcile(id);
    if (!reconciled) co_return std::unexpected(reconciled.error());
    const auto heard = co_await m_inners.hearUnknown(id);
    if (!heard) co_return std::unexpected(heard.error());
    // What was under way has its outcome; whoever is here now has begun nothing of what would come next.
    while (!m_book.at(id).ended && by.stands()) {
        m_book.freshen(id);
        // What others said yesterday is asked again, and what rested on another word of the visit; what people
        // said stays (design.md §1).
        if (m_book.at(id).open.empty() && m_book.at(id).stale(m_book.today())) {
            const auto lapsed = co_await m_book.write(id, QStringLiteral("lapsed"), Json::object(), {});
            if (!lapsed) co_return std::unexpected(lapsed.error());
        }
        const auto withdrawn = co_await m_deeds.withdraw(id);
        if (!withdrawn) co_return std::unexpected(withdrawn.error());
        const Step step = m_book.stepOf(id);
        const auto more = co_await carryOut(id, step, by);
        if (!more) co_return std::unexpected(more.error());
        if (!*more) break;
    }
    co_return Expected<void>{};
}

Task<Expected<bool>> Steps::carryOut(domain::CaseId id, const Step& step, Errand by)
{
    switch (step.kind) {
    case StepKind::Enquire:
    case StepKind::Wait: return enquire(id, step, by);
    case StepKind::Decide: return decide(id, step, by);
    case StepKind::ReadChip: return readChip(id, step, by);
    case StepKind::Order:
    case StepKind::Print:
    case StepKind::Make:
    case StepKind::Message: return m_deeds.act(id, step, by);
    case StepKind::Inside:
        if (!step.whenHeComes) return inside(id, step, by);
        break;
    case StepKind::MoveStock: return moveStock(id, step, by);
    case StepKind::Refuse:
    case StepKind::Done: return end(id, step);
    case StepKind::SettleFee:
    case StepKind::Ask:
    case StepKind::AskCitizen:
    case StepKind::WriteChip: break;  // a person is needed
    }
    return standStill(id, step);
}

Task<Expected<bool>> Steps::enquire(domain::CaseId id, Step step, Errand by)
{
    const bool waits = step.kind == StepKind::Wait;
    const ports::Question question{step.request, step.body};
    const auto reply = co_await m_parts.party(step.party).ask(question);
    Json value{{"not_reached", true}};
    if (reply) value = reply->accepted ? Json{{"reply", reply->body}} : Json{{"refused", reply->reason.toStdString()}};
    else if (waits || reply.error().kind != Error::Kind::Unavailable) {
        m_book.note(id, noticed(reply.error(), "notice.next_ask_again"));
        co_return false;
    }
    // Only an answer fills a wait, or that there is nothing more to wait for; that there is none yet is no news.
    const bool over = waits && !reply->accepted && std::ranges::find(step.outcomes, value) != step.outcomes.end();
    if (waits && !over && (!reply->accepted || !m_book.at(id).record().answers(step.fills, reply->body)))
        co_return false;
    const auto filled = co_await m_book.fill(id, step.fills, std::move(value), by.by());
    if (filled) co_return true;
    if (filled.error().kind != Error::Kind::BadInput) co_return std::unexpected(filled.error());
    // An answer that cannot be read is no answer: the case stands and says so.
    m_book.note(id, noticed(filled.error(), "notice.next_ask_again"));
    co_return false;
}

Task<Expected<bool>> Steps::decide(domain::CaseId id, Step step, Errand by)
{
    const Approvals::Subject asked = m_approvals.subjectOf(step);
    if (Approvals::isNeededFor(step, asked)) co_return co_await standStill(id, step);  // the second person fills it
    m_approvals.forget(id);
    const Json value = workflows::verdictOf(asked.facts, asked.ruling, m_book.at(id).visit().present);
    const auto filled = co_await m_book.fill(id, step.fills, value, by.by());
    if (!filled) co_return std::unexpected(filled.error());
    co_return true;
}

// Nobody goes on alone; where it is a second person who is needed, he is shown what for.
Task<Expected<bool>> Steps::standStill(domain::CaseId id, Step step)
{
    const bool decides = step.kind == StepKind::Decide || step.kind == StepKind::SettleFee;
    if (!decides) co_return false;
    Approvals::Subject now = m_approvals.subjectOf(step);
    if (Approvals::isNeededFor(step, now)) m_approvals.await(id, std::move(now));
    co_return false;
}

// What moves is counted from the journal, so the entry is the move.
Task<Expected<bool>> Steps::moveStock(domain::CaseId id, Step step, Errand by)
{
    // A serial that is not where the case takes it from is no move (K10): the case stands and says so.
    const auto moved = StockBook::moveIn({.kind = QStringLiteral("filled"), .body = {{"value", step.body}}});
    const auto fits = !moved   ? Expected<void>(std::unexpected(moved.error()))
                      : *moved ? m_parts.journal.remembered().stock().fits(**moved)
                               : Expected<void>{};
    if (!fits) {
        m_book.note(id, noticed(fits.error(), "notice.next_stock"));
        co_return false;
    }
    const auto filled = co_await m_book.fill(id, step.fills, step.body, by.by());
    if (!filled) co_return std::unexpected(filled.error());
    co_return true;
}

// What is read while a card is made: what cannot be read, or is not what is awaited, leaves the step standing.
Task<Expected<bool>> Steps::readForMaking(domain::CaseId id, Step step, Errand by)
{
    const bool isBlank = step.request == QLatin1String(workflows::BlankInSlot::kind);
    const char* next = isBlank ? "notice.next_lay_blank" : "notice.next_put_card";
    const auto read = co_await desk::readForMaking(m_parts, step, by.by());
    if (!read) {
        m_book.note(id, noticed(read.error(), next));
        co_return false;
    }
    const auto filled = co_await m_book.fill(id, step.fills, {{"reply", read->value}}, by.by());
    if (filled) co_return true;
    if (filled.error().kind != Error::Kind::BadInput) co_return std::unexpected(filled.error());
    // A blank that an earlier attempt had already.
    m_book.note(id, noticed(Error{Error::Kind::Refused, words("error.blank_tried"), {}}, next));
    co_return false;
}

Task<Expected<bool>> Steps::readChip(domain::CaseId id, Step step, Errand by)
{
    if (step.request != QLatin1String(workflows::ChipOf::kind))
        co_return co_await readForMaking(id, std::move(step), by);
    const QString awaited = QString::fromStdString(step.body.value("identification", std::string()));
    const auto chip = co_await readAwaited(m_parts.readers, awaited);
    if (!chip) {
        m_book.note(id, noticed(chip.error(), "notice.next_put_card"));
        co_return false;
    }
    if (!awaited.isEmpty() && chip->identification != awaited) {
        // A card that is not the one awaited leaves the step standing and says so.
        m_book.note(id, noticed(Error{Error::Kind::Refused, words("error.other_card"), {}}, "notice.next_right_card"));
        co_return false;
    }
    if (!chip->damaged.isEmpty()) {
        // §7 compares what the chip says; what it cannot say is no difference, and no agreement either.
        m_book.note(id, noticed(Error{Error::Kind::Refused, words("error.chip_damaged"), chip->damaged.join(u' ')},
                                "notice.next_clean_card"));
        co_return false;
    }
    const auto filled = co_await m_book.fill(id, step.fills, {{"reply", chipInJson(*chip)}}, by.by());
    if (!filled) co_return std::unexpected(filled.error());
    co_return true;
}

Task<Expected<bool>> Steps::inside(domain::CaseId id, Step step, Errand by)
{
    if (!m_book.at(id).open.contains(step.fills)) {
        const auto intended = co_await m_deeds.intend(id, step, {}, by.by());
        if (!intended) co_return std::unexpected(intended.error());
    }
    const Intent intent = m_book.at(id).open.at(step.fills);
    auto heard = co_await m_inners.hear(id, intent);
    if (!heard) co_return std::unexpected(heard.error());
    if (m_book.at(id).next().fills == step.fills) {
        // What needs nobody is carried out at once, inside as outside; locks are taken outer before inner.
        const auto lock = m_book.lockOf(intent.inner);
        co_await lock->take();
        const Held held(lock);
        const auto ran = co_await run(intent.inner, by);
        if (!ran) co_return std::unexpected(ran.error());
        heard = co_await m_inners.hear(id, intent);
        if (!heard) co_return std::unexpected(heard.error());
    }
    co_return m_book.at(id).next().fills != step.fills;
}

Task<Expected<bool>> Steps::end(domain::CaseId id, Step step)
{
    // No case is ended with an intent open.
    if (!m_book.at(id).open.empty()) co_return false;
    const bool refused = step.kind == StepKind::Refuse;
    const Json body{{"how", refused ? "refused" : "done"},
                    {"reason", step.refusal.reason.toStdString()},
                    {"by", step.refusal.by.toStdString()}};
    const auto kept = co_await m_book.write(id, QStringLiteral("ended"), body, {});
    if (!kept) co_return std::unexpected(kept.error());
    m_book.forgetNotice(id);
    co_return false;
}

Task<Expected<void>> Steps::tellOuter(domain::CaseId id, Errand by)
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
        const auto ran = co_await run(outer.id, by);
        if (!ran) co_return std::unexpected(ran.error());
    }
    co_return co_await tellOuter(outer.id, by);
}

}  // namespace kapok::desk
