// One file of a practice card, laid out where there is none.
#pragma once

#include "cardio/emulator/card_state.h"

namespace kapok::training {

/// Under its name all at once, and without waiting for the disk: what a power cut took is laid out again.
Expected<void> layCardFile(const QString& path, const cardio::CardState& card);

}  // namespace kapok::training
