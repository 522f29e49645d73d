// What is done with the case in hand, and where the window stands afterwards.
#include "tests/unit/ui/step/at_a_step.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

using testing::ElementsAre;

QStringList noesAsked(AtAStep& desk)
{
    QStringList names;
    for (const NoView& no : desk.step.view().noes) names.append(no.name);
    return names;
}

/// The outer case waits for the inner one, in the same visit.
struct InsideAnother : AtAStep {
    InsideAnother()
    {
        desk::CaseView one = caseOf(inner);
        one.business = domain::Business::LossFormal;
        one.outer = outer;
        counter.cases.emplace(inner, one);
        waitForInner();
        work.way.open({pages::step, inner});
    }
    void waitForInner()
    {
        desk::Standing& now = counter.cases.at(outer).standing;
        now.inner = inner;
        now.waitsFor = desk::WaitsFor::InnerCase;
        now.step = {.kind = workflows::StepKind::Inside, .fills = QStringLiteral("loss_formal")};
        counter.stands = counter.cases.at(inner).standing;
    }
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
    desk.counter.cases.at(outer).changeable = true;
    ASSERT_EQ(noesAsked(desk), QStringList{QStringLiteral("leaves")});
    desk.step.obey(intent::Withdraw{QStringLiteral("leaves")});
    desk.counter.cases.at(outer).changeable = false;  // what the province has activated stays
    desk.counter.cases.at(outer).standing.step.kind = workflows::StepKind::WriteChip;
    ASSERT_EQ(noesAsked(desk), QStringList{QStringLiteral("pad")});
    desk.step.obey(intent::Withdraw{QStringLiteral("pad")});
    EXPECT_THAT(desk.counter.asked, ElementsAre(QStringLiteral("breakOff outer"), QStringLiteral("leavePad outer")));
}

// Picture 14: while papers are asked for, the no is that they are missing, and the slip names them.
TEST(Step, RefusesForMissingPapersWhilePapersAreAskedFor)
{
    AtAStep desk;
    desk.counter.cases.at(outer).changeable = true;
    workflows::Step& step = desk.counter.cases.at(outer).standing.step;
    step = {.kind = workflows::StepKind::Ask, .fills = QStringLiteral("papers"), .ofVisit = true};
    EXPECT_THAT(noesAsked(desk), ElementsAre(QStringLiteral("papers"), QStringLiteral("leaves")));
    desk.step.obey(intent::Withdraw{QStringLiteral("papers")});
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

// 17: the page says inside what it stands, and the outer one that it waits.
TEST(Step, SaysThatACaseStandsInsideAnother)
{
    InsideAnother desk;
    const StepPageView view = desk.step.view();
    EXPECT_TRUE(view.inside.startsWith(QStringLiteral("1101")));
    EXPECT_TRUE(view.insideNote.contains(view.inside));
    desk.work.way.back();
    EXPECT_EQ(desk.work.way.top(), (Place{pages::step, outer}));
    EXPECT_TRUE(desk.step.view().inside.isEmpty());
    EXPECT_TRUE(desk.step.view().outcome.contains(QStringLiteral("1302")));
}

TEST(Step, ComesBackToTheOuterCaseWhenTheInnerOneIsDone)
{
    InsideAnother desk;
    desk.counter.cases.at(inner).ended = desk::Ending{QStringLiteral("done"), {}};
    desk.counter.cases.at(outer).standing.inner.reset();
    desk.step.obey(intent::GoOn{});
    EXPECT_EQ(desk.wishes.size(), 1);  // what has ended is left
    desk.counter.cases.at(inner).ended.reset();
    desk.step.obey(intent::GoOn{});
    EXPECT_EQ(desk.work.way.top(), (Place{pages::step, outer}));
}

// Taken up from a list, Esc leads to the outer case all the same.
TEST(Step, LaysAnInnerCaseOnItsOuterOneWhereverItComesFrom)
{
    InsideAnother desk;
    desk.work.way.begin({pages::worklist});
    desk.step.obey(intent::TakeUp{inner.text});
    EXPECT_EQ(desk.work.way.top(), (Place{pages::step, inner}));
    desk.work.way.back();
    EXPECT_EQ(desk.work.way.top(), (Place{pages::step, outer}));
}

// A card that is handed over on another day stands inside nothing: the citizen came for that alone.
TEST(Step, StandsAloneWhereTheOuterCaseHasWaitedForAnotherVisit)
{
    InsideAnother desk;
    desk.counter.cases.at(outer).standing.step.whenHeComes = true;
    desk.work.way.begin({pages::person});
    desk.step.obey(intent::TakeUp{inner.text});
    EXPECT_TRUE(desk.step.view().inside.isEmpty());
    desk.work.way.back();
    EXPECT_EQ(desk.work.way.page(), pages::person);
}

TEST(Step, ShowsAPaperOfTheOuterCaseThatCameOutWhileOneWasInside)
{
    InsideAnother desk;
    desk.counter.cases.at(outer).standing.inner.reset();
    desk.counter.cases.at(outer).fields = {paper("slip", "paper.slip.collect")};
    desk.step.obey(intent::GoOn{});
    EXPECT_EQ(desk.work.way.page(), pages::paper);
    ASSERT_EQ(desk.work.papers.size(), 1);
    EXPECT_EQ(desk.work.papers.front().id, outer);
}

// What is under way is not explained as something that could not begin: its own loss forbids it by now.
TEST(Step, DoesNotSayWhyNotOfABusinessThatIsUnderWay)
{
    AtAStep desk;
    desk::Possibility refused{.business = domain::Business::Apply, .built = true};
    refused.ruling.outcome = domain::Outcome::Refuse;
    refused.ruling.text = {QStringLiteral("not now"), QStringLiteral("现在不能")};
    desk.counter.here->possible = {refused};
    desk.counter.cases.at(outer).person = desk.counter.here->visit.person;
    EXPECT_FALSE(desk.step.view().side.heading.contains(QStringLiteral("Why not")));
    EXPECT_TRUE(desk.step.view().side.icon.isEmpty());
}

// 15: what and for whom stand large, the number beside the name, the paragraphs beside what rests on them.
TEST(Step, ReviewsWhatWillBeDoneWithTheKeyOfEachAnswer)
{
    AtAStep desk;
    desk::CaseView& one = desk.counter.cases.at(outer);
    one.changeable = true;
    one.present.who = QStringLiteral("holder");
    const auto row = [](const char* label, const char* value) { return Json{{"label", label}, {"value", value}}; };
    one.standing.step = {.kind = workflows::StepKind::Ask,
                         .fills = QStringLiteral("review"),
                         .question = {words("question.review"), QStringLiteral("review"), {}, {}},
                         .body = {{"title", "review.title"},
                                  {"rows",
                                   {row("paper.row.business", "Application"), row("paper.row.name", "Liang"),
                                    row("paper.row.number", "4405 **** 0014"), row("paper.row.fee", "20.00"),
                                    row("paper.row.basis", "P1.7")}}}};
    const StepPageView view = desk.step.view();
    ASSERT_TRUE(view.question);
    const std::vector<ReviewRow>& rows = view.question->review;
    ASSERT_EQ(rows.size(), 5);
    EXPECT_TRUE(rows[0].strong && rows[1].strong);
    EXPECT_EQ(rows[1].aside, QStringLiteral("4405 **** 0014"));
    EXPECT_EQ(rows[2].value, QStringLiteral("20.00"));
    EXPECT_EQ(rows[3].value, QStringLiteral("P1.7"));
    EXPECT_EQ(rows[4].field, QStringLiteral("who"));
    EXPECT_EQ(rows[4].changedByAlt, 1);
    EXPECT_TRUE(view.goOn.contains(desk.work.phrases.business(domain::Business::Apply)));
}

// 16: cash, card and each reason for a waiver; the waiver fills a field of its own.
TEST(Step, TakesAFeeOrAsksForItsWaiver)
{
    AtAStep desk;
    workflows::Step& step = desk.counter.cases.at(outer).standing.step;
    step = {.kind = workflows::StepKind::SettleFee,
            .fills = QStringLiteral("fee"),
            .question = {words("question.waive"), QStringLiteral("option"), {{QStringLiteral("hardship"), {}}}, {}},
            .body = {{"fen", 2000}, {"paid", 0}, {"method", ""}}};
    step.question.insteadFills = QStringLiteral("waive");
    const auto question = desk.step.view().question;
    ASSERT_TRUE(question);
    EXPECT_EQ(question->options.size(), 3);
    EXPECT_EQ(question->instead, QStringLiteral("waive"));
    desk.step.obey(intent::Answer{QStringLiteral("fee"), QStringLiteral("hardship")});
    const auto* waived = std::get_if<desk::act::Answer>(&*desk.counter.did);
    ASSERT_NE(waived, nullptr);
    EXPECT_EQ(waived->field, QStringLiteral("waive"));
    desk.step.obey(intent::Answer{QStringLiteral("fee"), QStringLiteral("card")});
    const auto* paid = std::get_if<desk::act::Answer>(&*desk.counter.did);
    ASSERT_NE(paid, nullptr);
    EXPECT_EQ(paid->field, QStringLiteral("fee"));
    EXPECT_EQ(paid->value["fen"], 2000);
}

// L01: an auditor reads the page; nothing is asked of him, nothing can be said, and Enter leads back.
TEST(OnlyToRead, AsksNothingAndLeadsBack)
{
    AtAStep desk;
    desk::CaseView& one = desk.counter.cases.at(outer);
    one.standing.toApprove = domain::Ruling{.outcome = domain::Outcome::Authorise};
    desk.counter.signedIn = desk::StaffMember{.number = QStringLiteral("0101")};
    ASSERT_TRUE(desk.step.view().secondPerson);
    desk.counter.signedIn->role = desk::Role::Auditor;
    const StepPageView view = desk.step.view();
    EXPECT_FALSE(view.question);
    EXPECT_FALSE(view.secondPerson);
    EXPECT_TRUE(view.noes.empty());
    EXPECT_FALSE(view.takesFile);
    for (const EarlierAnswer& answer : view.answers) EXPECT_FALSE(answer.changeable);
    EXPECT_EQ(view.outcome, desk.work.phrases.say("view.reads_only"));
    EXPECT_EQ(view.outcomeText, desk.work.phrases.say("error.may_not_serve"));
    desk.counter.did.reset();
    desk.step.obey(intent::GoOn{});
    EXPECT_FALSE(desk.counter.did);
}

}  // namespace
}  // namespace kapok::ui
