// Where the readers are: what PC/SC and the practice world do differently. All that is said to a chip
// is shared (chip_card_readers.h).
#pragma once

#include "cardio/apdu/card_transport.h"

#include <functional>
#include <memory>
#include <vector>

namespace kapok::cardio {

struct Slot {
    QString name;
    bool contactless = false;
    bool cardPresent = false;
    QByteArray atr;
    quint64 insertion = 0;  ///< the same card put in again is another insertion
    QString device{};       ///< whose half it is: both halves of a dual device say the same
    PinPad pinPad{};        ///< as far as the reader was asked

    bool operator==(const Slot&) const = default;
};

/// Where a card's ATR is taken from when it is powered up. To ask for it costs most of a command to the
/// card; who goes by what was last seen must be able to find out that it was another card's.
enum class AtrFrom { Question, Memory };

class ReaderBank {
public:
    virtual ~ReaderBank() = default;
    /// What is there now. Called on a worker; may wait for the reader service.
    virtual std::expected<std::vector<Slot>, Lost> look() = 0;
    /// The way to the card in this reader. Called, used and destroyed on the reader's worker.
    virtual std::unique_ptr<CardTransport> open(const QString& reader, AtrFrom atr) = 0;
    /// True where the reader announces PIN entry of its own (PC/SC part 10). Called on a worker.
    virtual std::expected<bool, Lost> hasPinPad(const QString& reader) = 0;
    /// Calls back, on any thread, whenever a reader or card may have come or gone. Once.
    virtual void watch(std::function<void()> moved) = 0;
};

}  // namespace kapok::cardio
