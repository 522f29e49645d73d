// A1, A4, A5, A7 for the journal itself; workflows are cut in tests/simulation.
#include "support/journal/desk_journal.h"

#include <iostream>

namespace kapok::db::test {
namespace {

using kapok::test::Fault;
using kapok::test::Image;
using kapok::test::Operation;
using kapok::test::Ordinal;
using kapok::test::Survives;

// What the nth entry of these runs says: cases of four entries, each with its own person.
ports::NewEntry nth(int n)
{
    const int first = n - (n - 1) % 4;
    if (n == first) return begun(n, n);
    return n == first + 3 ? ended(first) : filled(first, "contact");
}

struct Recorded {
    std::vector<Ordinal> acknowledged;  ///< ordinal after entry n was acknowledged, at n - 1
    int refused = 0;
};

// Goes on from what the disk holds until it holds `upTo` entries, or one is refused.
Recorded record(MemoryDisk& disk, int from, int upTo)
{
    Recorded run;
    run.acknowledged.assign(std::size_t(from), 0);
    MemoryVfs vfs("run", disk);
    Parts parts;
    auto journal = SqliteJournal::open(inMemory("run"), parts.scheduler, parts.randomness);
    for (int n = from + 1; journal && n <= upTo; ++n) {
        if (!done((*journal)->append(nth(n)))) {
            ++run.refused;
            continue;
        }
        run.acknowledged.push_back(disk.ordinal());
        if (n % 6 == 0) (void)done((*journal)->openCases());
    }
    return run;
}

int acknowledgedAt(const Recorded& run, Ordinal k)
{
    return int(std::ranges::upper_bound(run.acknowledged, k) - run.acknowledged.begin());
}

// Opens what a cut left: the entries there are the acknowledged ones and at most one more, and work goes on.
// Returns "" or what is wrong.
std::string trouble(MemoryDisk& disk, int acknowledged)
{
    MemoryVfs vfs("after", disk);
    Parts parts(11);
    auto journal = SqliteJournal::open(inMemory("after"), parts.scheduler, parts.randomness);
    if (!journal)
        return "does not open: " + journal.error().happened.id.toStdString() + ", " +
               journal.error().detail.toStdString();
    if (const auto past = done((*journal)->verified()); !past) return "does not verify";
    const auto entries = done((*journal)->entries(0, 1'000'000));
    if (!entries)
        return "cannot be read: " + entries.error().happened.id.toStdString() + ", " +
               entries.error().detail.toStdString();
    const std::vector<ports::Entry> told = withoutOwner(entries->list);
    const int there = int(told.size());
    if (there < acknowledged) return "lost " + std::to_string(acknowledged - there);
    if (there > acknowledged + 1) return "invented " + std::to_string(there - acknowledged);
    for (int n = 1; n <= there; ++n)
        if (told[std::size_t(n - 1)].body != nth(n).body) return "another entry " + std::to_string(n);
    if (!done((*journal)->append(nth(there + 1)))) return "takes no further entry";
    return {};
}

constexpr std::array<Survives, 4> variants{Survives::Nothing, Survives::Everything, Survives::RandomSectors,
                                           Survives::RandomAndGarbage};

struct Tally {
    int cuts = 0, bad = 0;
    std::string first;
    void count(const std::string& wrong, Ordinal k)
    {
        ++cuts;
        if (wrong.empty()) return;
        ++bad;
        if (first.empty()) first = "ordinal " + std::to_string(k) + ": " + wrong;
    }
};

Tally cutEverywhere(const MemoryDisk& disk, const Recorded& run, int seeds)
{
    Tally tally;
    for (Ordinal k = 1; k <= disk.ordinal(); ++k) {
        for (const Survives variant : variants) {
            const int images = variant == Survives::Nothing || variant == Survives::Everything ? 1 : seeds;
            for (int seed = 1; seed <= images; ++seed) {
                MemoryDisk after(disk.imageAfter(k, variant, std::uint64_t(seed)), false);
                tally.count(trouble(after, acknowledgedAt(run, k)), k);
            }
        }
    }
    return tally;
}

// A1: no acknowledged step is ever lost, from the first start of a new folder on.
TEST(PowerCut, LosesNoAcknowledgedEntry)
{
    MemoryDisk disk;
    const Recorded run = record(disk, 0, 24);
    ASSERT_EQ(run.acknowledged.size(), 24u);
    const Tally tally = cutEverywhere(disk, run, 8);
    std::cout << "A1 journal: " << disk.ordinal() << " ordinals, " << tally.cuts << " cuts, " << tally.bad << " bad\n";
    testing::Test::RecordProperty("tried", tally.cuts);
    EXPECT_EQ(tally.bad, 0) << tally.first;
}

// A1: the log is written back into the file every 400 entries; cuts fall into that too.
TEST(PowerCut, LosesNothingWhileTheLogIsWrittenBack)
{
    MemoryDisk before;
    ASSERT_EQ(record(before, 0, 396).acknowledged.size(), 396u);
    MemoryDisk disk(before.now());
    const Recorded run = record(disk, 396, 404);
    ASSERT_EQ(run.acknowledged.size(), 404u);
    const Tally tally = cutEverywhere(disk, run, 1);
    std::cout << "A1 checkpoint: " << disk.ordinal() << " ordinals, " << tally.cuts << " cuts, " << tally.bad
              << " bad\n";
    testing::Test::RecordProperty("tried", tally.cuts);
    EXPECT_EQ(tally.bad, 0) << tally.first;
}

// A7: a cut while the last cut is being mended.
TEST(PowerCut, CanFallIntoTheRecoveryOfTheLastOne)
{
    MemoryDisk disk;
    const Recorded run = record(disk, 0, 10);
    Tally tally;
    for (Ordinal k = 3; k <= disk.ordinal(); k += 5) {
        MemoryDisk second(disk.imageAfter(k, Survives::RandomSectors, 1));
        ASSERT_EQ(trouble(second, acknowledgedAt(run, k)), "");
        for (Ordinal again = 1; again <= second.ordinal(); again += 3) {
            MemoryDisk third(second.imageAfter(again, Survives::RandomAndGarbage, 2), false);
            MemoryVfs vfs("third", third);
            Parts parts;
            auto journal = SqliteJournal::open(inMemory("third"), parts.scheduler, parts.randomness);
            const bool kept =
                journal && done((*journal)->verified()) &&
                int(withoutOwner(done((*journal)->entries(0, 1'000'000))->list).size()) >= acknowledgedAt(run, k);
            tally.count(kept ? "" : "lost", again);
        }
    }
    std::cout << "A7 journal: " << tally.cuts << " cuts into recoveries, " << tally.bad << " bad\n";
    testing::Test::RecordProperty("tried", tally.cuts);
    EXPECT_EQ(tally.bad, 0) << tally.first;
}

// A4: after the first failed fsync nothing is acknowledged any more, though the disk says that all is well.
TEST(FailedSync, AcknowledgesNothingMoreUntilANewStart)
{
    MemoryDisk clean;
    ASSERT_EQ(record(clean, 0, 12).acknowledged.size(), 12u);
    Tally tally;
    for (Ordinal k = 1; k <= clean.ordinal(); ++k) {
        if (clean.operationAt(k) != Operation::Sync) continue;
        for (const bool forEver : {false, true}) {
            MemoryDisk disk;
            disk.fail({Fault::Kind::SyncFails, k, forEver});
            const Recorded run = record(disk, 0, 12);
            disk.mend();
            // The very first start may already refuse to open; then nothing was acknowledged at all.
            const bool acknowledgedLater = !run.acknowledged.empty() && run.acknowledged.back() > k;
            tally.count(acknowledgedLater ? "acknowledged after a failed sync" : "", k);
            MemoryDisk after(disk.imageAfter(disk.ordinal(), Survives::Nothing), false);
            tally.count(trouble(after, int(run.acknowledged.size())), k);
        }
    }
    std::cout << "A4 journal: " << tally.cuts / 2 << " failed syncs, " << tally.bad << " bad\n";
    testing::Test::RecordProperty("tried", tally.cuts / 2);
    EXPECT_EQ(tally.bad, 0) << tally.first;
}

// A5: a full disk loses nothing acknowledged, lets read, and work goes on when there is room again.
TEST(FullDisk, LosesNothingAndGoesOnWhenThereIsRoom)
{
    MemoryDisk before;
    ASSERT_EQ(record(before, 0, 6).acknowledged.size(), 6u);
    const Image image = before.now();
    MemoryDisk clean(image);
    ASSERT_EQ(record(clean, 6, 18).acknowledged.size(), 18u);
    Tally tally;
    for (Ordinal k = 1; k <= clean.ordinal(); ++k) {
        for (const bool forEver : {false, true}) {
            MemoryDisk disk(image);
            disk.fail({Fault::Kind::Full, k, forEver});
            MemoryVfs vfs("full", disk);
            Parts parts;
            auto journal = SqliteJournal::open(inMemory("full"), parts.scheduler, parts.randomness);
            if (!journal) {  // no room even for the first page of its log
                tally.count(journal.error().kind == Error::Kind::Unavailable ? "" : "a wrong reason", k);
                continue;
            }
            int kept = 6;
            for (int tries = 0; tries < 20 && kept < 18; ++tries) {
                const auto appended = done((*journal)->append(nth(kept + 1)));
                if (appended) ++kept;
                else if (appended.error().happened.id != QLatin1String("journal.disk_full"))
                    tally.count("not told that the disk is full", k);
            }
            const auto readable = done((*journal)->entries(0, 1'000'000));
            tally.count(readable && int(withoutOwner(readable->list).size()) == kept ? "" : "cannot be read", k);
            disk.mend();
            tally.count(done((*journal)->append(nth(kept + 1))) ? "" : "does not go on", k);
            journal->reset();
            MemoryDisk after(disk.imageAfter(disk.ordinal(), Survives::Nothing), false);
            tally.count(trouble(after, kept + 1), k);
        }
    }
    std::cout << "A5 journal: " << 2 * clean.ordinal() << " full disks, " << tally.bad << " bad\n";
    testing::Test::RecordProperty("tried", int(2 * clean.ordinal()));
    EXPECT_EQ(tally.bad, 0) << tally.first;
}

}  // namespace
}  // namespace kapok::db::test
