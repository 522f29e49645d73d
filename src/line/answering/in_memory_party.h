// The port over a reference party in the same memory: no line, but all that a line can do to a call.
#pragma once

#include "line/answering/answering_party.h"
#include "line/personal_fields.h"

#include <deque>
#include <functional>

namespace kapok::line {

/// Never kinder than the real line. Every call ends before it returns.
template <class Port>
class InMemoryParty : public Port {
public:
    Gate gate = Gate::Up;                ///< how the line stands
    std::deque<Gate> nextGates;          ///< for the coming calls, one each, before `gate` counts again
    std::deque<BadAnswer> nextAnswers;   ///< for the coming calls that are carried out and answered
    std::function<void()> whenAnswered;  ///< after every demand that reached the party, heard or not

    explicit InMemoryParty(AnsweringParty& party) : m_party(party) {}

    Task<Expected<ports::Reply>> ask(ports::Question question) override
    {
        if (const auto lost = lostOnTheWay(); lost) co_return std::unexpected(*lost);
        co_return marked(m_party.ask(question.kind, bare(question.body)));
    }

    Task<Expected<ports::Reply>> demand(ports::Demand demand) override
    {
        const Gate now = takeGate();
        if (now == Gate::Down) co_return std::unexpected(trouble(Trouble::NotReached, "connection refused"));
        if (now == Gate::Deaf) co_return std::unexpected(trouble(Trouble::InDoubt, "no answer in time"));
        const ports::Reply reply = m_party.demand(demand.operation, demand.kind, demand.bytes);
        if (whenAnswered) whenAnswered();
        if (now == Gate::Mute) co_return std::unexpected(trouble(Trouble::InDoubt, "no answer in time"));
        if (takeBadAnswer()) co_return std::unexpected(trouble(Trouble::InDoubt, "the answer is not valid"));
        co_return marked(reply);
    }

    Task<Expected<ports::Found>> find(domain::OperationId operation) override
    {
        if (const auto lost = lostOnTheWay(); lost) co_return std::unexpected(*lost);
        auto reply = m_party.find(operation);
        if (reply) reply = marked(*reply);
        co_return ports::Found{std::move(reply)};
    }

private:
    AnsweringParty& m_party;

    static ports::Reply marked(ports::Reply reply)
    {
        reply.body = withPersonalMarks(reply.body);
        return reply;
    }
    Error trouble(Trouble what, const char* detail) const
    {
        return troubleWith(m_party.name(), what, QLatin1String(detail));
    }

    Gate takeGate()
    {
        if (nextGates.empty()) return gate;
        const Gate first = nextGates.front();
        nextGates.pop_front();
        return first;
    }
    bool takeBadAnswer()
    {
        if (nextAnswers.empty()) return false;
        nextAnswers.pop_front();
        return true;
    }
    /// Of a call that changes nothing: it is never in doubt, only not answered.
    std::optional<Error> lostOnTheWay()
    {
        const Gate now = takeGate();
        if (now == Gate::Down) return trouble(Trouble::NotReached, "connection refused");
        if (now != Gate::Up) return trouble(Trouble::NotReached, "no answer in time");
        if (takeBadAnswer()) return trouble(Trouble::Garbled, "the answer is not valid");
        return std::nullopt;
    }
};

}  // namespace kapok::line
