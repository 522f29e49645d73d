// Orders on their way: sent once, asked about before they are sent again (B1, B3, B5).
#include "desk/runner.h"

#include <algorithm>

namespace kapok::desk {

using workflows::Step;
using workflows::StepKind;

namespace {

Notice onItsWay(const Error& error)
{
    return {error, words("notice.saved_in_outbox"),
            words(error.kind == Error::Kind::InDoubt ? "notice.next_is_asked" : "notice.next_is_sent")};
}

// Orders of one person go in the order of the journal; nobody waits for another one's (M05).
QString laneOf(const Case& one)
{
    return text(bare(one.record().opening()["visit"]["person"]["id"]));
}

}  // namespace

Task<Expected<bool>> Runner::order(domain::CaseId id, Step step, QString teller)
{
    if (m_cases.at(id).open.contains(step.fills)) co_return false;  // told already: the line brings the answer
    const auto intent = co_await intend(id, step, teller);
    if (!intent) co_return std::unexpected(intent.error());
    const Intent made = *intent;
    co_return co_await send(id, made);
}

Task<Expected<bool>> Runner::send(domain::CaseId id, Intent intent)
{
    const ports::Demand demand{intent.operation, intent.request, intent.bytes};
    const auto reply = co_await partyOf(intent.party).demand(demand);
    if (reply) co_return co_await takeReply(id, intent, *reply);
    if (reply.error().kind == Error::Kind::InDoubt) m_doubt.insert(intent.operation);
    m_notices[id] = onItsWay(reply.error());
    if (m_tell) m_tell(id);
    const auto told = co_await tellOuter(id);
    if (!told) co_return std::unexpected(told.error());
    // What the citizen takes home is printed although the line dropped: next may name another step now.
    co_return m_cases.at(id).next().fills != intent.field;
}

Task<Expected<bool>> Runner::takeReply(domain::CaseId id, Intent intent, ports::Reply reply)
{
    const Json value = reply.accepted ? Json{{"accepted", reply.body}} : Json{{"refused", reply.reason.toStdString()}};
    const auto filled = co_await fill(id, intent.field, value, {});
    if (filled) {
        m_doubt.erase(intent.operation);
        co_return true;
    }
    // Decided there, but not readable here: unknown until it can be read (B5).
    if (filled.error().kind != Error::Kind::BadInput) co_return std::unexpected(filled.error());
    m_doubt.insert(intent.operation);
    m_notices[id] = onItsWay(filled.error());
    co_return false;
}

// What became of an intent: asked where it may have been carried out, carried out where it surely was not.
Task<Expected<bool>> Runner::settle(domain::CaseId id, Intent intent)
{
    const bool doubtful = m_doubt.contains(intent.operation);
    if (intent.kind == StepKind::Order) {
        if (!doubtful && m_cases.at(id).record().refused()) {
            const auto withdrawn = co_await fill(id, intent.field, {{"refused", "withdrawn"}}, {});
            if (!withdrawn) co_return std::unexpected(withdrawn.error());
            co_return true;
        }
        if (!doubtful) co_return co_await send(id, intent);
        const auto found = co_await partyOf(intent.party).find(intent.operation);
        if (!found) {
            m_notices[id] = onItsWay(found.error());
            co_return false;
        }
        if (found->reply) co_return co_await takeReply(id, intent, *found->reply);
        m_doubt.erase(intent.operation);
        co_return co_await send(id, intent);
    }
    if (intent.kind == StepKind::Inside) {
        if (!m_cases.contains(intent.inner)) {
            const auto loaded = co_await load(intent.inner);
            if (!loaded) {
                const auto begun = co_await beginCase(*domain::businessOfName(intent.request), intent.body, Outer{id, intent.field}, intent.inner, {});
                if (!begun) co_return std::unexpected(begun.error());
            }
        }
        m_doubt.erase(intent.operation);
        co_return false;
    }
    if (intent.kind == StepKind::Print || intent.kind == StepKind::Message) co_return co_await give(id, intent, doubtful);
    co_return false;  // a chip write: the pad is needed
}

Task<Expected<bool>> Runner::give(domain::CaseId id, Intent intent, bool askFirst)
{
    const bool prints = intent.kind == StepKind::Print;
    std::optional<Error> error;
    bool taken = false;
    if (askFirst) {
        if (prints) {
            const auto found = co_await m_parts.papers.find(intent.operation);
            if (found) taken = found->taken;
            else error = found.error();
        } else {
            const auto found = co_await m_parts.messages.find(intent.operation);
            if (found) taken = found->taken;
            else error = found.error();
        }
    }
    if (!taken && !error) {
        if (prints) {
            const ports::Sheet sheet{intent.request, m_cases.at(id).number, intent.body, 1};
            const auto printed = co_await m_parts.papers.print(intent.operation, sheet);
            if (!printed) error = printed.error();
        } else {
            Words said{intent.request, {}};
            for (const auto& [name, value] : intent.body.value("values", Json::object()).items())
                said.values.emplace(QString::fromStdString(name), text(value));
            const ports::ShortMessage message{intent.body["to"], said};
            const auto sent = co_await m_parts.messages.send(intent.operation, message);
            if (!sent) error = sent.error();
        }
    }
    if (error) {
        if (error->kind == Error::Kind::InDoubt) m_doubt.insert(intent.operation);
        m_notices[id] = {*error, words("notice.saved_as_draft"), words(prints ? "notice.next_printer" : "notice.next_is_sent")};
        co_return false;
    }
    m_doubt.erase(intent.operation);
    const Json value = prints ? intent.body : Json{{"done", true}};
    const auto filled = co_await fill(id, intent.field, value, {});
    if (!filled) co_return std::unexpected(filled.error());
    co_return true;
}

Task<Expected<Standing>> Runner::writePin(domain::CaseId id, SecureBytes oldPin, SecureBytes newPin, QString teller)
{
    const auto lock = lockOf(id);
    co_await lock->take();
    const Held held(lock);
    const Step step = m_cases.at(id).next();
    if (step.kind != StepKind::WriteChip)
        co_return std::unexpected(Error{Error::Kind::BadInput, words("error.not_asked_now", {{"field", QStringLiteral("pin")}}), step.fills});
    if (!m_cases.at(id).open.contains(step.fills)) {
        const auto made = co_await intend(id, step, teller);
        if (!made) co_return std::unexpected(made.error());
    }
    const Intent intent = m_cases.at(id).open.at(step.fills);
    const QString card = text(step.body["identification"]);
    bool changed = false;
    if (m_doubt.contains(intent.operation)) {
        // In doubt since the card left at the wrong moment: the new PIN tells (chip.md §6).
        const auto is = co_await m_parts.readers.pinIs(card, newPin.copy());
        if (is) changed = *is;
        if (!is) {
            m_notices[id] = {is.error(), words("notice.saved_as_draft"), words("notice.next_put_card")};
            co_return standing(m_cases.at(id));
        }
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
    co_return co_await run(id, teller);
}

Task<Expected<Standing>> Runner::leavePin(domain::CaseId id, QString teller)
{
    const auto lock = lockOf(id);
    co_await lock->take();
    const Held held(lock);
    const Step step = m_cases.at(id).next();
    if (step.kind != StepKind::WriteChip || inDoubt(m_cases.at(id)))
        co_return std::unexpected(Error{Error::Kind::Refused, words("error.pin_in_doubt"), {}});
    const auto filled = co_await fill(id, step.fills, {{"done", false}}, teller);
    if (!filled) co_return std::unexpected(filled.error());
    co_return co_await run(id, teller);
}

Task<Expected<void>> Runner::sync()
{
    std::vector<std::pair<qint64, domain::CaseId>> order;
    for (const auto& [id, one] : m_cases) {
        if (one.ended) continue;
        qint64 first = std::numeric_limits<qint64>::max();
        for (const auto& [field, intent] : one.open) first = std::min(first, intent.seq);
        order.emplace_back(first, id);
    }
    std::ranges::sort(order);
    std::set<QString> heldLanes;
    for (const auto& [seq, id] : order) {
        const auto done = co_await syncCase(id, heldLanes);
        if (!done) co_return std::unexpected(done.error());
    }
    co_return Expected<void>{};
}

Task<Expected<void>> Runner::syncCase(domain::CaseId id, std::set<QString>& heldLanes)
{
    const QString lane = laneOf(m_cases.at(id));
    {
        const auto lock = lockOf(id);
        co_await lock->take();
        const Held held(lock);
        std::vector<Intent> intents;
        for (const auto& [field, intent] : m_cases.at(id).open) intents.push_back(intent);
        std::ranges::sort(intents, {}, &Intent::seq);
        for (const Intent& intent : intents) {
            if (intent.kind == StepKind::Order && heldLanes.contains(lane)) continue;
            const auto settled = co_await settle(id, intent);
            if (!settled) co_return std::unexpected(settled.error());
            if (intent.kind == StepKind::Order && m_cases.at(id).open.contains(intent.field)) heldLanes.insert(lane);
        }
        const StepKind waits = m_cases.at(id).next().kind;
        const bool needsAPerson = waits == StepKind::ReadChip || waits == StepKind::Enquire || waits == StepKind::Decide;
        // What a person began is gone on with before his eyes; what the world owes us is asked for here.
        if (!needsAPerson) {
            const auto on = co_await run(id, {});
            if (!on) co_return std::unexpected(on.error());
        }
    }
    co_return co_await tellOuter(id);
}

}  // namespace kapok::desk
