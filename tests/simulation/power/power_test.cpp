// A1, H3: every workflow, cut behind every operation of the disk, before and after whatever happened
// outside; a new business is tried as soon as it is listed and has its ways in tests/data/workflows.
#include "support/desk/power.h"
#include "support/desk/practice_ways.h"
#include "tests/support/printing/business.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <ranges>

namespace kapok::test {
namespace {

const std::vector<Survives> allImages{Survives::Nothing, Survives::Everything, Survives::RandomSectors,
                                      Survives::RandomAndGarbage};

std::vector<Script> lineFaultsOf(const Script& ordinary, const Exchanged& exchanged)
{
    Outside outside(preparedFor(ordinary, World()));
    MemoryDisk disk(Image{}, false);
    Life life(outside, disk, 7, exchanged);
    Teller(ordinary, life).serve();
    return withFaults(ordinary, outside.world);
}

bool isSoak() { return qEnvironmentVariableIsSet("KAPOK_SOAK_HOURS"); }

Recorded sound(const Script& way, const Exchanged& exchanged)
{
    Recorded run = recorded(way, exchanged);
    EXPECT_EQ(run.broken, "") << way.name.toStdString();
    return run;
}

// Each image at every nth ordinal, each from another one on: with four, every ordinal is cut once.
Tally withEachImage(const Recorded& run, Ordinal nth, Ordinal from, const Exchanged& exchanged)
{
    AfterCuts after(run, exchanged);
    std::vector<std::pair<Survives, Every>> images;
    for (std::size_t image = 0; image < allImages.size(); ++image)
        images.push_back({allImages[image], {nth, from + image * nth / allImages.size()}});
    return cut(after, images);
}

// The ordinary way is cut at every ordinal. The others are the ordinary one for most of their length, and share so
// many cuts that a business costs the same however many ways it has; a soak cuts each everywhere, with every image.
Tally cutAll(const std::vector<Script>& ways, const Exchanged& exchanged)
{
    constexpr Ordinal shared = 800;
    Tally tally = withEachImage(sound(ways.front(), exchanged), isSoak() ? 1 : allImages.size(), 0, exchanged);
    std::vector<Script> others(ways.begin() + 1, ways.end());
    std::ranges::copy(lineFaultsOf(ways.front(), exchanged), std::back_inserter(others));
    Ordinal ordinals = 0;
    for (const Script& way : others) ordinals += sound(way, exchanged).disk->ordinal();
    const Ordinal nth = isSoak() ? 1 : allImages.size() * (1 + ordinals / shared);
    for (Ordinal from = 0; const Script& way : others)
        tally.add(withEachImage(sound(way, exchanged), nth, from++, exchanged));
    return tally;
}

void expectNothingLost(const char* what, const Tally& tally)
{
    std::cout << "A1 " << what << ": " << tally.ordinals << " ordinals, " << tally.cuts << " cuts that left "
              << tally.desks << " different desks, " << tally.bad << " bad\n";
    testing::Test::RecordProperty("tried", int(tally.cuts));
    EXPECT_EQ(tally.bad, 0) << tally.first;
}

class LongPowerCut : public testing::TestWithParam<domain::Business> {};

// M15.
TEST_P(LongPowerCut, ChangesNothingOfWhatABusinessComesTo)
{
    const Exchanged house;
    expectNothingLost(domain::nameOf(GetParam()).toLatin1(), cutAll(waysOf(GetParam(), World()), house));
}

std::vector<domain::Business> businesses()
{
    std::vector<domain::Business> all;
    for (const auto& workflow : workflows::Workflows::ofThisHouse().list()) all.push_back(workflow.business);
    return all;
}

INSTANTIATE_TEST_SUITE_P(Of, LongPowerCut, testing::ValuesIn(businesses()),
                         [](const auto& each) { return domain::nameOf(each.param).toStdString(); });

TEST(LongPowerCutOfPractice, ChangesNothingOfWhatEveryWordComesTo)
{
    const Exchanged practice{.workflows = &withPractice(), .rules = practiceRules};
    expectNothingLost("practice", cutAll(practiceWays(World()), practice));
    expectNothingLost("making", cutAll(makingWays(World()), practice));
}

}  // namespace
}  // namespace kapok::test
