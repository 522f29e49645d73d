// The province as the top bar sees it: when it last answered, and whether it does now (M08).
#pragma once

#include "base/clock.h"
#include "ports/party.h"

#include <functional>
#include <optional>

namespace kapok::desk {

class WatchedProvince final : public ports::Party {
public:
    WatchedProvince(ports::Party& real, const Clock& clock) : m_real(real), m_clock(clock) {}

    Task<Expected<ports::Reply>> ask(ports::Question question) override
    {
        auto reply = co_await m_real.ask(std::move(question));
        note(reply.has_value());
        co_return reply;
    }
    Task<Expected<ports::Reply>> demand(ports::Demand demand) override
    {
        auto reply = co_await m_real.demand(std::move(demand));
        note(reply.has_value());
        co_return reply;
    }
    Task<Expected<ports::Found>> find(ports::Sought sought) override
    {
        auto found = co_await m_real.find(std::move(sought));
        note(found.has_value());
        co_return found;
    }
    Task<Expected<ports::RoundReply>> askAll(ports::Round round) override
    {
        auto told = co_await m_real.askAll(std::move(round));
        note(told.has_value());
        co_return told;
    }

    std::optional<Instant> lastAnswer() const { return m_lastAnswer; }
    bool reached() const { return m_reached; }
    void whenChanged(std::function<void()> tell) { m_tell = std::move(tell); }

private:
    ports::Party& m_real;
    const Clock& m_clock;
    std::optional<Instant> m_lastAnswer;
    bool m_reached = false;
    std::function<void()> m_tell;

    void note(bool answered)
    {
        if (answered) m_lastAnswer = m_clock.now();
        m_reached = answered;
        if (m_tell) m_tell();
    }
};

}  // namespace kapok::desk
