#include "cardio/chip/chip_card_readers.h"

#include "cardio/chip/card_kind.h"
#include "cardio/chip/chip_errors.h"
#include "cardio/chip/chip_reader_house.h"

namespace kapok::cardio {

Task<Expected<std::vector<Slot>>> ChipCardReaders::House::lookAround(std::shared_ptr<House> house)
{
    const auto looked = co_await ports::on(*house->looker, [bank = house->bank] { return bank->look(); });
    if (!looked) co_return std::unexpected(lostCard(Errand::Read, looked.error(), {}));
    co_return *looked;
}

Task<Expected<std::vector<Slot>>> ChipCardReaders::House::held()
{
    auto seen = co_await lookAround(shared_from_this());
    if (!seen) co_return std::unexpected(seen.error());
    if (seen->empty()) co_return std::unexpected(errors::noReader());
    std::erase_if(*seen, [](const Slot& slot) { return !slot.cardPresent; });
    co_return *seen;
}

ChipCardReaders::ChipCardReaders(std::shared_ptr<ReaderBank> bank, const ReaderParts& parts)
    : m_house(std::make_shared<House>(std::move(bank), parts))
{
}

ChipCardReaders::~ChipCardReaders() = default;

std::shared_ptr<ReaderHouse> ChipCardReaders::house() const { return m_house; }

void ChipCardReaders::whenChanged(std::function<void()> tell)
{
    const auto listeners = m_house->listeners;
    listeners->add(std::move(tell));
    if (std::exchange(m_house->isWatched, true)) return;
    m_house->bank->watch([listeners] { listeners->tellAll(); });
}

Task<Expected<ports::Readers>> ChipCardReaders::list()
{
    const auto house = m_house;
    const auto seen = co_await House::lookAround(house);
    if (!seen) co_return std::unexpected(seen.error());
    ports::Readers readers;
    for (const Slot& slot : *seen) {
        ports::Reader reader{slot.name,
                             slot.contactless,
                             slot.cardPresent,
                             QString::fromLatin1(slot.atr.toHex().toUpper()),
                             QStringLiteral("none"),
                             slot.device,
                             slot.pinPad.verifies && slot.pinPad.modifies};
        const auto cached = house->kinds.find(slot.name);
        if (slot.cardPresent && cached != house->kinds.end() && cached->second.slot == slot) {
            reader.cardKind = cached->second.kind;
        } else if (slot.cardPresent) {
            struct Found {
                bool wasReached = false;
                QString kind = QStringLiteral("unknown");
                bool contactless = false, takesPins = false;
            };
            const auto found = co_await ports::on(house->workerOf(slot.name), [bank = house->bank, name = slot.name] {
                const auto transport = bank->open(name, AtrFrom::Question);
                Conversation card(*transport);
                if (!card.open()) return Found{};
                const PinPad pad = card.pinPad();
                return Found{true, kindOf(card), card.card().interface == Interface::Contactless,
                             pad.verifies && pad.modifies};
            });
            reader.cardKind = found.kind;
            // The reader was asked with its card, where it was not before.
            if (found.wasReached) reader.contactless = found.contactless;
            if (found.wasReached) reader.takesPins = found.takesPins;
            if (found.wasReached) house->kinds[slot.name] = {slot, found.kind};
        }
        readers.list.push_back(std::move(reader));
    }
    co_return readers;
}

Task<Expected<bool>> ChipCardReaders::hasPinPad(QString reader)
{
    const auto house = m_house;
    const auto known =
        co_await ports::on(*house->looker, [bank = house->bank, reader] { return bank->hasPinPad(reader); });
    if (!known) co_return std::unexpected(lostCard(Errand::Read, known.error(), {}));
    co_return *known;
}

}  // namespace kapok::cardio
