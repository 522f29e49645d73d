// A reader with PIN entry of its own, in process: the keys are played by a reading of PC/SC part 10 that shares nothing
// with the product (tests/support/reader_driver/pin_pad.h).
#pragma once

#include "cardio/apdu/card_transport.h"
#include "tests/support/reader_driver/pin_pad.h"

#include <memory>
#include <utility>

namespace kapok::cardio::testing {

/// A virtual card in a reader with keys.
class ReaderWithKeys final : public CardTransport {
public:
    ReaderWithKeys(std::unique_ptr<CardTransport> slot, test::Typed typed)
        : m_slot(std::move(slot)), m_typed(std::move(typed))
    {
    }
    std::expected<PoweredCard, Lost> connect() override { return m_slot->connect(); }
    std::expected<ResponseApdu, Lost> transmit(const CommandApdu& command) override
    {
        return m_slot->transmit(command);
    }
    std::expected<QByteArray, Lost> currentAtr() override { return m_slot->currentAtr(); }
    void leave() override { m_slot->leave(); }
    PinPad pinPad() override { return m_pad; }
    std::expected<ResponseApdu, Lost> enterPin(PinEntry entry) override
    {
        ++asked;
        const QByteArray block = pinBlockOf(entry);
        const auto pressed = test::press({block.begin(), block.end()}, entry != PinEntry::Verify, m_typed);
        if (pressed.status) return ResponseApdu{{}, *pressed.status};
        const auto& bytes = pressed.command;
        const QByteArray data(reinterpret_cast<const char*>(bytes.data()) + 5, qsizetype(bytes.size()) - 5);
        return m_slot->transmit(CommandApdu(bytes[0], bytes[1], bytes[2], bytes[3]).with(data));
    }

    int asked = 0;
    PinPad m_pad{true, true};

private:
    std::unique_ptr<CardTransport> m_slot;
    test::Typed m_typed;
};

}  // namespace kapok::cardio::testing
