// How long a desk can go on without its line, told before it bites (M09, M10).
#pragma once

#include "base/clock.h"

#include <algorithm>

namespace kapok::desk {

/// What there is of what runs out while nothing can be told to anybody.
struct OfflineStock {
    Instant now, certificateEnds;        ///< behind that nobody hears this desk, and nothing that waits gets away
    qint64 freeBytes = 0;                ///< on the disk of its journal
    qint64 journalBytes = 0, cases = 0;  ///< of these cases so far
};

struct OfflineBudget {
    /// What a case takes on disk at least, its photo and its papers' entries included, where the desk's own tell less.
    static constexpr qint64 bytesOfACase = 64 << 10;
    /// So much of the disk is left alone: with less the journal does not begin (`kapokctl doctor`, disk).
    static constexpr qint64 untouched = 200LL << 20;
    static constexpr qint64 fewDays = 7, fewCases = 200;

    qint64 days = 0, cases = 0;

    /// Somebody is to do something while the line can still be awaited.
    bool isShort() const { return days < fewDays || cases < fewCases; }
    bool operator==(const OfflineBudget&) const = default;
};

/// Whole days and whole cases, never less than none.
inline OfflineBudget budgetOf(const OfflineStock& stock)
{
    constexpr qint64 day = 24LL * 3'600'000;
    const qint64 own = stock.cases > 0 ? stock.journalBytes / stock.cases : 0;
    const qint64 each = std::max(own, OfflineBudget::bytesOfACase);
    return {.days = std::max<qint64>(0, (stock.certificateEnds.utcMs - stock.now.utcMs) / day),
            .cases = std::max<qint64>(0, (stock.freeBytes - OfflineBudget::untouched) / each)};
}

}  // namespace kapok::desk
