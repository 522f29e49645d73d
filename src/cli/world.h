// kapokctl world: who serves a practice world, what time it is there, and which desks are in it (contract.md §3).
#pragma once

#include "base/clock.h"
#include "cli/call.h"

namespace kapok::cli {

/// Where the things of the world lie in which the desk of this folder stands: what it was told at its first start, else
/// the folder `training` in it, or beside the books of `kapok-province` the folder itself.
QString worldGroundOf(const QString& dataFolder);

/// The clock by which the entries of this folder are written: that of its practice world, else the wall's.
class ClockOfFolder final : public Clock {
public:
    explicit ClockOfFolder(const QString& folder);
    Instant now() const override { return {m_wall.now().utcMs + m_aheadMs}; }

private:
    SystemClock m_wall;
    qint64 m_aheadMs = 0;
};

int worldCommand(const Call& call);

}  // namespace kapok::cli
