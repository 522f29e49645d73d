// One record of a card, by its tag, and what its version makes of the card: shared by whoever reads (chip.md §1, §2).
#pragma once

#include "cardio/apdu/conversation.h"
#include "cardio/chip/chip_errors.h"

namespace kapok::cardio {

/// The value of a record of this length; nothing where this record alone cannot be read. An error where nothing more can.
Expected<std::optional<QByteArray>> recordOf(Conversation& card, ShortFileId file, Tag tag, int length);

/// 1 to 3. An empty version record is that of a first generation, a missing one tells nothing.
Expected<int> generationOf(const std::optional<QByteArray>& version);

/// What a blank says of itself, of its records 01, 03, 05 and 06; a record that is missing leaves its field empty.
ports::BlankData blankOf(const QByteArray& identification, const QByteArray& version, const QByteArray& issued,
                         const QByteArray& expires);

/// Padding and nothing else: an 00, cn FF (chip.md §6).
bool isEmptyRecord(const QByteArray& value);

}  // namespace kapok::cardio
