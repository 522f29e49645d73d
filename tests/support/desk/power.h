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

/// What becomes of one run after its cuts: a desk starts on what was left, finds what it had, and leads the case to its
/// end. Where another cut left the same to be found, in the same world, that desk has shown it already.
class AfterCuts {
public:
    AfterCuts(const Recorded& run, const Exchanged& exchanged) : m_run(run), m_exchanged(exchanged) {}
    /// "" or how the run that was cut differs from the uncut one.
    std::string trouble(const Cut& cut);
    /// How many desks have started.
    int desks() const { return int(m_known.size()); }
    const Recorded& run() const { return m_run; }

private:
    struct Outcome {
        std::size_t entries = 0;  ///< that were there at the start
        std::string wrong{};
    };
    const Recorded& m_run;
    const Exchanged& m_exchanged;
    std::map<std::pair<const World*, QByteArray>, Outcome> m_known;  // by what was found (found.h)

    Outcome outcomeOf(const Cut& cut, const Image& image) const;
};

struct Tally {
    int cuts = 0, desks = 0, bad = 0;
    Ordinal ordinals = 0;
    std::string first;

    void add(const Tally& other);
};
/// Each image at the ordinals that are asked for from its own place on.
Tally cut(AfterCuts& after, const std::vector<std::pair<Survives, Every>>& images);

}  // namespace kapok::test
