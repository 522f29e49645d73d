// An answer is taken back, with all that was said after it; what was ordered is not (design.md §1).
#include "support/desk/account.h"
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using domain::Business;
using line::Gate;

Exchanged practice() { return {.workflows = &withPractice(), .rules = practiceRules}; }

// design.md §1: taking back forgets what was filled after it, and offers the answers again.
TEST(Runner, TakesAnAnswerBackWithAllThatWasSaidAfterIt)
{
    Counter counter(people::withoutCard(), practice());
    counter.begin(Practice::business);
    counter.answerUntil("fee");
    counter.takeBack("remark");
    EXPECT_EQ(counter.asked(), QStringLiteral("remark"));
    EXPECT_FALSE(counter.value("reason").is_null());
    for (const char* field : {"since", "consent", "cards", "verdict"})
        EXPECT_TRUE(counter.value(field).is_null()) << field;
    EXPECT_EQ(counter.one().suggested.at(QStringLiteral("since")), "2021-07-01");
}

// A24: all that will be sent is gone through first, can be changed there, and is sent as it was changed.
TEST(Runner, ShowsAllBeforeItIsSentAndLetsItBeChanged)
{
    Counter counter(people::withCardInUse());
    const auto reviewed = [&] {
        for (const Json& row : counter.now().step.body["rows"])
            if (row["label"] == "paper.row.channel") return text(row["value"]["words"]);
        return QString();
    };
    counter.begin(Business::LossTemporary);
    counter.answer("channel", "normal");
    counter.show({"id_card"});
    ASSERT_EQ(counter.asked(), QStringLiteral("review"));
    EXPECT_EQ(reviewed(), QStringLiteral("option.channel.normal"));
    counter.takeBack("channel");
    counter.answer("channel", "phone");
    counter.answer("who", "holder");
    ASSERT_EQ(counter.asked(), QStringLiteral("review"));
    EXPECT_EQ(reviewed(), QStringLiteral("option.channel.phone"));
    EXPECT_TRUE(counter.world.effects().empty());
    counter.answer("review", true);
    EXPECT_EQ(counter.world.effects().size(), 1);
}

TEST(Runner, TakesNothingBackOnceItWasOrdered)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.agree({"id_card", "photo"});
    counter.takeBack("who");
    EXPECT_EQ(counter.said(), QStringLiteral("error.cannot_take_back"));
    counter.breakOff();
    EXPECT_EQ(counter.said(), QStringLiteral("error.cannot_break_off"));
}

TEST(Runner, TakesBackOnlyAnswers)
{
    Counter counter(people::withoutCard(), practice());
    counter.begin(Practice::business);
    counter.answerUntil("fee");
    counter.takeBack("verdict");
    EXPECT_EQ(counter.said(), QStringLiteral("error.cannot_take_back"));
}

// The inner case that has done nothing is closed with the answer; it changed nothing.
TEST(Runner, ClosesTheInnerCaseWithTheAnswerThatIsTakenBack)
{
    Counter counter(people::withoutCard(), practice());
    counter.begin(Practice::business);
    counter.answerUntil("preparation");
    const auto inner = counter.now().inner;
    ASSERT_TRUE(inner);
    counter.takeBack("consent");
    EXPECT_EQ(counter.asked(), QStringLiteral("consent"));
    EXPECT_EQ(counter.life().runner().book().at(*inner).ended->how, QStringLiteral("refused"));
    counter.finish();
    EXPECT_EQ(counter.one().ended->how, QStringLiteral("done"));
}

// Also where the power fails between the two entries: the inner case is ended from the outer one.
TEST(Runner, EndsTheInnerCaseOfAnAnswerTakenBackAfterACrash)
{
    Counter counter(people::withoutCard(), practice());
    counter.begin(Practice::business);
    counter.answerUntil("preparation");
    const auto inner = *counter.now().inner;
    ASSERT_TRUE(done(counter.life().journal().append({counter.world.now,
                                                      counter.world.today(),
                                                      QStringLiteral("taken_back"),
                                                      counter.id,
                                                      {},
                                                      {{"field", "consent"}}})));
    counter.losePower();
    counter.start();
    counter.sync();
    ASSERT_TRUE(done(counter.life().runner().book().load(inner)));
    EXPECT_TRUE(counter.life().runner().book().at(inner).ended);
    EXPECT_EQ(counter.asked(), QStringLiteral("consent"));
}

// An inner order counts for the inner case; while it is in flight, nothing is taken back around it.
TEST(Runner, WaitsWithTakingBackWhileAnInnerOrderIsInFlight)
{
    Counter counter(people::withoutCard(), practice());
    counter.begin(Practice::business);
    counter.answerUntil("preparation");
    counter.world.to(line::PartyName::Province).gate = counter.world.to(line::PartyName::Bank).gate = Gate::Down;
    const auto outer = counter.id;
    counter.id = *counter.now().inner;
    counter.answer("agrees", true);
    counter.id = outer;
    EXPECT_EQ(counter.value("preparation")["state"], "recorded");  // it fills the field already when it stands recorded
    counter.takeBack("consent");
    EXPECT_EQ(counter.said(), QStringLiteral("error.cannot_take_back"));
    counter.finish();
    EXPECT_EQ(counter.value("preparation")["state"], "done");  // and again when it ends
}

// An order whose inner case is refused before it was sent is withdrawn.
TEST(Runner, WithdrawsAnOrderWhoseInnerCaseIsRefusedBeforeItWasSent)
{
    Counter counter(people::withoutCard(), practice());
    counter.world.bank.refuseNext(QStringLiteral("account_refused"));
    counter.begin(Practice::business);
    counter.answerUntil("preparation");
    counter.world.to(line::PartyName::Province).gate = counter.world.to(line::PartyName::Bank).gate = Gate::Down;
    const auto outer = counter.id;
    counter.id = *counter.now().inner;
    counter.answer("agrees", true);
    counter.id = outer;
    ASSERT_TRUE(counter.one().open.contains(QStringLiteral("order")));
    counter.world.to(line::PartyName::Bank).gate = Gate::Up;
    counter.sync();
    counter.sync();
    EXPECT_EQ(counter.value("order")["refused"], "withdrawn");
    EXPECT_EQ(counter.effects("apply"), 0);
    counter.finish();
    EXPECT_EQ(counter.one().record().moneyHeld(), 0);
}

}  // namespace
}  // namespace kapok::test
