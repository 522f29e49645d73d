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

// B5: that the question found nobody says nothing of the order that it asks about.
Notice stillInDoubt(const Error& why)
{
    return onItsWay(Error{Error::Kind::InDoubt, words("error.still_in_doubt"), why.detail});
}

// Orders of one person go in the order of the journal; nobody waits for another one's (M05).
QString laneOf(const Case& one) { return text(bare(one.record().opening()["visit"]["person"]["id"])); }

}  // namespace

// B4: at one party, what concerns one person arrives in the order of the journal; and nothing is sent
// while a case inside, on which it rests, may still be refused.
bool Runner::waitsItsTurn(domain::CaseId id, const Intent& intent) const
{
    const auto restsOn = [&](const auto& open) {
        return open.second.kind == StepKind::Inside && open.second.seq < intent.seq;
    };
    if (std::ranges::any_of(m_cases.at(id).open, restsOn)) return true;
    const QString lane = laneOf(m_cases.at(id));
    const auto goesBefore = [&](const auto& open) {
        return open.second.kind == StepKind::Order && open.second.party == intent.party && open.second.seq < intent.seq;
    };
    return std::ranges::any_of(m_cases, [&](const auto& pair) {
        return std::ranges::any_of(pair.second.open, goesBefore) && laneOf(pair.second) == lane;
    });
}

Task<Expected<bool>> Runner::order(domain::CaseId id, Step step, QString teller)
{
    if (m_cases.at(id).open.contains(step.fills)) co_return false;  // told already: the line brings the answer
    const auto intent = co_await intend(id, step, teller);
    if (!intent) co_return std::unexpected(intent.error());
    const Intent made = *intent;
    if (!waitsItsTurn(id, made)) co_return co_await send(id, made);
    m_notices[id] = onItsWay(Error{Error::Kind::Unavailable, words("error.waits_its_turn"), {}});
    co_return m_cases.at(id).next().fills != made.field;
}

Task<Expected<bool>> Runner::send(domain::CaseId id, Intent intent)
{
    const ports::Demand demand{intent.operation, intent.request, intent.bytes};
    const auto reply = co_await partyOf(intent.party).demand(demand);
    if (reply) co_return co_await takeReply(id, intent, *reply);
    if (reply.error().kind == Error::Kind::InDoubt) m_doubt.insert(intent.operation);
    m_notices[id] = onItsWay(reply.error());
    if (m_tell) m_tell(id);
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
Task<Expected<bool>> Runner::settle(domain::CaseId id, const Intent& intent)
{
    switch (intent.kind) {
    case StepKind::Order: return settleOrder(id, intent);
    case StepKind::Inside: return hearInner(id, intent);
    case StepKind::Print:
    case StepKind::Message: return give(id, intent, m_doubt.contains(intent.operation));
    default: return []() -> Task<Expected<bool>> { co_return false; }();  // a chip write: the pad is needed
    }
}

Task<Expected<bool>> Runner::settleOrder(domain::CaseId id, Intent intent)
{
    if (m_doubt.contains(intent.operation)) {
        const auto found = co_await partyOf(intent.party).find({intent.operation, intent.request});
        if (!found) {
            m_notices[id] = stillInDoubt(found.error());
            co_return false;
        }
        if (found->reply) co_return co_await takeReply(id, intent, *found->reply);
        m_doubt.erase(intent.operation);  // surely not done
    }
    if (waitsItsTurn(id, intent)) co_return false;
    if (!m_cases.at(id).record().refused()) co_return co_await send(id, intent);
    const auto withdrawn = co_await withdraw(id);
    if (!withdrawn) co_return std::unexpected(withdrawn.error());
    co_return true;
}

// Refused before an order was sent: nobody is told any more (design.md §1).
Task<Expected<void>> Runner::withdraw(domain::CaseId id)
{
    if (!m_cases.at(id).record().refused()) co_return Expected<void>{};
    const std::map<QString, Intent> open = m_cases.at(id).open;
    for (const auto& [field, intent] : open) {
        if (intent.kind != StepKind::Order || m_doubt.contains(intent.operation)) continue;
        const auto filled = co_await fill(id, field, {{"refused", "withdrawn"}}, {});
        if (!filled) co_return std::unexpected(filled.error());
    }
    co_return Expected<void>{};
}

Task<Expected<bool>> Runner::taken(Intent intent)
{
    if (intent.kind == StepKind::Print) {
        const auto found = co_await m_parts.papers.find(intent.operation);
        if (!found) co_return std::unexpected(found.error());
        co_return found->taken;
    }
    const auto found = co_await m_parts.messages.find(intent.operation);
    if (!found) co_return std::unexpected(found.error());
    co_return found->taken;
}

Task<Expected<bool>> Runner::handOut(domain::CaseId id, Intent intent)
{
    if (intent.kind == StepKind::Print) {
        const ports::Sheet sheet{intent.request, m_cases.at(id).number, intent.body, 1};
        const auto printed = co_await m_parts.papers.print(intent.operation, sheet);
        if (!printed) co_return std::unexpected(printed.error());
        co_return true;
    }
    Words said{intent.request, {}};
    const Json values = intent.body.value("values", Json::object());
    for (const auto& [name, value] : values.items()) said.values.emplace(QString::fromStdString(name), text(value));
    const ports::ShortMessage message{intent.body["to"], said};
    const auto sent = co_await m_parts.messages.send(intent.operation, message);
    if (!sent) co_return std::unexpected(sent.error());
    co_return true;
}

Task<Expected<bool>> Runner::give(domain::CaseId id, Intent intent, bool askFirst)
{
    const bool prints = intent.kind == StepKind::Print;
    Expected<bool> out = false;
    if (askFirst) out = co_await taken(intent);
    if (out && !*out) out = co_await handOut(id, intent);
    if (!out) {
        if (out.error().kind == Error::Kind::InDoubt) m_doubt.insert(intent.operation);
        m_notices[id] = {out.error(), words("notice.saved_as_draft"),
                         words(prints ? "notice.next_printer" : "notice.next_is_sent")};
        co_return false;
    }
    m_doubt.erase(intent.operation);
    const Json value = prints ? intent.body : Json{{"done", true}};
    const auto filled = co_await fill(id, intent.field, value, {});
    if (!filled) co_return std::unexpected(filled.error());
    co_return true;
}

// What was under way in an earlier life is asked about before its case goes on, and first in the cases
// inside it (design.md §1).
Task<Expected<void>> Runner::reconcile(domain::CaseId id)
{
    const std::map<QString, Intent> open = m_cases.at(id).open;
    for (const auto& [field, intent] : open) {
        if (intent.kind != StepKind::Inside || !m_cases.contains(intent.inner)) continue;
        const auto lock = lockOf(intent.inner);
        co_await lock->take();
        const Held held(lock);
        const auto inside = co_await reconcile(intent.inner);
        if (!inside) co_return std::unexpected(inside.error());
    }
    std::vector<Intent> intents;
    for (const auto& [field, intent] : open)
        if (m_unsettled.erase(intent.operation) > 0) intents.push_back(intent);
    std::ranges::sort(intents, {}, &Intent::seq);
    for (const Intent& intent : intents) {
        const auto settled = co_await settle(id, intent);
        if (!settled) co_return std::unexpected(settled.error());
    }
    co_return Expected<void>{};
}

// All that is under way, in the order of the journal.
Task<Expected<void>> Runner::settleAll()
{
    std::vector<std::pair<domain::CaseId, Intent>> all;
    for (const auto& [id, one] : m_cases)
        for (const auto& [field, intent] : one.open) all.emplace_back(id, intent);
    std::ranges::sort(all, {}, [](const auto& pair) { return pair.second.seq; });
    for (const auto& [id, intent] : all) {
        const auto lock = lockOf(id);
        co_await lock->take();
        const Held held(lock);
        const auto& open = m_cases.at(id).open;
        const auto still = open.find(intent.field);
        if (still == open.end() || still->second.operation != intent.operation) continue;
        const Intent now = still->second;
        const auto settled = co_await settle(id, now);
        if (!settled) co_return std::unexpected(settled.error());
    }
    co_return Expected<void>{};
}

Task<Expected<void>> Runner::sync()
{
    const auto settled = co_await settleAll();
    if (!settled) co_return std::unexpected(settled.error());
    std::vector<domain::CaseId> open;
    for (const auto& [id, one] : m_cases)
        if (!one.ended) open.push_back(id);
    for (const domain::CaseId& id : open) {
        {
            const auto lock = lockOf(id);
            co_await lock->take();
            const Held held(lock);
            // What a person is in the middle of goes on before his eyes; what the world owes is asked for here.
            const StepKind next = m_cases.at(id).next().kind;
            const bool asksOfOthers = next == StepKind::Enquire || next == StepKind::Decide;
            const bool before = asksOfOthers && !m_cases.at(id).orderIntended();
            if (!before && next != StepKind::ReadChip) {
                const auto ran = co_await run(id, {});
                if (!ran) co_return std::unexpected(ran.error());
            }
        }
        const auto told = co_await tellOuter(id, {});
        if (!told) co_return std::unexpected(told.error());
    }
    co_return Expected<void>{};
}

}  // namespace kapok::desk
