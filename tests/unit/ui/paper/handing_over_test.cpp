// The paper page: what stands on it, one at a time, and what becomes of a reprint that does not come out.
#include "tests/unit/ui/fake_counter.h"
#include "ui/paper/paper_presenter.h"
#include "ui/paper/paper_text.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

const domain::CaseId id{QStringLiteral("a")};

struct OnePaper : Desk {
    OnePaper()
    {
        desk::CaseView one{.id = id, .number = QStringLiteral("0708-0101-0023-7")};
        one.standing.state = desk::StateWord::Accepted;
        counter.cases = {{id, one}};
        const Json row{{"label", "paper.row.fee"}, {"value", "20.00"}};
        work.papers.push_back(
            {id, QStringLiteral("slip"), {{"title", "paper.slip.collect"}, {"rows", Json::array({row})}}});
        work.way.begin({pages::person});
        work.way.open({pages::paper, id});
    }
    PaperPresenter papers{work};
};

TEST(PaperPage, SaysWhichPaperItIsOfWhichCaseAndHowThatStands)
{
    OnePaper desk;
    const PaperPageView view = desk.papers.view();
    EXPECT_EQ(view.title, desk.work.phrases.say("paper.slip.collect"));
    EXPECT_EQ(view.caseNumber, QStringLiteral("0708-0101-0023-7"));
    EXPECT_EQ(view.state, State::Accepted);
    EXPECT_FALSE(view.sheet.isNull());
    EXPECT_TRUE(view.text.contains(desk.work.phrases.say("paper.row.fee")));
}

// Decision 0066: what lies below is named before all of it is handed over in one stroke.
TEST(PaperPage, NamesThePapersBelow)
{
    OnePaper desk;
    EXPECT_EQ(desk.papers.view().alsoHere, QStringList());
    desk.work.papers.push_back(
        {id, QStringLiteral("receipt"), {{"title", "paper.fee_receipt"}, {"rows", Json::array()}}});
    const PaperPageView both = desk.papers.view();
    EXPECT_EQ(both.alsoHere, QStringList{desk.work.phrases.say("paper.fee_receipt")});
    EXPECT_TRUE(both.remark.contains(both.alsoHere.front()));
    desk.papers.obey(intent::HandOver{});
    EXPECT_EQ(desk.papers.view().alsoHere, QStringList());
}

// ui.md: F10 changes every text; the paper itself says everything in both.
TEST(PaperPage, SpeaksTheLanguageOfTheWindow)
{
    OnePaper desk;
    const QString english = desk.papers.view().title;
    desk.work.phrases.speak(Language::Chinese);
    EXPECT_NE(desk.papers.view().title, english);
    EXPECT_EQ(desk.papers.view().title, desk.work.phrases.say("paper.slip.collect"));
}

// The state of the case goes on while its paper is looked at.
TEST(PaperPage, FollowsTheStateOfItsCase)
{
    OnePaper desk;
    EXPECT_EQ(desk.papers.view().state, State::Accepted);
    desk.counter.cases.at(id).standing.state = desk::StateWord::InDoubt;
    EXPECT_EQ(desk.papers.view().state, State::InDoubt);
}

// N11: a reprint says that it is one, and which.
TEST(PaperPage, SaysWhichReprintItIs)
{
    OnePaper desk;
    desk.papers.obey(intent::PrintAgain{});
    EXPECT_EQ(desk.work.papers.front().copy, 2);
    EXPECT_EQ(desk.papers.view().remark, desk.work.phrases.say("view.reprinted", {{"times", QStringLiteral("1")}}));
    EXPECT_TRUE(desk.papers.view().text.contains(desk.papers.view().remark));
}

// rules.md §19: on the spot, for this copy; the desk says which it is.
TEST(PaperPage, AsksForASecondPersonBeyondTheFirstReprint)
{
    OnePaper desk;
    EXPECT_FALSE(desk.papers.view().secondPerson);
    desk.counter.fails = Error{Error::Kind::NotPermitted, words("error.reprint_needs_second"), QStringLiteral("3")};
    desk.papers.obey(intent::PrintAgain{});
    const auto panel = desk.papers.view().secondPerson;
    ASSERT_TRUE(panel);
    EXPECT_TRUE(panel->onlyAgrees);
    EXPECT_TRUE(panel->problem.isEmpty()) << "it is what the panel is there for";
    EXPECT_EQ(panel->code, desk::codeOfReprint(id, QStringLiteral("slip"), 3));
    desk.counter.fails = Error{Error::Kind::NotPermitted, words("error.sign_in_wrong"), {}};
    desk.papers.obey(intent::PrintAgain{QStringLiteral("9001"), std::make_shared<SecureBytes>("wrong"), panel->code});
    ASSERT_TRUE(desk.papers.view().secondPerson);
    EXPECT_EQ(desk.papers.view().secondPerson->problem, desk.work.phrases.say("error.sign_in_wrong"));
    const Secret password = std::make_shared<SecureBytes>("kapok9001");
    desk.papers.obey(intent::PrintAgain{QStringLiteral("9001"), password, panel->code});
    EXPECT_EQ(desk.counter.asked.last(), QStringLiteral("reprintApproved a slip 9001 ") + panel->code);
    EXPECT_EQ(password->size(), 0u);
    EXPECT_FALSE(desk.papers.view().secondPerson);
    EXPECT_EQ(desk.work.papers.front().copy, 3);
}

TEST(PaperPage, SaysWhyAReprintDidNotComeOutAndStaysTheCopyItWas)
{
    OnePaper desk;
    desk.counter.fails = trouble();
    desk.papers.obey(intent::PrintAgain{});
    EXPECT_EQ(desk.work.papers.front().copy, 1);
    EXPECT_EQ(desk.papers.view().remark, desk.work.phrases.say("error.card_none"));
    desk.papers.obey(intent::PrintAgain{});
    EXPECT_EQ(desk.work.papers.front().copy, 2);
    EXPECT_NE(desk.papers.view().remark, desk.work.phrases.say("error.card_none"));
}

TEST(PaperPage, PrintsNothingWhereNothingLies)
{
    OnePaper desk;
    desk.work.papers.clear();
    desk.papers.obey(intent::PrintAgain{});
    EXPECT_TRUE(desk.counter.asked.isEmpty());
}

TEST(PaperPage, LeadsBackWhereNothingIsLeftToHandOver)
{
    OnePaper desk;
    desk.work.papers.clear();
    desk.papers.obey(intent::HandOver{});
    ASSERT_EQ(desk.wishes.size(), 1);
    EXPECT_TRUE(std::holds_alternative<intent::Back>(desk.wishes.front()));
}

// A paper of two pages says so and shows both: what stands on the second is handed over as well.
TEST(PaperPage, ShowsEveryPageAndSaysHowManyThereAre)
{
    OnePaper desk;
    const PaperPageView one = desk.papers.view();
    EXPECT_TRUE(one.remark.isEmpty());
    Json& rows = desk.work.papers.front().sheet["rows"];
    // Too long to stand beside another one.
    for (int row = 0; row < 26; ++row)
        rows.push_back({{"label", "paper.row.fee"}, {"value", "20.00, of which nothing is given back"}});
    desk.work.papers.front().field = QStringLiteral("longer");
    const PaperPageView two = desk.papers.view();
    EXPECT_EQ(two.remark, desk.work.phrases.say("view.paper_pages", {{"count", QStringLiteral("2")}}));
    EXPECT_GT(two.sheet.height(), 2 * one.sheet.height());
}

// What comes next is a block of its own, whose heading is not said again in its first line; sentences end where they
// end, without the comma of a list.
TEST(PaperText, SaysWhatComesNextOnceAndSentencesAsSentences)
{
    OnePaper desk;
    const ports::Sheet sheet{
        QStringLiteral("slip"),
        QStringLiteral("0708-0101-0023-7"),
        {{"title", "paper.slip.collect"},
         {"rows",
          {{{"label", "paper.row.consequence"},
            {"value", {{{"words", "option.consent.social"}}, {{"words", "option.consent.account"}}}}},
           {{"label", "paper.row.next"}, {"value", {{"words", "paper.next.collect"}}}}}}}};
    const auto text = paperText(sheet, desk.work.phrases.dictionary());
    ASSERT_TRUE(text);
    ASSERT_EQ(text->next.size(), 1);
    EXPECT_TRUE(text->next.front().label.zh.isEmpty());
    EXPECT_FALSE(text->next.front().value.zh.isEmpty());
    EXPECT_FALSE(text->rows.front().value.zh.contains(QStringLiteral("。、")));
    EXPECT_EQ(text->rows.front().value.zh.count(u'。'), 2);
    desk.work.phrases.speak(Language::Chinese);
    const QString said = desk.work.phrases.value(Json{"social", "account"}, "option.consent");
    EXPECT_FALSE(said.contains(QStringLiteral("。、"))) << qPrintable(said);
}

// P3.1: who reports a loss by phone is not here to sign the slip.
TEST(PaperText, AsksForNoSignatureOfWhoHasCalled)
{
    OnePaper desk;
    for (const auto& [channel, isSigned] :
         {std::pair{"option.channel.normal", true}, {"option.channel.phone", false}}) {
        const Json row{{"label", "paper.row.channel"}, {"value", {{"words", channel}}}};
        const ports::Sheet sheet{QStringLiteral("slip"),
                                 QStringLiteral("0708-0101-0023-7"),
                                 {{"title", "paper.slip.collect"}, {"rows", Json::array({row})}}};
        const auto text = paperText(sheet, desk.work.phrases.dictionary());
        ASSERT_TRUE(text);
        EXPECT_EQ(!text->signature.zh.isEmpty(), isSigned) << channel;
        EXPECT_FALSE(text->stamp.zh.isEmpty());
    }
}

// What was wrong with one paper is not said of the next.
TEST(PaperPage, SaysNothingOfTheLastPaperOnTheNext)
{
    OnePaper desk;
    desk.work.papers.push_back({id, QStringLiteral("fee_receipt"), desk.work.papers.front().sheet});
    desk.work.problem = words("error.nothing_to_reprint");
    EXPECT_EQ(desk.papers.view().remark, desk.work.phrases.say("error.nothing_to_reprint"));
    desk.papers.obey(intent::HandOver{});
    EXPECT_TRUE(desk.papers.view().remark.isEmpty());
}

}  // namespace
}  // namespace kapok::ui
