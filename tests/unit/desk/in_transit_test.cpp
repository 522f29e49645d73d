// A card in transit elsewhere, followed at a real desk: the sync wakes the case, and the citizen is called (B05).
#include "support/desk/scripts.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

Script wayOf(const char* name)
{
    const auto ways = waysOf(domain::Business::InTransitFollow, World());
    return *std::ranges::find(ways, QLatin1String(name), &Script::name);
}

struct Followed {
    Script way;
    Outside outside{preparedFor(way, World())};
    MemoryDisk disk{Image{}, false};
    Life life{outside, disk, 7};
    Teller teller{way, life};

    explicit Followed(const char* name) : way(wayOf(name)) {}
};

// P1.11(12): once the card there is made, the case stands in the work list with what is to be done, and opened it says
// which number is called.
TEST(InTransitFollowed, StandsInTheWorkListOnceTheOtherCardIsMade)
{
    Followed run("the ordinary way");
    const auto id = run.teller.serveUntil(QStringLiteral("called"));
    const auto rows = run.life.counter().work().of(desk::WorkList::Open);
    const auto row = std::ranges::find(rows, id, &desk::WorkItem::id);
    ASSERT_NE(row, rows.end());
    EXPECT_EQ(row->step, QStringLiteral("called"));
    const QString mobile = run.outside.world.person(run.way.person).mobile->bare(ForCodec{}).text;
    EXPECT_EQ(row->telephone, mobile);  // he is called from the list
    const auto person = run.outside.world.person(run.way.person);
    const auto question = run.teller.standing(id).step.question;
    EXPECT_EQ(question.text.values.at(QStringLiteral("number")), person.mobile->bare(ForCodec{}).text);
    EXPECT_EQ(question.text.values.at(QStringLiteral("what")), QStringLiteral("paper.transit.made"));
}

// B05: also after a restart, where the list is made of rows that hold nothing personal.
TEST(InTransitFollowed, StandsInTheWorkListWithHisTelephoneAfterARestart)
{
    const Script way = wayOf("he is called at another number");
    Outside outside{preparedFor(way, World())};
    MemoryDisk disk{Image{}, false};
    {
        Life life{outside, disk, 7};
        Teller(way, life).serveUntil(QStringLiteral("called"));
    }
    Life again(outside, disk, 8);
    const auto rows = again.counter().work().of(desk::WorkList::Open);
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows.front().telephone, QStringLiteral("07503871234"));
}

// D2: a number that somebody types is his like one on file: the journal seals it.
TEST(InTransitFollowed, KeepsTheNumberThatWasTypedAsPersonal)
{
    Followed run("he is called at another number");
    run.teller.serve();
    std::vector<Json> kept;
    for (const auto& entry : run.life.entries())
        if (entry.kind == QLatin1String("filled") && entry.body["field"] == "telephone")
            kept.push_back(entry.body["value"]);
    EXPECT_EQ(kept, std::vector<Json>{personal(QStringLiteral("07503871234"))});
}

}  // namespace
}  // namespace kapok::test
