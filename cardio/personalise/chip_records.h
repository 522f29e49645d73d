// An order as the chip holds it: the records of a blank that personalisation writes, in the order of writing
// (chip.md §2, §6; K02).
#pragma once

#include "cardio/apdu/commands.h"
#include "domain/chip_order.h"

#include <vector>

namespace kapok::cardio {

namespace files {
constexpr ShortFileId ef0D{0x0D};
}
namespace keys {
constexpr KeyId writeSsse{0x04}, writeEf0D{0x0D};
}

struct ChipRecord {
    ShortFileId file;
    std::uint8_t tag;
    QByteArray value;            ///< in the length that the file table gives it
    bool namesSomebody = false;  ///< where it is set it says whose card this is; a plant fills in the others
};

/// 05, 06, 08, 09, 4E, 0A, 0B, 0C, 0D, what EF0D is to hold, and 07 last: a card whose number stands is complete
/// (chip.md §6). BadInput: the name is longer than both its records, or is written in signs that no chip holds.
Expected<std::vector<ChipRecord>> recordsOf(const domain::ChipOrder& order);

/// All 00, FF or blanks: as the plant left it.
bool isUnset(const QByteArray& value);

/// UPDATE RECORD by tag, plain after EXTERNAL AUTHENTICATE (chip.md §5); never sent twice by itself.
struct UpdateRecord {
    const ChipRecord& record;

    CommandApdu encode(const PoweredCard& card) const;
};

}  // namespace kapok::cardio
