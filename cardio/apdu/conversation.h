// What is said to one powered card, command by command, until it is left.
//
// Fetches what the card holds back (61xx), repeats with the length that the card names (6Cxx), counts
// commands so that a sentence can say how far it came, and lets a trace listen. However slowly a card answers, all its
// answers have one limit together: after it nothing more is asked of it.
#pragma once

#include "cardio/apdu/card_transport.h"
#include "cardio/apdu/commands.h"

#include <chrono>
#include <functional>

namespace kapok::cardio {

/// Command and answer as hex; personal bytes and PINs masked.
struct Exchange {
    QString command, answer;
};
using Listener = std::function<void(const Exchange&)>;

class Conversation {
public:
    /// `transport` is connected and left by the conversation; `listener` may be empty. Of `patience` only the card's own
    /// time counts, not what is awaited between two commands.
    explicit Conversation(CardTransport& transport, Listener listener = {},
                          std::chrono::milliseconds patience = std::chrono::seconds(6));
    ~Conversation();
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;

    std::expected<PoweredCard, Lost> open();
    const PoweredCard& card() const { return m_card; }

    template <class Command>
    std::expected<ResponseApdu, Lost> send(const Command& command)
    {
        return exchange(command.encode(m_card));
    }

    PinPad pinPad() const { return m_transport.pinPad(); }
    /// Typed at the reader: nothing of it is told to the trace but that it was, and its time is the citizen's.
    std::expected<ResponseApdu, Lost> send(PinEntry entry);

    /// False when another card lies there than the one that was opened (pitfalls.md P19).
    std::expected<bool, Lost> isSameCard();

    /// How many commands the whole errand takes, as far as it is known by now.
    void willTake(int commands) { m_planned = commands; }
    /// "command 7 of 31"
    QString progress() const;

private:
    std::expected<ResponseApdu, Lost> exchange(const CommandApdu& command);
    std::expected<ResponseApdu, Lost> transmit(const CommandApdu& command);
    void tell(const CommandApdu& command, const ResponseApdu& answer) const;

    CardTransport& m_transport;
    Listener m_listener;
    std::chrono::milliseconds m_patience;
    std::chrono::steady_clock::duration m_spent{};
    PoweredCard m_card;
    bool m_open = false;
    bool m_answersPersonally = false;  // of the command now spoken: a trace masks the answer
    int m_sent = 0, m_planned = 0;
};

}  // namespace kapok::cardio
