// The port over a reference party in the same memory: no line, but all that a line can do to a call.
#pragma once

#include "line/answering/answering_party.h"
#include "line/reading.h"

#include <deque>
#include <functional>

namespace kapok::line {

/// Never kinder than the real line. Every call ends before it returns.
class InMemoryParty final : public ports::Party {
public:
    Gate gate = Gate::Up;                ///< how the line stands
    std::deque<Gate> nextGates;          ///< for the coming calls, one each, before `gate` counts again
    std::deque<BadAnswer> nextAnswers;   ///< for the coming calls that are carried out and answered
    std::function<void()> whenAnswered;  ///< after every demand that reached the party, heard or not
    /// How far the desk's journal goes, told beside what is demanded and asked at once; null: nothing is told.
    std::function<std::optional<domain::Mark>()> head;

    explicit InMemoryParty(AnsweringParty& party) : m_party(party) {}

    Task<Expected<ports::Reply>> ask(ports::Question question) override
    {
        if (const auto lost = lostOnTheWay(); lost) co_return std::unexpected(*lost);
        auto reply = answered(question);
        if (const auto hello = toldByHello({question.kind, bare(question.body)}); hello && reply && reply->accepted)
            m_party.hearHello(*hello);
        co_return reply;
    }

    Task<Expected<ports::Reply>> demand(ports::Demand demand) override
    {
        const Gate now = takeGate();
        if (now == Gate::Down) co_return std::unexpected(trouble(Trouble::NotReached, "connection refused"));
        if (now == Gate::Deaf) co_return std::unexpected(trouble(Trouble::InDoubt, "no answer in time"));
        tellHead();
        const ports::Reply reply = m_party.demand(demand.operation, demand.kind, demand.bytes);
        if (whenAnswered) whenAnswered();
        if (now == Gate::Mute) co_return std::unexpected(trouble(Trouble::InDoubt, "no answer in time"));
        if (takeBadAnswer()) co_return std::unexpected(trouble(Trouble::InDoubt, "the answer is not valid"));
        co_return kept(reply, askedBy(demand), Trouble::InDoubt);
    }

    Task<Expected<ports::Found>> find(ports::Sought sought) override
    {
        if (const auto lost = lostOnTheWay(); lost) co_return std::unexpected(*lost);
        co_return found(sought);
    }

    Task<Expected<ports::RoundReply>> askAll(ports::Round round) override
    {
        if (const auto lost = lostOnTheWay(); lost) co_return std::unexpected(*lost);
        tellHead();
        ports::RoundReply told;
        for (const ports::Question& question : round.questions) told.replies.push_back(answered(question));
        for (const ports::Sought& sought : round.operations) told.found.push_back(found(sought));
        co_return told;
    }

private:
    AnsweringParty& m_party;

    void tellHead()
    {
        if (const auto told = head ? head() : std::nullopt) m_party.hearHead(*told);
    }
    template <class T>
    Expected<T> kept(T said, const Asked& asked, Trouble ifWrong) const
    {
        auto read = asKept(std::move(said), m_party.replyShape(asked.kind), asked);
        if (!read) return std::unexpected(troubleWith(m_party.name(), ifWrong, read.error().detail));
        return read;
    }
    Expected<ports::Reply> answered(const ports::Question& question) const
    {
        return kept(m_party.ask(question.kind, bare(question.body)), askedBy(question), Trouble::Garbled);
    }
    Expected<ports::Found> found(const ports::Sought& sought) const
    {
        return kept(ports::Found{m_party.find(sought.operation)}, askedBy(sought), Trouble::Garbled);
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
        if (now != Gate::Up) return trouble(Trouble::NotAnswered, "no answer in time");
        if (takeBadAnswer()) return trouble(Trouble::Garbled, "the answer is not valid");
        return std::nullopt;
    }
};

}  // namespace kapok::line
