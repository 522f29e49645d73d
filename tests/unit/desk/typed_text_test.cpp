// Bad input at its field: the desk says what is wrong, keeps what was answered before, and goes on with what is right
// (issue 16, "Bad input"; A03).
#include "support/desk/counter.h"
#include "support/desk/scripts.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using domain::Business;

struct Typed {
    const char* field;
    QString text;
    const char* said;
};

// An agent with all his papers applies for somebody.
void anAgentComes(Counter& counter)
{
    counter.begin(Business::Apply);
    counter.answer("who", "agent");
    counter.answer("papers", Json{"id_card", "agent_id", "power_of_attorney", "photo"});
}

TEST(TypedAtTheDesk, SaysWhatIsWrongAndKeepsTheRest)
{
    const Typed table[]{
        {"deputy_name", QString(10'000, u'长'), "error.text_too_long"},
        {"deputy_name", QStringLiteral("黄\u0007志明"), "error.text_has_sign"},
        {"deputy_name", QStringLiteral("  "), "error.text_is_empty"},
        {"deputy_name", QStringLiteral("1234"), "error.name_without_letters"},
        {"deputy_number", QStringLiteral("440703197902300021"), "id_number.birth_date"},
        {"deputy_number", QStringLiteral("440703197903130021"), "id_number.checksum"},
    };
    Counter counter(people::withoutCard());
    anAgentComes(counter);
    for (const Typed& one : table) {
        if (counter.asked() != QLatin1String(one.field)) counter.answer("deputy_name", "黄志明");
        const int before = counter.entries("visit_filled");
        counter.answer(one.field, one.text.toStdString());
        EXPECT_EQ(counter.said().toStdString(), one.said);
        EXPECT_EQ(counter.asked(), QLatin1String(one.field)) << "the question stands";
        EXPECT_EQ(counter.entries("visit_filled"), before) << "nothing of it was kept";
        EXPECT_EQ(counter.one().visit().present.who, QStringLiteral("agent")) << "what was answered before is";
    }
    counter.answer("deputy_number", "440703197903120021");
    EXPECT_EQ(counter.said(), QString());
    EXPECT_EQ(counter.asked(), QStringLiteral("review"));
}

// A03: he is on the case, by what the verdict rests on, and personal there.
TEST(TypedAtTheDesk, LeavesTheAgentOnTheCase)
{
    Counter counter(people::withoutCard());
    anAgentComes(counter);
    counter.answer("deputy_name", "黄志明");
    counter.answer("deputy_number", "440703197903120021");
    const Json verdict = counter.value("verdict");
    ASSERT_TRUE(verdict.contains("deputy"));
    EXPECT_TRUE(isPersonal(verdict["deputy"]["number"]));
    EXPECT_EQ(bare(verdict["deputy"]["name"]), "黄志明");
    counter.losePower();
    counter.start();
    counter.goOn();
    EXPECT_EQ(bare(counter.value("verdict")["deputy"]["number"]), "440703197903120021");
}

// F01: an appointment is on a day that there is.
TEST(TypedAtTheDesk, TakesNoDayThatIsNone)
{
    Counter counter(people::withCardInUse());
    counter.begin(Business::ChangeBank);
    counter.answer("appointment", "later");
    for (const char* day : {"2021-02-29", "2021-13-01", "2021-07-32", "tomorrow"}) {
        counter.answer("day", day);
        EXPECT_EQ(counter.said(), QStringLiteral("error.no_such_day")) << day;
        EXPECT_EQ(counter.asked(), QStringLiteral("day")) << day;
    }
    EXPECT_EQ(text(counter.value("appointment")), QStringLiteral("later"));
}

// B05: he is called at a number that can be dialled.
TEST(TypedAtTheDesk, TakesNoTelephoneThatIsNone)
{
    const auto ways = waysOf(Business::InTransitFollow, World());
    const Script way = *std::ranges::find(ways, QStringLiteral("he is called at another number"), &Script::name);
    Outside outside(preparedFor(way, World()));
    MemoryDisk disk(Image{}, false);
    Life life(outside, disk, 7);
    Teller teller(way, life);
    const auto id = teller.serveUntil(QStringLiteral("telephone"));
    ASSERT_TRUE(done(life.counter().signIn(QLatin1String(tellerNumber), passwordOf(QLatin1String(tellerNumber)))));
    const std::pair<const char*, const char*> table[]{{"1390000000", "error.telephone_length"},
                                                      {"139000000001", "error.telephone_length"},
                                                      {"1390000000O", "error.telephone_figures"},
                                                      {"   ", "error.text_is_empty"}};
    for (const auto& [typed, says] : table) {
        const auto standing = done(life.counter().casework().answer(id, QStringLiteral("telephone"), typed));
        EXPECT_EQ(standing ? std::string() : standing.error().happened.id.toStdString(), says) << typed;
        EXPECT_EQ(teller.standing(id).step.fills, QStringLiteral("telephone")) << typed;
    }
}

}  // namespace
}  // namespace kapok::test
