// A change of bank as his cards tell it: one was ordered in the place of another bank's, which is settled last
// (P1.11(15); rules.md §13). Whoever looks at it, at the old bank or at the new one, sees the same step missing (F05).
#pragma once

#include "domain/card.h"

namespace kapok::domain {

enum class BankChangeStep {
    Make,      ///< the new card is not made yet
    Collect,   ///< it waits for him at the new bank
    Activate,  ///< he has it, and it is not in use
    Settle     ///< at the old bank: the old card is still alive
};

struct BankChange {
    const Card* old;
    const Card* ordered;
    BankChangeStep missing;
};

/// The one that is under way; nothing where none is, or it is settled. The cards outlive it.
std::optional<BankChange> bankChangeIn(const std::vector<Card>& cards);
/// make, collect, activate, settle
QString wordOf(BankChangeStep step);

}  // namespace kapok::domain
