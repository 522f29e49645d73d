// H1: a simulated day, with its people, faults and power cuts drawn from a seed, gives the same entries
// byte for byte whenever it is played again.
#include "base/crypto.h"
#include "support/desk/account.h"
#include "support/desk/practice_ways.h"

#include <gtest/gtest.h>

#include <iostream>

namespace kapok::test {
namespace {

constexpr int days = 60, cases = 8;

std::string bytesOf(const ports::Entry& entry)
{
    return std::to_string(entry.seq) + ' ' + std::to_string(entry.at.utcMs) + ' ' +
           entry.day.toString(Qt::ISODate).toStdString() + ' ' + entry.kind.toStdString() + ' ' +
           entry.caseId.text.toStdString() + ' ' + entry.by.toStdString() + ' ' + canonical(entry.body).toStdString() +
           '\n';
}

// The tests' own businesses bear the names of some of the house: what is written for those says nothing to these.
bool bearsAnothersName(domain::Business business)
{
    return business == Practice::business || business == Preparation::business || business == Making::business ||
           business == Following::business;
}

std::vector<Script> drawable(const World& world)
{
    std::vector<Script> all = practiceWays(world);
    for (const auto& workflow : workflows::Workflows::ofThisHouse().list()) {
        if (bearsAnothersName(workflow.business)) continue;
        const auto ways = waysOf(workflow.business, world);
        all.insert(all.end(), ways.begin(), ways.end());
    }
    return all;
}

// One day: cases one after another, each with a line that fails somewhere, and now and then a power cut.
std::string dayOf(quint64 seed)
{
    const Exchanged exchanged{.workflows = &withPractice(), .rules = practiceRules};
    std::mt19937_64 chance(seed);
    const auto below = [&chance](int limit) { return int(chance() % quint64(limit)); };
    auto disk = std::make_unique<MemoryDisk>();
    Outside outside{World()};
    std::optional<Life> life;
    life.emplace(outside, *disk, seed, exchanged);
    const auto scripts = drawable(World());
    for (int i = 0; i < cases; ++i) {
        const Script& script = scripts[std::size_t(below(int(scripts.size())))];
        outside.world.fault = LineFault{below(2) ? line::PartyName::Bank : line::PartyName::Province, 1 + below(12),
                                        line::Gate(1 + below(3))};
        try {
            Teller(script, *life).serve();
        } catch (const Stuck&) {  // NOLINT(bugprone-empty-catch): nothing to do
            // Somebody who has been served already in this day: his next case stays a draft.
        }
        outside.world.mendLines();
        if (below(3) != 0) continue;
        life.reset();
        disk = std::make_unique<MemoryDisk>(
            disk->imageAfter(disk->ordinal() - Ordinal(below(20)), Survives::RandomSectors, chance()));
        life.emplace(outside, *disk, chance(), exchanged);
    }
    std::string all;
    for (const auto& entry : life->entries()) all += bytesOf(entry);
    return all;
}

TEST(LongReplay, GivesTheSameEntriesForTheSameSeed)
{
    std::set<QByteArray> different;
    for (quint64 seed = 1; seed <= days; ++seed) {
        const std::string first = dayOf(seed), again = dayOf(seed);
        ASSERT_EQ(first, again) << "seed " << seed;
        ASSERT_FALSE(first.empty());
        different.insert(crypto::sm3(QByteArray::fromStdString(first)));
    }
    EXPECT_EQ(different.size(), std::size_t(days));  // a seed means something
    std::cout << "H1: " << days << " simulated days played twice, byte for byte\n";
    testing::Test::RecordProperty("tried", days);
}

}  // namespace
}  // namespace kapok::test
