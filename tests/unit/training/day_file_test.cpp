#include "training/play/act.h"

namespace kapok::training::play {
namespace {

using testing::HasSubstr;

template <class What>
What only(const char* line)
{
    const auto day = dayOf(line);
    if (!day) throw std::runtime_error(day.error().detail.toStdString());
    return std::get<What>(day->at(0).what);
}

std::string complaint(const char* file)
{
    const auto day = dayOf(file);
    return day ? "no complaint" : day.error().detail.toStdString();
}

// contract.md §1: the lines of the table, as they stand there.
TEST(DayFile, ReadsEveryLineOfTheContractsTable)
{
    const auto day = dayOf(R"({"keys":"1101<Enter>"}
{"sign_in":"0101"}
{"sign_out":true}
{"person":"440783198705239028"}
{"business":"1401"}
{"answer":{"reason":"lost"}}
{"answer":{}}
{"insert":"FILE","slot":0}
{"remove":0}
{"fault":"pulled","at":7}
{"line":"up","of":"province"}
{"days":26}
{"expect":{"page":"step","state":"recorded","text":["20.00"],"question":"fee"},"within_ms":5000}
{"picture":"NAME"}
{"die":true}
)");
    ASSERT_TRUE(day) << day.error().detail.toStdString();
    EXPECT_EQ(day->size(), 15u);
    EXPECT_EQ(day->back().line, 15);
}

TEST(DayFile, WaitsFiveSecondsUnlessTheLineSaysOtherwise)
{
    EXPECT_EQ(dayOf(R"({"days":1})")->at(0).within.count(), 5000);
    EXPECT_EQ(dayOf(R"({"days":1,"within_ms":12000})")->at(0).within.count(), 12000);
}

TEST(DayFile, CountsEmptyLinesSoThatFromNamesTheLineOfTheFile)
{
    EXPECT_EQ(dayOf("\n\n{\"days\":1}\n")->at(0).line, 3);
}

TEST(DayFile, TakesTheProvinceWhereNoPartyIsNamed)
{
    EXPECT_EQ(only<act::Line>(R"({"line":"mute"})").of, line::PartyName::Province);
    EXPECT_EQ(only<act::Line>(R"({"line":"deaf","of":"bank"})").of, line::PartyName::Bank);
    EXPECT_EQ(only<act::Line>(R"({"line":"deaf","of":"bank"})").gate, line::Gate::Deaf);
}

TEST(DayFile, KeepsAnAnswerAsItWasWritten)
{
    EXPECT_EQ(only<act::Answer>(R"({"answer":{"papers":["id_card","photo"]}})").value, (Json{"id_card", "photo"}));
    EXPECT_EQ(only<act::Answer>(R"({"answer":{"fee":2000}})").value, Json(2000));
    EXPECT_EQ(only<act::Answer>(R"({"answer":{"lost":false}})").value, Json(false));
}

TEST(DayFile, NamesTheLineThatIsNoAct)
{
    EXPECT_THAT(complaint("{\"days\":1}\n{\"dance\":true}\n"), HasSubstr("line 2: expected one of the acts"));
    EXPECT_THAT(complaint("{\"days\":1}\nnonsense\n"), HasSubstr("line 2: no JSON"));
    EXPECT_THAT(complaint("[1]"), HasSubstr("line 1: expected an object"));
}

TEST(DayFile, RefusesKeysThatNoActHas)
{
    EXPECT_THAT(complaint(R"({"days":1,"slot":0})"), HasSubstr("slot: no such key beside days"));
    EXPECT_THAT(complaint(R"({"sign_in":"0101","person":"1"})"), HasSubstr("no such key beside"));
    EXPECT_THAT(complaint(R"({"expect":{"pge":"step"}})"), HasSubstr("expect.pge: no such key"));
}

TEST(DayFile, RefusesValuesThatCannotBeMeant)
{
    EXPECT_THAT(complaint(R"({"expect":{"page":"steps"}})"), HasSubstr("no page is named steps"));
    EXPECT_THAT(complaint(R"({"expect":{"state":"done"}})"), HasSubstr("no state is named done"));
    EXPECT_THAT(complaint(R"({"line":"sideways"})"), HasSubstr("expected up, down, deaf or mute"));
    EXPECT_THAT(complaint(R"({"fault":"fire","at":1})"), HasSubstr("expected pulled, mute"));
    EXPECT_THAT(complaint(R"({"fault":"pulled"})"), HasSubstr("at: expected"));
    EXPECT_THAT(complaint(R"({"days":0})"), HasSubstr("expected a whole number"));
    EXPECT_THAT(complaint(R"({"insert":"x","slot":2})"), HasSubstr("slot: expected"));
    EXPECT_THAT(complaint(R"({"answer":{"a":"1","b":"2"}})"), HasSubstr("one field"));
    EXPECT_THAT(complaint(R"({"sign_out":false})"), HasSubstr("expected true"));
    EXPECT_THAT(complaint(R"({"picture":"../x"})"), HasSubstr("picture: expected a name"));
    EXPECT_THAT(complaint(R"({"business":"11"})"), HasSubstr("four figures"));
}

}  // namespace
}  // namespace kapok::training::play
