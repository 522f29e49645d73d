// Tag, length, value, as cards write it: records of fixed form, and BER-TLV of the bank's side.
#pragma once

#include <QByteArray>

#include <optional>

namespace kapok::cardio {

/// The value of a record that is one tag, one length byte and exactly its value; nothing otherwise.
std::optional<QByteArray> recordValue(std::uint8_t tag, const QByteArray& record);

/// The value of the first object with this tag (one or two bytes: 0x5A, 0x9F0C), searched through
/// constructed objects in order. Nothing where it is absent or the bytes are not BER-TLV up to it.
std::optional<QByteArray> berValue(std::uint16_t tag, const QByteArray& bytes);

}  // namespace kapok::cardio
