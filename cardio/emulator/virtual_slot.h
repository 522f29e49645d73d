// One reader of the practice world: a card goes in and out of it, and may be told to fail.
#pragma once

#include "cardio/apdu/card_transport.h"
#include "cardio/emulator/virtual_card.h"

#include <memory>
#include <mutex>

namespace kapok::cardio {

/// Used by two threads: hands that move cards, and the reader's own, which talks to them.
class VirtualSlot {
public:
    explicit VirtualSlot(Randomness& randomness) : m_randomness(randomness) {}

    void insert(CardState card, VirtualCard::Store store = {});
    void remove();
    /// False where no card is in.
    bool arm(Fault fault);
    /// Told, on the thread of whoever caused it, when a card came or went.
    void whenMoved(std::function<void()> tell);

    struct Glance {
        bool cardPresent = false;
        QByteArray atr;
        quint64 insertion = 0;  ///< counts cards put in: the same card again is another insertion
        std::optional<CardState> card;
    };
    Glance glance() const;

    std::unique_ptr<CardTransport> open();
    /// Commands that the cards in this slot have been given.
    int commands() const;

private:
    friend class VirtualTransport;
    std::expected<PoweredCard, Lost> power();
    std::expected<ResponseApdu, Lost> transmit(const CommandApdu& command, quint64 insertion);
    void letGo();
    void told() const;

    Randomness& m_randomness;
    mutable std::mutex m_guard;
    std::unique_ptr<VirtualCard> m_card;
    quint64 m_insertion = 0;
    bool m_inUse = false;
    int m_commands = 0;
    std::function<void()> m_tell;
};

}  // namespace kapok::cardio
