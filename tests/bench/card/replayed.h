// The same commands once through the counter and once raw, turn by turn, over pcscd and vpcd.
#pragma once

#include "cardio/apdu/card_transport.h"

#include <winscard.h>

#include <chrono>
#include <vector>

#include <sched.h>

namespace kapok::bench {

/// This process and whatever it starts stand on one core: card, reader service and errand take turns there, and no other
/// core wakes up meanwhile. Taken back at the end.
class OneCore {
public:
    OneCore();
    ~OneCore() { sched_setaffinity(0, sizeof m_before, &m_before); }
    OneCore(const OneCore&) = delete;
    OneCore& operator=(const OneCore&) = delete;

private:
    cpu_set_t m_before{};
};

/// Notes every command as it goes over the wire.
class RecordingTransport final : public cardio::CardTransport {
public:
    RecordingTransport(cardio::CardTransport& inner, std::vector<QByteArray>& commands)
        : m_inner(inner), m_commands(commands)
    {
    }

    std::expected<cardio::PoweredCard, cardio::Lost> connect() override { return m_inner.connect(); }
    std::expected<cardio::ResponseApdu, cardio::Lost> transmit(const cardio::CommandApdu& command) override
    {
        m_commands.push_back(command.bytes().toByteArray());
        return m_inner.transmit(command);
    }
    std::expected<QByteArray, cardio::Lost> currentAtr() override { return m_inner.currentAtr(); }
    void leave() override { m_inner.leave(); }

private:
    cardio::CardTransport& m_inner;
    std::vector<QByteArray>& m_commands;
};

/// Connects, sends them all and resets the card.
void sendRaw(SCARDCONTEXT context, const QByteArray& reader, const std::vector<QByteArray>& commands);

template <class Work>
double secondsOf(Work work)
{
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

/// The quickest quarter: what it costs when nothing else wants the machine.
double quickQuarter(std::vector<double> times);

}  // namespace kapok::bench
