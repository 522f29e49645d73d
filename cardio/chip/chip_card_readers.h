// The desk's card readers, over whatever bank of readers there is: one worker a reader, every errand
// from connect to reset in one piece, and nothing tried twice that a chip counts.
#pragma once

#include "base/clock.h"
#include "base/randomness.h"
#include "cardio/apdu/conversation.h"
#include "cardio/chip/reader_bank.h"
#include "cardio/chip/reader_house.h"
#include "cardio/chip/whole_card.h"
#include "ports/card_readers.h"
#include "ports/hsm.h"
#include "ports/scheduler.h"

#include <memory>

namespace kapok::cardio {

/// The parts that card readers are made of. All outlive them.
struct ReaderParts {
    ports::Scheduler& scheduler;
    ports::Hsm& hsm;
    const Clock& clock;
    Randomness& randomness;
    QString city = QStringLiteral("440700");  ///< whose cards need no warning
    QString refusedCards{};                   ///< the file of RefusedCards
};

/// What a chip says is doubtful, though it may be used: ids of Words (chip.warning.…).
QStringList warningsOf(const ports::ChipData& card, QDate today, const QString& city);

class ChipCardReaders : public ports::CardReaders {
public:
    ChipCardReaders(std::shared_ptr<ReaderBank> bank, const ReaderParts& parts);
    ~ChipCardReaders() override;

    Task<Expected<ports::Readers>> list() override;
    void whenChanged(std::function<void()> tell) override;
    Task<Expected<ports::ChipData>> read(QString reader) override;
    /// The same, with every command and answer told as it happens, on the reader's thread.
    Task<Expected<ports::ChipData>> readTraced(QString reader, Listener listener);
    struct Whole {
        ports::ChipData card;
        WholeCard rest;
    };
    /// All that the chip holds: four times the commands. What of the rest could not be read is named in it.
    Task<Expected<Whole>> readWhole(QString reader, Listener listener = {});
    Task<Expected<ports::BlankData>> readBlank(QString reader) override;
    /// True where this reader has a PIN pad of its own.
    Task<Expected<bool>> hasPinPad(QString reader);
    Task<Expected<ports::PinState>> changePin(QString identification, SecureBytes oldPin, SecureBytes newPin) override;
    Task<Expected<ports::PinState>> resetPin(QString identification, SecureBytes newPin) override;
    Task<Expected<bool>> pinIs(QString identification, SecureBytes pin) override;
    Task<Expected<ports::PinState>> setPinAtReader(QString identification, PinSet how) override;
    Task<Expected<bool>> pinIsAtReader(QString identification) override;

    /// For an errand of its own at a card, such as personalisation.
    std::shared_ptr<ReaderHouse> house() const;

private:
    Task<Expected<ports::PinState>> reset(QString identification, std::shared_ptr<SecureBytes> newPin);
    Task<Expected<ports::Reader>> readerToRead();
    static bool isOneCard(const ports::Reader& one, const ports::Reader& other);
    Task<Expected<ports::ChipData>> readInto(QString reader, Listener listener, std::shared_ptr<WholeCard> rest);

    struct House;
    std::shared_ptr<House> m_house;  // shared with errands that are still under way (P29)
};

}  // namespace kapok::cardio
