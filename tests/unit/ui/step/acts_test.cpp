// What each key of a step asks of the counter, and what is said where it comes back with a no.
#include "tests/unit/ui/fake_counter.h"
#include "ui/step/step_presenter.h"
#include "workflows/blank.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

using desk::StateWord;
using desk::WaitsFor;
using workflows::StepKind;

const domain::CaseId id{QStringLiteral("a")};

struct OnItsPage : Desk {
    OnItsPage()
    {
        desk::CaseView view{.id = id, .business = domain::Business::Apply};
        view.standing.id = id;
        view.standing.step = {.kind = StepKind::Ask, .fills = QStringLiteral("what")};
        view.standing.step.question = {words("view.go_on"), QStringLiteral("text"), {}, {}};
        counter.cases = {{id, view}};
        counter.stands.id = id;
        work.way.begin({pages::home});
        work.way.open({pages::step, id});
    }
    desk::CaseView& one() { return counter.cases.at(id); }
    workflows::Step& asked() { return one().standing.step; }
    template <class Act>
    const Act& did() const
    {
        return std::get<Act>(*counter.did);
    }
    StepPresenter step{work};
};

Secret password() { return std::make_shared<SecureBytes>("kapok"); }

// contract.md §1: an option by its name, text, a date, whole fen, true or false, a list.
TEST(StepKeys, HandEachKindOfAnswerOnAsTheContractWritesIt)
{
    OnItsPage desk;
    const auto said = [&](AnswerValue value) {
        desk.step.obey(intent::Answer{QStringLiteral("what"), std::move(value)});
        EXPECT_EQ(desk.did<desk::act::Answer>().field, QStringLiteral("what"));
        return desk.did<desk::act::Answer>().value;
    };
    EXPECT_EQ(said(QStringLiteral("lost")), Json("lost"));
    EXPECT_EQ(said(QStringList{QStringLiteral("id_card"), QStringLiteral("photo")}), (Json{"id_card", "photo"}));
    EXPECT_EQ(said(QDate(2021, 7, 8)), Json("2021-07-08"));
    EXPECT_EQ(said(qint64(2000)), Json(2000));
    EXPECT_EQ(said(true), Json(true));
}

// K08: Enter with nothing ticked spoils no card; whoever finds it bad ticks that.
TEST(StepKeys, JudgeNoCardByEnterAlone)
{
    OnItsPage desk;
    desk.asked().question = workflows::whatIsLookedAt();
    desk.asked().body = {{"never_empty", true}};
    desk.step.obey(intent::Answer{QStringLiteral("what"), QStringList()});
    EXPECT_FALSE(desk.counter.did);
    EXPECT_EQ(desk.work.problem.id, QStringLiteral("view.tick_what_is_right"));
    desk.step.obey(intent::Answer{QStringLiteral("what"), QStringList(QStringLiteral("bad"))});
    EXPECT_EQ(desk.did<desk::act::Answer>().value, Json{"bad"});
    EXPECT_FALSE(workflows::isGood({QStringLiteral("bad")}));
    EXPECT_FALSE(workflows::isGood({"name", "photo", "number", "position", "bad"}));
    EXPECT_TRUE(workflows::isGood({"name", "photo", "number", "position"}));
}

// P18: what is typed on the pad goes to the pad, and is no answer that anything keeps.
TEST(StepKeys, HandAPinToThePadAndToNothingElse)
{
    OnItsPage desk;
    desk.asked().kind = StepKind::WriteChip;
    auto entry = std::make_shared<PinEntry>();
    entry->old = SecureBytes("888888");
    entry->fresh = SecureBytes("246813");
    desk.step.obey(intent::Answer{QStringLiteral("pin"), entry});
    ASSERT_TRUE(std::holds_alternative<desk::act::UsePad>(*desk.counter.did));
    EXPECT_TRUE(desk.did<desk::act::UsePad>().oldPin == SecureBytes("888888"));
    EXPECT_TRUE(desk.did<desk::act::UsePad>().newPin == SecureBytes("246813"));
    EXPECT_EQ(entry->old.size(), 0u);
    EXPECT_EQ(entry->fresh.size(), 0u);
}

TEST(StepKeys, TakeBackTheAnswerThatTheTellerNames)
{
    OnItsPage desk;
    desk.step.obey(intent::TakeBack{QStringLiteral("reason")});
    EXPECT_EQ(desk.did<desk::act::TakeBack>().field, QStringLiteral("reason"));
}

// ui.md: F8 does nothing until one of its ways is chosen, and each way is another act.
TEST(StepKeys, SayNoInTheWayThatWasChosen)
{
    OnItsPage desk;
    desk.step.obey(intent::Withdraw{QStringLiteral("papers")});
    EXPECT_TRUE(std::holds_alternative<desk::act::RefuseForPapers>(*desk.counter.did));
    desk.step.obey(intent::Withdraw{QStringLiteral("pad")});
    EXPECT_TRUE(std::holds_alternative<desk::act::LeavePad>(*desk.counter.did));
    desk.step.obey(intent::Withdraw{QStringLiteral("leaves")});
    EXPECT_TRUE(std::holds_alternative<desk::act::BreakOff>(*desk.counter.did));
    desk.step.obey(intent::Withdraw{QStringLiteral("goes")});
    ASSERT_FALSE(desk.wishes.empty());
    EXPECT_TRUE(std::holds_alternative<intent::EndVisit>(desk.wishes.back()));
}

// A12: another way on stands among them, and is an answer like any other.
TEST(StepKeys, GoAnotherWayThanTheOneThatIsReviewed)
{
    OnItsPage desk;
    desk.asked().question.insteadFills = QStringLiteral("another_bank");
    desk.asked().question.options.push_back({QStringLiteral("chosen"), words("option.another_bank.chosen"), {}});
    desk.step.obey(intent::Withdraw{QStringLiteral("another_bank")});
    EXPECT_EQ(desk.did<desk::act::Answer>().field, QStringLiteral("another_bank"));
    EXPECT_EQ(desk.did<desk::act::Answer>().value, "chosen");
}

// L05: agreed or declined, the approver's password is wiped once it was handed on.
TEST(StepKeys, HandTheApproversPasswordOnOnceAndWipeIt)
{
    OnItsPage desk;
    const Secret first = password(), second = password();
    desk.step.obey(intent::Approve{QStringLiteral("9001"), first});
    EXPECT_TRUE(desk.did<desk::act::Approve>().granted);
    EXPECT_EQ(desk.did<desk::act::Approve>().supervisor, QStringLiteral("9001"));
    EXPECT_TRUE(desk.did<desk::act::Approve>().password == SecureBytes("kapok"));
    EXPECT_EQ(first->size(), 0u);
    desk.step.obey(intent::Decline{QStringLiteral("9001"), second, QStringLiteral("not this one")});
    EXPECT_FALSE(desk.did<desk::act::Approve>().granted);
    EXPECT_EQ(desk.did<desk::act::Approve>().reason, QStringLiteral("not this one"));
    EXPECT_EQ(second->size(), 0u);
}

// The approver's no is said in his panel, and costs the teller nothing.
TEST(StepKeys, SayInThePanelWhyAnApprovalDidNotCount)
{
    OnItsPage desk;
    domain::Ruling ruling;
    ruling.outcome = domain::Outcome::Authorise;
    desk.one().standing.toApprove = ruling;
    desk.counter.fails = Error{Error::Kind::NotPermitted, words("error.approves_himself"), {}};
    desk.step.obey(intent::Approve{QStringLiteral("0101"), password()});
    ASSERT_TRUE(desk.step.view().secondPerson);
    EXPECT_EQ(desk.step.view().secondPerson->problem, desk.work.phrases.say("error.approves_himself"));
    EXPECT_FALSE(desk.step.view().notice) << "it is said once, where he reads";
    EXPECT_EQ(desk.work.way.top(), (Place{pages::step, id}));
}

// Every failure says what happened, what is saved and what to do next; what went out is kept in the outbox.
TEST(StepKeys, SayWhereItIsKeptWhatDidNotGoWell)
{
    OnItsPage desk;
    for (const auto& [state, saved] : {std::pair{StateWord::Draft, "notice.saved_as_draft"},
                                       {StateWord::Recorded, "notice.saved_in_outbox"},
                                       {StateWord::InDoubt, "notice.saved_in_outbox"}}) {
        desk.one().standing.state = state;
        desk.counter.fails = trouble();
        desk.step.obey(intent::GoOn{});
        const auto notice = desk.step.view().notice;
        ASSERT_TRUE(notice);
        EXPECT_EQ(notice->happened, desk.work.phrases.say("error.card_none"));
        EXPECT_EQ(notice->saved, desk.work.phrases.say(saved));
        EXPECT_FALSE(notice->next.isEmpty());
    }
}

TEST(StepKeys, ForgetWhatWentWrongOnceItGoesWell)
{
    OnItsPage desk;
    desk.counter.fails = trouble();
    desk.step.obey(intent::GoOn{});
    ASSERT_TRUE(desk.step.view().notice);
    desk.step.obey(intent::GoOn{});
    EXPECT_FALSE(desk.step.view().notice);
    EXPECT_TRUE(desk.work.problem.empty());
}

// F5: that the line does not answer is said, with what is kept and that it is asked again.
TEST(StepKeys, SayThatTheLineStillDoesNotAnswer)
{
    OnItsPage desk;
    desk.one().standing.state = StateWord::InDoubt;
    desk.one().standing.waitsFor = WaitsFor::Line;
    desk.counter.fails = trouble();
    desk.step.obey(intent::AskAgain{});
    ASSERT_TRUE(desk.step.view().notice);
    EXPECT_EQ(desk.step.view().notice->saved, desk.work.phrases.say("notice.saved_in_outbox"));
}

// F5 leaves no page; Enter does, where nothing can be done here any more, and its key says so.
TEST(StepKeys, AskAgainWithoutLeavingWhatIsOverOrIsBeingMade)
{
    OnItsPage desk;
    desk.asked() = {.kind = StepKind::Wait};
    desk.one().standing.waitsFor = WaitsFor::World;
    const auto wishesBack = [&] {
        return !desk.wishes.empty() && std::holds_alternative<intent::Back>(desk.wishes.back());
    };
    for (const bool ended : {false, true}) {
        if (ended) desk.one().ended = desk::Ending{QStringLiteral("done"), {}};
        desk.wishes.clear();
        desk.counter.asked.clear();
        desk.step.obey(intent::AskAgain{});
        EXPECT_TRUE(desk.wishes.empty()) << ended;
        EXPECT_EQ(desk.counter.asked, QStringList(QStringLiteral("sync"))) << ended;
        desk.step.obey(intent::GoOn{});
        EXPECT_TRUE(wishesBack()) << ended;
    }
    desk.one().ended.reset();
    EXPECT_EQ(desk.step.view().goOn, desk.work.phrases.say("view.leave_it_there"));
}

// A case that somebody else has taken up meanwhile is said, and the list stays where it is.
TEST(StepKeys, SayWhyACaseCouldNotBeTakenUp)
{
    OnItsPage desk;
    desk.work.way.begin({pages::worklist});
    desk.counter.fails = trouble();
    desk.step.obey(intent::TakeUp{id.text});
    EXPECT_EQ(desk.work.way.page(), pages::worklist);
    EXPECT_EQ(desk.work.problem, words("error.card_none"));
}

TEST(StepKeys, ShowWhatWasPrintedAndNothingWhereNothingWas)
{
    OnItsPage desk;
    desk.step.obey(intent::ShowPapers{});
    EXPECT_EQ(desk.work.way.page(), pages::step);
    EXPECT_FALSE(desk.step.view().papers);
    desk.one().fields = {{QStringLiteral("slip"), workflows::Nature::Effect, true, false,
                          Json{{"title", "paper.slip.collect"}, {"rows", Json::array()}}}};
    EXPECT_TRUE(desk.step.view().papers);
    desk.step.obey(intent::ShowPapers{});
    EXPECT_EQ(desk.work.way.page(), pages::paper);
}

// Without a case nothing is asked of anybody, whatever is pressed.
TEST(StepKeys, DoNothingWhereNoCaseIsInHand)
{
    OnItsPage desk;
    desk.counter.cases.clear();
    desk.step.obey(intent::GoOn{});
    desk.step.obey(intent::TakeBack{QStringLiteral("reason")});
    desk.step.obey(intent::Withdraw{QStringLiteral("leaves")});
    desk.step.obey(intent::Answer{QStringLiteral("what"), QStringLiteral("x")});
    desk.step.obey(intent::Approve{QStringLiteral("9001"), password()});
    desk.step.obey(intent::Decline{QStringLiteral("9001"), password(), {}});
    desk.step.obey(intent::ShowPapers{});
    EXPECT_TRUE(desk.counter.asked.isEmpty());
    EXPECT_FALSE(desk.step.waitsForCard());
    EXPECT_TRUE(desk.step.view().code.isEmpty());
}

struct Stands {
    WaitsFor waits;
    StateWord state;
    const char* says;
};

void PrintTo(const Stands& stands, std::ostream* out) { *out << stands.says; }

class Standing : public testing::TestWithParam<Stands> {};

// Where nothing is asked the page says what is waited for, each in its own words.
TEST_P(Standing, SaysWhatIsWaitedFor)
{
    OnItsPage desk;
    desk.asked() = {.kind = StepKind::Wait};
    desk.one().standing.waitsFor = GetParam().waits;
    desk.one().standing.state = GetParam().state;
    const StepPageView view = desk.step.view();
    EXPECT_FALSE(view.question);
    EXPECT_EQ(view.outcome, desk.work.phrases.say(GetParam().says));
    EXPECT_FALSE(view.outcomeText.isEmpty());
    EXPECT_FALSE(view.goOn.isEmpty());
    EXPECT_EQ(desk.step.waitsForCard(), GetParam().waits == WaitsFor::Card);
}
INSTANTIATE_TEST_SUITE_P(For, Standing,
                         testing::Values(Stands{WaitsFor::Card, StateWord::Draft, "view.put_card"},
                                         Stands{WaitsFor::World, StateWord::Accepted, "view.in_production"},
                                         Stands{WaitsFor::NextVisit, StateWord::Accepted, "view.at_outlet"},
                                         Stands{WaitsFor::Line, StateWord::InDoubt, "view.in_doubt"},
                                         Stands{WaitsFor::Line, StateWord::Recorded, "view.recorded"}),
                         [](const auto& each) {
                             QString name = QString::fromLatin1(each.param.says).section(u'.', 1);
                             return name.remove(u'_').toStdString();
                         });

// "Refused" says by whom and why, what is kept, and where the road goes on.
TEST(Ended, SaysByWhomItWasRefusedAndWhy)
{
    OnItsPage desk;
    desk.one().ended = desk::Ending{QStringLiteral("refused"), workflows::Refusal{.reason = QStringLiteral("has_card"),
                                                                                  .by = QStringLiteral("province")}};
    const StepPageView view = desk.step.view();
    EXPECT_EQ(view.outcome,
              desk.work.phrases.say("view.ended_refused",
                                    {{"by", desk.work.phrases.word("party", QStringLiteral("province"))}}));
    ASSERT_TRUE(view.notice);
    EXPECT_FALSE(view.notice->happened.isEmpty());
    EXPECT_EQ(view.notice->saved, desk.work.phrases.say("view.ended_refused_saved"));
    EXPECT_EQ(view.notice->next, desk.work.phrases.say("view.ended_refused_next"));
    EXPECT_TRUE(view.noes.empty());
}

TEST(Ended, SaysThatItIsDone)
{
    OnItsPage desk;
    desk.one().ended = desk::Ending{QStringLiteral("done"), {}};
    EXPECT_EQ(desk.step.view().outcome, desk.work.phrases.say("view.ended_done"));
    EXPECT_FALSE(desk.step.view().notice);
}

}  // namespace
}  // namespace kapok::ui
