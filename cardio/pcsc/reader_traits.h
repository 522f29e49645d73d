// What a reader says of itself, and what only its name tells: contact or contactless, which two readers of PC/SC are
// halves of one device, and whether it takes PINs at keys of its own (PC/SC parts 3 and 10).
#pragma once

#include "cardio/apdu/pin_entry.h"
#include "cardio/chip/reader_bank.h"

#include <QByteArrayView>

#include <array>
#include <cstdint>
#include <map>
#include <optional>

namespace kapok::cardio {

/// Answers of SCardGetAttrib and of GET_FEATURE_REQUEST; what a driver does not know stays empty.
struct ReaderAttributes {
    std::optional<quint32> characteristics;          ///< SCARD_ATTR_CHARACTERISTICS
    QString type;                                    ///< SCARD_ATTR_VENDOR_IFD_TYPE
    std::map<std::uint8_t, std::uint32_t> features;  ///< of part 10: the code by which each is called

    PinPad pinPad() const;
};

/// Nothing where neither the attributes nor the name say; then only a card's ATR can tell.
std::optional<bool> isContactless(const ReaderAttributes& said, const QString& name);
/// The same for a reader with this card in it: the reader is heard before the ATR, which some contact cards have too.
bool isContactless(const ReaderAttributes& said, const QString& name, const QByteArray& atr);

/// Gives each slot the name of the device that it belongs to: both halves of a dual one have the same.
void nameDevices(std::vector<Slot>& slots, const std::vector<std::optional<bool>>& contactless);

/// The answer to GET_FEATURE_REQUEST: tag, length 4, code in big-endian order (part 10 §2.3). What is cut short is left.
std::map<std::uint8_t, std::uint32_t> featuresOf(QByteArrayView answer);

}  // namespace kapok::cardio
