#include "cardio/emulator/emulated_card_readers.h"

#include "cardio/apdu/atr.h"
#include "cardio/chip/chip_errors.h"

#include <QFileInfo>

namespace kapok::cardio {

namespace {

// Where a name leads to no slot.
class NoReader final : public CardTransport {
public:
    std::expected<PoweredCard, Lost> connect() override { return std::unexpected(lost()); }
    std::expected<ResponseApdu, Lost> transmit(const CommandApdu&) override { return std::unexpected(lost()); }
    std::expected<QByteArray, Lost> currentAtr() override { return std::unexpected(lost()); }
    void leave() override {}

private:
    static Lost lost() { return {Lost::Why::NoSuchReader, QStringLiteral("no such slot")}; }
};

}  // namespace

struct EmulatedCardReaders::Bank final : ReaderBank {
    explicit Bank(Randomness& randomness) : slots{VirtualSlot(randomness), VirtualSlot(randomness)} {}

    std::expected<std::vector<Slot>, Lost> look() override
    {
        std::vector<Slot> seen;
        for (int i = 0; i < slotCount; ++i) {
            const VirtualSlot::Glance glance = slots[std::size_t(i)].glance();
            const auto atr = parseAtr(glance.atr);
            seen.push_back({.name = readerName(i),
                            .contactless = atr && atr->isContactless,
                            .cardPresent = glance.cardPresent,
                            .atr = glance.atr,
                            .insertion = glance.insertion,
                            .device = readerName(i)});
        }
        return seen;
    }
    std::unique_ptr<CardTransport> open(const QString& reader, AtrFrom) override
    {
        for (int i = 0; i < slotCount; ++i)
            if (reader == readerName(i)) return slots[std::size_t(i)].open();
        return std::make_unique<NoReader>();
    }
    std::expected<bool, Lost> hasPinPad(const QString&) override { return false; }
    void watch(std::function<void()> moved) override
    {
        for (VirtualSlot& slot : slots) slot.whenMoved(moved);
    }

    std::array<VirtualSlot, slotCount> slots;
};

EmulatedCardReaders::EmulatedCardReaders(const ReaderParts& parts)
    : EmulatedCardReaders(std::make_shared<Bank>(parts.randomness), parts)
{
}

EmulatedCardReaders::EmulatedCardReaders(std::shared_ptr<Bank> bank, const ReaderParts& parts)
    : ChipCardReaders(bank, parts), m_bank(std::move(bank))
{
}

QString EmulatedCardReaders::readerName(int slot)
{
    return QStringLiteral("Kapok Virtual Reader %1").arg(slot, 2, 10, QLatin1Char('0'));
}

Expected<void> EmulatedCardReaders::insert(const QString& file, int slot)
{
    auto card = loadCard(file);
    if (!card) return std::unexpected(card.error());
    const auto store = [path = QFileInfo(file).absoluteFilePath()](const CardState& state) {
        return saveCard(path, state).has_value();
    };
    m_bank->slots.at(std::size_t(slot)).insert(std::move(*card), store);
    return {};
}

void EmulatedCardReaders::insert(CardState card, int slot, VirtualCard::Store store)
{
    m_bank->slots.at(std::size_t(slot)).insert(std::move(card), std::move(store));
}
void EmulatedCardReaders::remove(int slot) { m_bank->slots.at(std::size_t(slot)).remove(); }

Expected<void> EmulatedCardReaders::arm(const Fault& fault, int slot)
{
    if (m_bank->slots.at(std::size_t(slot)).arm(fault)) return {};
    return std::unexpected(errors::noCard(readerName(slot)));
}

std::optional<CardState> EmulatedCardReaders::card(int slot) const
{
    return m_bank->slots.at(std::size_t(slot)).glance().card;
}
int EmulatedCardReaders::commands(int slot) const { return m_bank->slots.at(std::size_t(slot)).commands(); }

}  // namespace kapok::cardio
