#include "desk/round_party.h"

#include <algorithm>

namespace kapok::desk {
namespace {

std::string keyOf(const ports::Question& question) { return question.kind.toStdString() + ' ' + question.body.dump(); }

// The next `most` of what is left to ask, questions first.
ports::Round takeSome(ports::Round& all)
{
    const auto move = [](auto& from, std::size_t count) {
        std::remove_cvref_t<decltype(from)> taken(from.end() - std::ptrdiff_t(count), from.end());
        from.erase(from.end() - std::ptrdiff_t(count), from.end());
        return taken;
    };
    ports::Round some;
    some.questions = move(all.questions, std::min(all.questions.size(), ports::Round::most));
    const std::size_t room = ports::Round::most - some.questions.size();
    some.operations = move(all.operations, std::min(all.operations.size(), room));
    return some;
}

}  // namespace

Task<> RoundParty::hear(ports::Round all)
{
    while (!m_unreached && !(all.questions.empty() && all.operations.empty())) {
        ports::Round some = takeSome(all);
        const auto heard = co_await hearSome(std::move(some));
        if (!heard) m_unreached = heard.error();
    }
}

Task<Expected<void>> RoundParty::hearSome(ports::Round some)
{
    const ports::Round asked = some;
    auto told = co_await m_real.askAll(std::move(some));
    if (!told) co_return std::unexpected(told.error());
    for (std::size_t at = 0; at < asked.questions.size(); ++at)
        m_replies.insert_or_assign(keyOf(asked.questions[at]), std::move(told->replies[at]));
    for (std::size_t at = 0; at < asked.operations.size(); ++at)
        m_found.insert_or_assign(asked.operations[at].operation, std::move(told->found[at]));
    co_return Expected<void>{};
}

void RoundParty::endRound()
{
    m_replies.clear();
    m_found.clear();
    m_unreached.reset();
}

const Expected<ports::Reply>* RoundParty::answerTo(const ports::Question& question) const
{
    const auto known = m_replies.find(keyOf(question));
    return known == m_replies.end() ? nullptr : &known->second;
}

Task<Expected<ports::Reply>> RoundParty::ask(ports::Question question)
{
    if (const auto known = m_replies.find(keyOf(question)); known != m_replies.end()) {
        Expected<ports::Reply> reply = std::move(known->second);
        m_replies.erase(known);
        co_return reply;
    }
    if (m_unreached) co_return std::unexpected(*m_unreached);
    co_return co_await m_real.ask(std::move(question));
}

// B1: what is known of an operation is not true any more once it has been told again, and while it is under way.
Task<Expected<ports::Reply>> RoundParty::demand(ports::Demand demand)
{
    const domain::OperationId operation = demand.operation;
    m_found.erase(operation);
    auto reply = co_await m_real.demand(std::move(demand));
    m_found.erase(operation);
    co_return reply;
}

Task<Expected<ports::Found>> RoundParty::find(ports::Sought sought)
{
    if (const auto known = m_found.find(sought.operation); known != m_found.end()) {
        Expected<ports::Found> found = std::move(known->second);
        m_found.erase(known);
        co_return found;
    }
    if (m_unreached) co_return std::unexpected(*m_unreached);
    co_return co_await m_real.find(std::move(sought));
}

RoundParties::RoundParties(const Parties& real)
{
    for (const auto& [name, party] : real) m_all.try_emplace(name, *party);
}

Parts RoundParties::in(Parts parts)
{
    for (auto& [name, one] : m_all) {
        parts.parties.insert_or_assign(name, &one.party);
        parts.hands.insert_or_assign(domain::wordOf(name), &one.hand);
    }
    return parts;
}

void RoundParties::endRound()
{
    for (auto& [name, one] : m_all) one.party.endRound();
}

}  // namespace kapok::desk
