#include "cardio/emulator/virtual_slot.h"

#include "cardio/apdu/atr.h"

#include <chrono>
#include <thread>

namespace kapok::cardio {

// A teller's patience with a mute card is the reader's own; in process it is told at once.
class VirtualTransport final : public CardTransport {
public:
    explicit VirtualTransport(VirtualSlot& slot) : m_slot(slot) {}
    ~VirtualTransport() override { leave(); }
    VirtualTransport(const VirtualTransport&) = delete;
    VirtualTransport& operator=(const VirtualTransport&) = delete;

    std::expected<PoweredCard, Lost> connect() override
    {
        const auto card = m_slot.power();
        m_holds = card.has_value();
        if (m_holds) m_insertion = m_slot.glance().insertion;
        return card;
    }
    std::expected<ResponseApdu, Lost> transmit(const CommandApdu& command) override
    {
        return m_slot.transmit(command, m_insertion);
    }
    std::expected<QByteArray, Lost> currentAtr() override
    {
        const VirtualSlot::Glance now = m_slot.glance();
        if (!now.cardPresent || now.insertion != m_insertion)
            return std::unexpected(Lost{Lost::Why::Removed, QStringLiteral("the card is out")});
        return now.atr;
    }
    void leave() override
    {
        if (m_holds) m_slot.letGo();
        m_holds = false;
    }

private:
    VirtualSlot& m_slot;
    quint64 m_insertion = 0;
    bool m_holds = false;
};

void VirtualSlot::insert(CardState card, VirtualCard::Store store)
{
    {
        const std::lock_guard lock(m_guard);
        m_card = std::make_unique<VirtualCard>(std::move(card), m_randomness, std::move(store));
        ++m_insertion;
    }
    told();
}

void VirtualSlot::remove()
{
    {
        const std::lock_guard lock(m_guard);
        m_card.reset();
    }
    told();
}

bool VirtualSlot::arm(Fault fault)
{
    const std::lock_guard lock(m_guard);
    if (!m_card) return false;
    m_card->arm(std::move(fault));
    return true;
}

void VirtualSlot::whenMoved(std::function<void()> tell)
{
    const std::lock_guard lock(m_guard);
    m_tell = std::move(tell);
}

void VirtualSlot::told() const
{
    std::function<void()> tell;
    {
        const std::lock_guard lock(m_guard);
        tell = m_tell;
    }
    if (tell) tell();
}

VirtualSlot::Glance VirtualSlot::glance() const
{
    const std::lock_guard lock(m_guard);
    if (!m_card) return {false, {}, m_insertion, std::nullopt};
    return {true, m_card->atr(), m_insertion, m_card->state()};
}

std::unique_ptr<CardTransport> VirtualSlot::open() { return std::make_unique<VirtualTransport>(*this); }

int VirtualSlot::commands() const
{
    const std::lock_guard lock(m_guard);
    return m_commands;
}

std::expected<PoweredCard, Lost> VirtualSlot::power()
{
    const std::lock_guard lock(m_guard);
    if (m_inUse) return std::unexpected(Lost{Lost::Why::InUse, QStringLiteral("the slot is in use")});
    if (!m_card) return std::unexpected(Lost{Lost::Why::NoCard, QStringLiteral("the slot is empty")});
    m_card->reset();
    m_inUse = true;
    const auto atr = parseAtr(m_card->atr());
    const bool isTapped = atr && atr->isContactless;
    return PoweredCard{m_card->atr(), isTapped ? Interface::Contactless : Interface::Contact, m_card->speaksT0()};
}

void VirtualSlot::letGo()
{
    const std::lock_guard lock(m_guard);
    m_inUse = false;
    if (m_card) m_card->reset();
}

std::expected<ResponseApdu, Lost> VirtualSlot::transmit(const CommandApdu& command, quint64 insertion)
{
    CardAnswer answer;
    {
        const std::lock_guard lock(m_guard);
        if (!m_card || insertion != m_insertion)
            return std::unexpected(Lost{Lost::Why::Removed, QStringLiteral("the card is out")});
        ++m_commands;
        answer = m_card->answer(command.bytes());
        if (answer.kind == CardAnswer::Kind::Gone) m_card.reset();
    }
    if (answer.kind == CardAnswer::Kind::Gone) {
        told();
        return std::unexpected(Lost{Lost::Why::Removed, QStringLiteral("taken out during a command")});
    }
    if (answer.kind == CardAnswer::Kind::Silent)
        return std::unexpected(Lost{Lost::Why::Mute, QStringLiteral("no answer to a command")});
    if (answer.delayMs > 0) std::this_thread::sleep_for(std::chrono::milliseconds(answer.delayMs));
    return responseOf(answer.bytes);
}

}  // namespace kapok::cardio
