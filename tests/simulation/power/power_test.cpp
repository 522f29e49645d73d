// A1, H3: every workflow, cut behind every operation of the disk, before and after whatever happened
// outside; a new business is tried as soon as it is listed and has its ways in tests/data/workflows.
#include "support/desk/power.h"
#include "support/desk/practice_ways.h"

#include <gtest/gtest.h>

#include <iostream>

namespace kapok::test {
namespace {

const std::vector<Survives> allImages{Survives::Nothing, Survives::Everything, Survives::RandomSectors, Survives::RandomAndGarbage};

std::vector<Script> withLineFaults(std::vector<Script> ways, const Exchanged& exchanged)
{
    Outside outside(preparedFor(ways.front(), World()));
    MemoryDisk disk(Image{}, false);
    Life life(outside, disk, 7, exchanged);
    Teller(ways.front(), life).serve();
    const auto faults = withFaults(ways.front(), outside.world);
    ways.insert(ways.end(), faults.begin(), faults.end());
    return ways;
}

// The ordinary way with every image; the others with one image each, in turn.
Tally cutAll(const std::vector<Script>& ways, const Exchanged& exchanged)
{
    Tally all;
    std::size_t turn = 0;
    for (const Script& way : ways) {
        const Recorded run = recorded(way, exchanged);
        EXPECT_EQ(run.broken, "") << way.name.toStdString();
        const std::vector<Survives> one{allImages[turn++ % allImages.size()]};
        all.add(cutEverywhere(run, &way == &ways.front() ? allImages : one, exchanged));
    }
    return all;
}

void expectNothingLost(const char* what, const Tally& tally)
{
    std::cout << "A1 " << what << ": " << tally.ordinals << " ordinals, " << tally.cuts << " cuts, " << tally.bad << " bad\n";
    EXPECT_EQ(tally.bad, 0) << tally.first;
}

class LongPowerCut : public testing::TestWithParam<domain::Business> {};

TEST_P(LongPowerCut, ChangesNothingOfWhatABusinessComesTo)
{
    const Exchanged house;
    expectNothingLost(domain::nameOf(GetParam()).toLatin1(), cutAll(withLineFaults(waysOf(GetParam(), World()), house), house));
}

std::vector<domain::Business> businesses()
{
    std::vector<domain::Business> all;
    for (const auto& workflow : workflows::Workflows::ofThisHouse().list()) all.push_back(workflow.business);
    return all;
}

INSTANTIATE_TEST_SUITE_P(Of, LongPowerCut, testing::ValuesIn(businesses()), [](const auto& each) { return domain::nameOf(each.param).toStdString(); });

TEST(LongPowerCutOfPractice, ChangesNothingOfWhatEveryWordComesTo)
{
    const Exchanged practice{.workflows = &withPractice(), .rules = practiceRules};
    expectNothingLost("practice", cutAll(withLineFaults(practiceWays(World()), practice), practice));
}

}  // namespace
}  // namespace kapok::test
