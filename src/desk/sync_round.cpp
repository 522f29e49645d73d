#include "desk/sync_round.h"

#include "messages/list.h"

namespace kapok::desk {

using workflows::StepKind;

namespace {

template <class M>
void look(const Rest& rest, const Json& reply, bool& answer)
{
    if constexpr (requires { M::answers(reply); })
        if (rest.request == QLatin1String(M::kind) && rest.on == domain::wordOf(M::party)) answer = M::answers(reply);
}

template <class... M>
bool answersIn(messages::List<M...>, const Rest& rest, const Json& reply)
{
    bool answer = true;
    (look<M>(rest, reply, answer), ...);
    return answer;
}

}  // namespace

Task<Expected<void>> SyncRound::run(WantedBy whom)
{
    const auto turn = m_turn;
    co_await turn->take();
    const Held held(turn);
    if (whom == WantedBy::Desk) m_deeds.pace().beginRound();
    auto done = co_await goThrough();
    m_deeds.pace().endRound();
    m_parties.endRound();
    m_book.letGo();
    co_return done;
}

Task<Expected<void>> SyncRound::goThrough()
{
    const auto heard = co_await heardOf();
    if (!heard) co_return std::unexpected(heard.error());
    const auto settled = co_await m_deeds.settleAll(
        [this](domain::CaseId id, Intent intent) { return m_inners.hear(std::move(id), std::move(intent)); });
    Expected<void> first = settled;
    std::set<domain::CaseId> open(heard->begin(), heard->end());
    for (const auto& [id, one] : m_book.all())
        if (!one.ended) open.insert(id);
    for (const domain::CaseId& id : open) {
        const auto gone = co_await goOnAlone(id);
        if (first && !gone) first = gone;
    }
    if (first) m_lookedThrough = true;
    co_return first;
}

// Asks all parties, and says which cases there is news of. The first time also those that rest on nobody and have
// nothing under way: the power may have failed between two of their steps.
Task<Expected<std::vector<domain::CaseId>>> SyncRound::heardOf()
{
    std::map<QString, ports::Round> rounds;
    for (const domain::Party party : domain::partiesElsewhere)
        rounds[domain::wordOf(party)].operations = m_deeds.soughtOf(domain::wordOf(party));
    std::vector<std::pair<domain::CaseId, Rest>> resting;
    std::vector<domain::CaseId> news;
    for (const auto& [id, one] : m_parts.journal.remembered().cases()) {
        const bool ofParty = one.rests && one.rests->on != QLatin1String("citizen");
        if (!one.rests && one.awaited.empty() && !m_lookedThrough) news.push_back(id);
        else if (ofParty && one.rests->question.is_null()) news.push_back(id);
        else if (ofParty) {
            resting.emplace_back(id, *one.rests);
            rounds[one.rests->on].questions.push_back({one.rests->request, one.rests->question});
        }
    }
    for (const domain::Party party : domain::partiesElsewhere)
        co_await m_parties.of(party).hear(std::move(rounds[domain::wordOf(party)]));
    for (const auto& [id, rest] : resting)
        if (isNews(rest)) news.push_back(id);
    co_return news;
}

// That there is no answer yet is no news; a no the case itself must understand.
bool SyncRound::isNews(const Rest& rest)
{
    const auto party = domain::codeOfWord<domain::Party>(rest.on);
    const Expected<ports::Reply>* reply =
        party ? m_parties.of(*party).answerTo({rest.request, rest.question}) : nullptr;
    return reply && *reply && (!(*reply)->accepted || answersIn(messages::Every{}, rest, (*reply)->body));
}

Task<Expected<void>> SyncRound::goOnAlone(domain::CaseId id)
{
    // Ended meanwhile: there is nothing to go on with.
    if (!m_book.holds(id) && !m_parts.journal.remembered().cases().contains(id)) co_return Expected<void>{};
    const auto loaded = co_await m_book.load(id);
    if (!loaded) co_return std::unexpected(loaded.error());
    {
        const auto lock = m_book.lockOf(id);
        co_await lock->take();
        const Held held(lock);
        // What a person is in the middle of goes on before his eyes; what the world owes is asked for here.
        const StepKind next = m_book.at(id).next().kind;
        const bool asksOfOthers = next == StepKind::Enquire || next == StepKind::Decide;
        const bool before = asksOfOthers && !m_book.at(id).orderIntended();
        if (!before && next != StepKind::ReadChip) {
            const auto ran = co_await m_steps.run(id, Errand::ofDesk());
            if (!ran) co_return std::unexpected(ran.error());
        }
    }
    co_return co_await m_steps.tellOuter(id, Errand::ofDesk());
}

}  // namespace kapok::desk
