// A desk of practice, as the checks lead it.
#pragma once

#include "support/desk/power.h"
#include "support/desk/practice_ways.h"

#include <algorithm>

namespace kapok::test {

inline const Exchanged& practice()
{
    static const Exchanged exchanged{.workflows = &withPractice(), .rules = practiceRules};
    return exchanged;
}

inline Script practiceWay(const char* name)
{
    const auto ways = practiceWays(World());
    return *std::ranges::find(ways, QLatin1String(name), &Script::name);
}

/// A desk on which this script can be led.
struct Desk {
    Outside outside;
    MemoryDisk disk{Image{}, false};
    std::optional<Life> life;

    explicit Desk(const Script& script, const Exchanged& exchanged = practice()) : outside(preparedFor(script, World()))
    {
        life.emplace(outside, disk, 7, exchanged);
    }
    void restart(const Exchanged& exchanged = practice())
    {
        life.reset();
        life.emplace(outside, disk, 8, exchanged);
    }
};

}  // namespace kapok::test
