// The power fails at the desk while a business is on its way (A1, A2): one run is recorded on a disk in
// memory, and cut behind every operation of the disk; the case is then led to its end, and all that
// came of it must equal the uncut run.
#pragma once

#include "support/desk/account.h"
#include "support/desk/teller.h"

namespace kapok::test {

struct Recorded {
    struct Moment {
        Ordinal at;  ///< of the disk, when the world became this
        World world;
    };
    Script script;
    std::unique_ptr<MemoryDisk> disk = std::make_unique<MemoryDisk>();
    std::vector<Moment> moments;        ///< the first is the beginning
    std::vector<Ordinal> acknowledged;  ///< of the disk, when entry n + 1 was acknowledged
    std::vector<std::string> entries;   ///< as they were written
    Account account;
    std::string broken;  ///< a promise that the uncut run broke
};

Recorded recorded(const Script& script, const Exchanged& exchanged);

struct Cut {
    Ordinal at;
    Survives survives;
    quint64 seed;
    const World* world;  ///< what had happened outside by then
};
/// Which ordinals of a run are cut: all, or every nth from an offset on.
struct Every {
    Ordinal nth = 1, offset = 0;
};
/// The cuts of a run: ordinals as asked for, each state of the world then, and images as asked for.
std::vector<Cut> cutsOf(const Recorded& run, const std::vector<Survives>& images, Every every = {});
/// "" or how the run that was cut differs from the uncut one.
std::string trouble(const Recorded& run, const Cut& cut, const Exchanged& exchanged);

struct Tally {
    int cuts = 0, bad = 0;
    Ordinal ordinals = 0;
    std::string first;

    void add(const Tally& other);
};
Tally cut(const Recorded& run, const std::vector<Survives>& images, Every every, const Exchanged& exchanged);

}  // namespace kapok::test
