// What a party knows of the journal of a desk that calls it (C3, B7).
#pragma once

#include "domain/mark.h"

namespace kapok::line {

struct KnownDesk {
    domain::Mark furthest{};  ///< that it has told; it never goes back
    int alarms = 0;           ///< hellos of a journal that ends before that, or there in another head

    bool operator==(const KnownDesk&) const = default;

    /// What it tells beside what it demands and asks.
    void hearHead(const domain::Mark& told)
    {
        if (told.count > furthest.count) furthest = told;
    }
    /// A hello was answered.
    void hearHello(const domain::Mark& own) { alarms += int(!domain::mayFollow(furthest, own)); }
};

}  // namespace kapok::line
