// A card that answers whatever bytes a test or a fuzzer gives it, and the errands that must survive it.
#pragma once

#include "cardio/chip/chip_reading.h"
#include "cardio/chip/pin_errand.h"
#include "cardio/personalise/personalisation.h"

#include <algorithm>
#include <cstdlib>

namespace kapok::cardio::testing {

/// The script is a row of answers: a length byte, then so many bytes. After its end the card is out.
class ScriptedCard final : public CardTransport {
public:
    explicit ScriptedCard(QByteArray script) : m_script(std::move(script)) {}

    int counted = 0;  ///< commands that a chip counts or writes: external authentication, PINs
    int written = 0;  ///< records sent to be written
    int commands = 0;

    std::expected<PoweredCard, Lost> connect() override
    {
        return PoweredCard{QByteArray::fromHex("3B6D000000814A44468660440700000003"), Interface::Contact,
                           next() % 2 == 0};
    }
    std::expected<ResponseApdu, Lost> transmit(const CommandApdu& command) override
    {
        constexpr std::uint8_t verify = 0x20, externalAuthenticate = 0x82, changePin = 0x5E;
        ++commands;
        const bool isCounted = command.ins() == externalAuthenticate || command.ins() == changePin ||
                               (command.ins() == verify && command.hasData());
        counted += isCounted;
        constexpr std::uint8_t updateRecord = 0xDC;
        written += command.ins() == updateRecord;
        return answer();
    }
    PinPad pinPad() override { return {true, true}; }
    std::expected<ResponseApdu, Lost> enterPin(PinEntry) override
    {
        ++commands;
        ++counted;
        return answer();
    }
    std::expected<QByteArray, Lost> currentAtr() override
    {
        return QByteArray::fromHex(next() % 4 == 0 ? "3B00" : "3B6D000000814A44468660440700000003");
    }
    void leave() override {}

private:
    std::expected<ResponseApdu, Lost> answer()
    {
        if (m_at >= m_script.size()) return std::unexpected(Lost{Lost::Why::Removed, {}});
        const int length = next();
        const QByteArray bytes = m_script.mid(m_at, length);
        m_at += length;
        return responseOf(bytes);
    }
    int next() { return m_at < m_script.size() ? std::uint8_t(m_script[m_at++]) : 0; }

    QByteArray m_script;
    qsizetype m_at = 0;
};

/// Personalisation over this script. False where a record or a key was sent twice.
inline bool survivesWriting(const QByteArray& script)
{
    SeededRandomness randomness{1};
    domain::ChipOrder order;
    order.cardNumber = QStringLiteral("D40700014");
    order.socialSecurityNumber = QStringLiteral("440703199001010017");
    order.name = QStringLiteral("\u5F20\u4E09");
    order.sex = QStringLiteral("1");
    order.birthDate = order.issued = order.expires = QDate(2021, 7, 8);
    const auto records = recordsOf(order);
    if (!records) return false;
    ScriptedCard card(script);
    Personalisation errand(card, randomness, *records, order.generation);
    const auto met = errand.meet(QStringLiteral("00000003"));
    if (!met || !met->isIt) return card.counted == 0 && card.written == 0;
    const auto standing = errand.prove({script.left(8), QByteArray(8, '\x11')});
    if (!standing) return card.counted <= 1 && card.written == 0;
    if (!errand.challengeFor(0) || !errand.present(0, {QByteArray(8, '\x22')})) return card.counted <= 2;
    int sent = 0;
    for (std::size_t at = 0; at < records->size(); ++at, ++sent)
        if (!errand.write(at)) break;
    return card.counted == 2 && card.written <= sent + 1;
}

/// One errand with a PIN over this script, typed here or at the reader. False where what a chip counts was sent twice, or
/// a trace shows what was typed.
inline bool survivesAPin(const QByteArray& script, Errand errand, bool atReader)
{
    constexpr int mostCommands = 4000;
    const QString old = QStringLiteral("888888"), fresh = QStringLiteral("246813");
    bool isMasked = true;
    ScriptedCard card(script);
    {
        PinErrand pins(card, errand, [&](const Exchange& said) {
            isMasked = isMasked && !said.command.contains(old) && !said.command.contains(fresh);
        });
        const SecureBytes oldPin(QByteArrayView("888888")), newPin(QByteArrayView("246813"));
        const bool changes = errand == Errand::ChangePin;
        if (!pins.opensCard(QStringLiteral("440700D15600000500000003FFFFFFFF")).has_value()) return card.counted == 0;
        if (changes && atReader) (void)pins.changeAtReader();
        else if (changes) (void)pins.change(oldPin, newPin);
        else if (atReader) (void)pins.isPinAtReader();
        else (void)pins.isPin(oldPin);
    }
    return isMasked && card.counted <= 1 && card.commands < mostCommands;
}

/// Every errand over this script. False where one of them sent twice what a chip counts, or did not end.
inline bool survives(const QByteArray& script)
{
    constexpr int mostCommands = 4000;
    SeededRandomness randomness{1};
    bool held = true;
    {
        ScriptedCard card(script);
        int told = 0;
        ChipReading reading(card, randomness, [&](const Exchange&) { ++told; });
        if (const auto begun = reading.begin()) {
            const ports::AuthenticationValues values{script.left(8), QByteArray(8, '\x11')};
            const auto read = reading.finish(begun->request ? std::optional(values) : std::nullopt);
            held = held && (!read || (read->generation >= 1 && read->generation <= 3));
        }
        held = held && told <= card.commands && card.counted <= 1 && card.commands < mostCommands;
    }
    for (const Errand errand : {Errand::ChangePin, Errand::CheckPin})
        for (const bool atReader : {false, true}) held = held && survivesAPin(script, errand, atReader);
    return held && survivesWriting(script);
}

}  // namespace kapok::cardio::testing
