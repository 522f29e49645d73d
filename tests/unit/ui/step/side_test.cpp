// What the side of a step says, and until when it is true (ui.md: the sentence is read aloud to the citizen).
#include "tests/unit/ui/fake_counter.h"
#include "ui/step/step_form.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

using desk::StateWord;
using workflows::Nature;

struct Beside : Desk {
    explicit Beside(domain::Outcome outcome = domain::Outcome::Accept)
    {
        one.id = one.standing.id = {QStringLiteral("one")};
        one.business = domain::Business::Replace;
        one.changeable = true;
        ruling.outcome = outcome;
        ruling.text = {.en = QStringLiteral("This can be done now."), .zh = QStringLiteral("现在可以办理补换卡。")};
        ruling.feeFen = 2000;
        verdict("");
    }
    void verdict(const char* approvedBy)
    {
        const Json value{{"ruling", domain::toJson(ruling)}, {"approved_by", approvedBy}};
        one.fields = {{QStringLiteral("verdict"), Nature::Verdict, true, false, value}};
    }
    SideView side() const { return stepPage(StepContext{work, one}).side; }

    domain::Ruling ruling;
    desk::CaseView one;
};

TEST(SentenceToReadAloud, IsReadWhileWhatItSaysIsStillToCome)
{
    EXPECT_EQ(Beside().side().readAloud, QStringLiteral("This can be done now."));
}

// "It can be done now, for 20 yuan" is false of what was done, of what is in doubt and of what was refused.
TEST(SentenceToReadAloud, IsGoneOnceTheCaseHasGoneOn)
{
    Beside desk;
    for (const StateWord after : {StateWord::Recorded, StateWord::InDoubt, StateWord::Accepted, StateWord::Refused}) {
        desk.one.standing.state = after;
        EXPECT_TRUE(desk.side().readAloud.isEmpty()) << desk::nameOf(after).toStdString();
        EXPECT_FALSE(desk.side().fee.isEmpty());  // what was decided stays to be looked at
        EXPECT_FALSE(desk.side().heading.isEmpty());
    }
    desk.one.standing.state = StateWord::Draft;
    desk.one.ended = desk::Ending{QStringLiteral("done"), {}};
    EXPECT_TRUE(desk.side().readAloud.isEmpty());
}

TEST(SentenceToReadAloud, AsksForNoSecondPersonWhoHasAgreed)
{
    Beside desk(domain::Outcome::Authorise);
    desk.one.standing.toApprove = desk.ruling;
    EXPECT_FALSE(desk.side().readAloud.isEmpty());
    desk.one.standing.toApprove.reset();
    desk.verdict("9001");
    EXPECT_TRUE(desk.side().readAloud.isEmpty());
}

// 17: "formal loss first" is true until it was done inside.
TEST(SentenceToReadAloud, NamesNoFirstStepThatWasDone)
{
    Beside desk(domain::Outcome::AcceptAfter);
    EXPECT_FALSE(desk.side().readAloud.isEmpty());
    desk.one.fields.push_back({QStringLiteral("loss_formal"), Nature::Inner, true, false, Json{{"state", "done"}}});
    EXPECT_TRUE(desk.side().readAloud.isEmpty());
}

// The no of the rules is what he is told at the end.
TEST(SentenceToReadAloud, StaysWhereTheRulesHaveSaidNo)
{
    Beside desk(domain::Outcome::Refuse);
    desk.one.standing.state = StateWord::Refused;
    desk.one.ended = desk::Ending{QStringLiteral("refused"), {QStringLiteral("no_card"), QStringLiteral("rules"), {}}};
    EXPECT_FALSE(desk.side().readAloud.isEmpty());
    desk.one.ended->refusal.by = QStringLiteral("province");
    EXPECT_TRUE(desk.side().readAloud.isEmpty());
}

// ui/README "One frame": the eye never has to look for the fee or the reason. While the visit is asked for what the
// rules lack, they have said what it costs and on what it rests, whatever was answered before.
TEST(Side, KeepsFeeAndBasisWhileTheVisitIsAsked)
{
    Beside desk(domain::Outcome::Refuse);
    desk.ruling.reason = QStringLiteral("papers_missing");
    desk.ruling.missing = {QStringLiteral("id_card")};
    desk.ruling.feeFen.reset();
    desk.ruling.terms.feeFen = 2000;
    desk.ruling.basis = {QStringLiteral("P3.1"), QStringLiteral("P1.7")};
    desk.one.fields = {{QStringLiteral("reason"), Nature::Answer, true, false, Json("lost")}};
    workflows::Step& step = desk.one.standing.step;
    step = {.kind = workflows::StepKind::Ask, .fills = QStringLiteral("papers"), .ofVisit = true};
    step.question = {.text = words("question.papers"), .input = QStringLiteral("list")};
    step.body = {{"needs", {"id_card"}}, {"seen", Json::array()}, {"missing", {"id_card"}}};
    EXPECT_TRUE(desk.side().fee.isEmpty());
    step.soFar = desk.ruling;
    EXPECT_EQ(desk.side().fee, desk.work.phrases.money(2000));
    EXPECT_EQ(desk.side().basis, desk.ruling.basis);
    EXPECT_TRUE(desk.side().icon.isEmpty()) << "what is under way is not told why it cannot begin";
}

}  // namespace
}  // namespace kapok::ui
