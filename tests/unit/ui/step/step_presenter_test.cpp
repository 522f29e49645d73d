// What is done with the case in hand, and where the window stands afterwards.
#include "tests/unit/ui/fake_counter.h"
#include "ui/step/step_presenter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

using testing::ElementsAre;

const domain::CaseId outer{QStringLiteral("outer")}, inner{QStringLiteral("inner")};

desk::CaseView caseOf(const domain::CaseId& id)
{
    desk::CaseView one{.id = id, .number = QStringLiteral("0708-0101-0023-7"), .business = domain::Business::Apply};
    one.standing.id = id;
    one.standing.step.kind = workflows::StepKind::Ask;
    one.standing.step.fills = QStringLiteral("who");
    one.standing.step.question = {words("view.go_on"), QStringLiteral("text"), {}, {}};
    return one;
}

workflows::FieldState paper(const char* field, const char* title)
{
    return {QLatin1String(field), workflows::Nature::Effect, true, false,
            Json{{"title", title}, {"rows", Json::array()}}};
}

struct AtAStep : Desk {
    AtAStep()
    {
        counter.cases = {{outer, caseOf(outer)}};
        counter.here = somebody();
        counter.stands.id = outer;
        work.way.begin({pages::home});
        work.way.open({pages::person});
        work.way.open({pages::step, outer});
    }
    StepPresenter step{work};
};

TEST(Step, SendsAnAnswerOnceToTheCaseInHand)
{
    AtAStep desk;
    desk.step.obey(intent::Answer{QStringLiteral("who"), QStringLiteral("holder")});
    EXPECT_THAT(desk.counter.asked, ElementsAre(QStringLiteral("answer outer")));
    EXPECT_EQ(desk.work.way.top(), (Place{pages::step, outer}));
}

TEST(Step, SaysWhatWentWrongWhatIsSavedAndWhatToDo)
{
    AtAStep desk;
    desk.counter.fails = trouble();
    desk.step.obey(intent::GoOn{});
    const StepPageView view = desk.step.view();
    ASSERT_TRUE(view.notice);
    EXPECT_EQ(view.notice->happened, desk.work.phrases.say("error.card_none"));
    EXPECT_FALSE(view.notice->saved.isEmpty());
    EXPECT_FALSE(view.notice->next.isEmpty());
}

// 17: after the inner answer the outer page comes by itself; Esc inside leads back to the outer one.
TEST(Step, GoesIntoAnInnerCaseAndBackToTheOuterOne)
{
    AtAStep desk;
    desk.counter.cases.emplace(inner, caseOf(inner));
    desk.counter.stands.inner = inner;
    desk.step.obey(intent::GoOn{});
    EXPECT_EQ(desk.work.way.top(), (Place{pages::step, inner}));
    desk.counter.stands.inner.reset();
    desk.step.obey(intent::GoOn{});
    EXPECT_EQ(desk.work.way.top(), (Place{pages::step, outer}));
    desk.counter.stands.inner = inner;
    desk.step.obey(intent::GoOn{});
    desk.work.way.back();
    EXPECT_EQ(desk.work.way.top(), (Place{pages::step, outer}));
}

// P1.7: nobody goes home without his paper; the outer one's is shown too when an inner case comes up meanwhile.
TEST(Step, LaysWhatWasPrintedOnTopAlsoThatOfTheOuterCase)
{
    AtAStep desk;
    desk.counter.cases.emplace(inner, caseOf(inner));
    desk.counter.stands.inner = inner;
    desk.counter.cases.at(outer).fields = {paper("slip", "paper.slip.collect")};
    desk.step.obey(intent::GoOn{});
    EXPECT_EQ(desk.work.way.page(), pages::paper);
    ASSERT_EQ(desk.work.papers.size(), 1);
    EXPECT_EQ(desk.work.papers.front().id, outer);
}

TEST(Step, ShowsNoPaperAgainThatWasPrintedBeforeACaseIsTakenUp)
{
    AtAStep desk;
    desk.counter.cases.at(outer).fields = {paper("slip", "paper.slip.collect")};
    desk.step.obey(intent::TakeUp{outer.text});
    EXPECT_EQ(desk.work.way.page(), pages::step);
    EXPECT_TRUE(desk.work.papers.empty());
}

// An inner case that was forgotten has stood in the order of filling once: it is no answer any more.
TEST(Step, ShowsOnlyWhatIsKnownNow)
{
    AtAStep desk;
    desk.counter.cases.at(outer).fields = {{QStringLiteral("collect"), workflows::Nature::Inner, false, true, {}}};
    desk.counter.cases.at(outer).filled = {{QStringLiteral("collect"), QDate(2021, 7, 8)}};
    EXPECT_TRUE(desk.step.view().answers.empty());
}

TEST(Step, DoesNotCallBackATellerWhoHasTurnedToSomethingElse)
{
    AtAStep desk;
    desk.work.refresh = [&] {
        if (desk.work.way.page() == pages::step) desk.work.way.open({pages::worklist});
    };
    desk.step.obey(intent::GoOn{});
    EXPECT_EQ(desk.work.way.page(), pages::worklist);
}

TEST(Step, LeavesACaseThatHasEnded)
{
    AtAStep desk;
    desk.counter.cases.at(outer).ended = desk::Ending{QStringLiteral("done"), {}};
    desk.step.obey(intent::GoOn{});
    ASSERT_EQ(desk.wishes.size(), 1);
    EXPECT_TRUE(std::holds_alternative<intent::Back>(desk.wishes.front()));
    EXPECT_TRUE(desk.counter.asked.isEmpty());
}

TEST(Step, BreaksOffButLeavesThePadWhereTheCitizenKeepsHisPin)
{
    AtAStep desk;
    desk.step.obey(intent::Withdraw{});
    desk.counter.cases.at(outer).standing.step.kind = workflows::StepKind::WriteChip;
    desk.step.obey(intent::Withdraw{});
    EXPECT_THAT(desk.counter.asked, ElementsAre(QStringLiteral("breakOff outer"), QStringLiteral("leavePad outer")));
}

// Picture 14: while papers are asked for, the no is that they are missing, and the slip names them.
TEST(Step, RefusesForMissingPapersWhilePapersAreAskedFor)
{
    AtAStep desk;
    workflows::Step& step = desk.counter.cases.at(outer).standing.step;
    step = {.kind = workflows::StepKind::Ask, .fills = QStringLiteral("papers"), .ofVisit = true};
    desk.step.obey(intent::Withdraw{});
    EXPECT_THAT(desk.counter.asked, ElementsAre(QStringLiteral("refuseForPapers outer")));
}

// M08: F5 asks the line, whatever page is open, and the case goes on only where it is shown.
TEST(Step, AsksTheLineAndGoesOnOnlyOnItsPage)
{
    AtAStep desk;
    desk.step.obey(intent::AskAgain{});
    EXPECT_EQ(desk.wishes.size(), 1);
    desk.work.way.open({pages::outbox});
    desk.step.obey(intent::AskAgain{});
    EXPECT_EQ(desk.wishes.size(), 1);
    EXPECT_THAT(desk.counter.asked, ElementsAre(QStringLiteral("sync"), QStringLiteral("sync")));
}

TEST(Step, LetsTheSecondPersonSeeOnlyACaseThatNeedsOne)
{
    AtAStep desk;
    EXPECT_FALSE(desk.step.view().secondPerson);
    domain::Ruling ruling;
    ruling.outcome = domain::Outcome::Authorise;
    desk.counter.cases.at(outer).standing.toApprove = ruling;
    ASSERT_TRUE(desk.step.view().secondPerson);
}

}  // namespace
}  // namespace kapok::ui
