// Every way in which a card fails (chip.md §8), and what may come of it.
#pragma once

#include "tests/unit/cardio/blank_support.h"

#include <span>

namespace kapok::cardio::testing {

struct CardFault {
    Fault::Kind kind;
    int value;
    const char* name;
    /// The card says, or the reader makes of its answer, that a write or a key failed: then it may be given up. After
    /// every other fault it has to come out as ordered.
    bool maySpoil = false;
};

/// The card of SwapCard: another person's, of the third generation.
CardState otherCard();
Fault armed(const CardFault& fault, int at);

std::span<const CardFault> everyFault();

/// All of them in a soak; else a fair sample, another offset for each workflow.
bool isTaken(int combination);

}  // namespace kapok::cardio::testing
