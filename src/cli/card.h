// `kapokctl card`: what lies in the readers, and what a chip says of itself (contract.md §3).
#pragma once

#include "cardio/chip/chip_card_readers.h"
#include "cli/call.h"

namespace kapok::cli {

/// Answers over these readers. `hasDesk`: the key service is the province's, and showing personal
/// values asks for sign-in. Masked unless --reveal.
int cardOver(Call call, cardio::ChipCardReaders& readers, bool hasDesk);

}  // namespace kapok::cli
