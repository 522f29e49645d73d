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

class Cutting {
public:
    explicit Cutting(const Exchanged& exchanged) : m_exchanged(exchanged) {}
    Tally tally;

    // The ordinary way at every ordinal with every image; the others with one image each, in turn. The ways of
    // a business that has dozens of them are alike for most of their length: of these every nth ordinal, and its
    // ordinary way, the longest there is, with one image too.
    void ways(const std::vector<Script>& ways)
    {
        const Ordinal nth = everyNth(std::max<Ordinal>(1, Ordinal(ways.size()) / 4));
        take(ways.front(), nth > 4 ? nextImage() : allImages, {});
        for (const Script& way : ways | std::views::drop(1)) take(way, nextImage(), {nth, m_turn});
    }
    // Until the line fails these are the ordinary way, which is cut everywhere.
    void faults(const std::vector<Script>& faults)
    {
        for (const Script& way : faults) take(way, nextImage(), {everyNth(3), m_turn});
    }

private:
    const Exchanged& m_exchanged;
    Ordinal m_turn = 0;

    // From another one each time; all of them in a soak.
    static Ordinal everyNth(Ordinal nth) { return qEnvironmentVariableIsSet("KAPOK_SOAK_HOURS") ? 1 : nth; }
    std::vector<Survives> nextImage() { return {allImages[m_turn++ % allImages.size()]}; }
    void take(const Script& way, const std::vector<Survives>& images, Every every)
    {
        const Recorded run = recorded(way, m_exchanged);
        EXPECT_EQ(run.broken, "") << way.name.toStdString();
        tally.add(cut(run, images, every, m_exchanged));
    }
};

Tally cutAll(const std::vector<Script>& ways, const Exchanged& exchanged)
{
    Cutting cutting(exchanged);
    cutting.ways(ways);
    cutting.faults(lineFaultsOf(ways.front(), exchanged));
    return cutting.tally;
}

void expectNothingLost(const char* what, const Tally& tally)
{
    std::cout << "A1 " << what << ": " << tally.ordinals << " ordinals, " << tally.cuts << " cuts, " << tally.bad
              << " bad\n";
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
