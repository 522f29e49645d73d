// The readers of the practice world and of tests: two slots in this process (contract.md §1).
#pragma once

#include "cardio/chip/chip_card_readers.h"
#include "cardio/emulator/virtual_slot.h"

#include <array>

namespace kapok::cardio {

class EmulatedCardReaders final : public ChipCardReaders {
public:
    static constexpr int slotCount = 2;

    explicit EmulatedCardReaders(const ReaderParts& parts);

    /// A card from its file; what the chip writes goes back there. Unavailable, BadInput: no card file.
    Expected<void> insert(const QString& file, int slot);
    /// A card that lives only here, or where `store` keeps it.
    void insert(CardState card, int slot, VirtualCard::Store store = {});
    void remove(int slot);
    /// The card in `slot` fails so at its `at`-th next command. Unavailable where the slot is empty.
    Expected<void> arm(const Fault& fault, int slot = 0);

    /// What the card in the slot holds now; nothing where it is empty.
    std::optional<CardState> card(int slot) const;
    int commands(int slot) const;

    static QString readerName(int slot);

private:
    struct Bank;
    explicit EmulatedCardReaders(std::shared_ptr<Bank> bank, const ReaderParts& parts);
    std::shared_ptr<Bank> m_bank;
};

}  // namespace kapok::cardio
