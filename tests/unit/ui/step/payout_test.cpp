// Money of the citizen's own at the window: it is no fee, and no refund.
#include "tests/unit/ui/fake_counter.h"
#include "ui/step/asking.h"
#include "ui/step/second_person.h"
#include "ui/step/step_form.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

// As workflows::payOut makes it: below zero while he has it.
struct OwnMoneyAsked : Desk {
    OwnMoneyAsked(qint64 fen, qint64 paid)
    {
        view.standing.step = {.kind = workflows::StepKind::SettleFee,
                              .fills = QStringLiteral("balance"),
                              .body = {{"fen", fen}, {"paid", paid}, {"method", "cash"}}};
    }
    StepContext context() const { return {work, view}; }

    desk::CaseView view;
};

struct Leaving : OwnMoneyAsked {
    Leaving() : OwnMoneyAsked(-300, 0)
    {
        view.standing.givesBack = 300;
        view.standing.waitsFor = desk::WaitsFor::SecondPerson;
    }
};

// rules.md §19: money that leaves the drawer needs a second person, who reads what it is.
TEST(Payout, IsSaidAsHisOwnMoneyToTheSecondPerson)
{
    const Leaving desk;
    const auto panel = secondPerson(desk.context());
    ASSERT_TRUE(panel);
    EXPECT_EQ(panel->rows.front().value,
              desk.work.phrases.say("view.pays_out", {{"amount", desk.work.phrases.money(300)}}));
    EXPECT_EQ(panel->ticks.size(), 1u) << "no fee receipt is taken back";
    const StepPageView page = stepPage(desk.context());
    EXPECT_TRUE(page.outcome.contains(QStringLiteral("3.00")));
    EXPECT_EQ(page.outcomeText, desk.work.phrases.say("view.to_pay_out_text"));
    EXPECT_FALSE(page.question);
}

// Refused afterwards: what he has is taken back, in notes, and nobody waives it.
TEST(Payout, IsTakenBackInNotesAlone)
{
    const OwnMoneyAsked desk(0, -300);
    const auto question = questionOf(desk.context());
    ASSERT_TRUE(question);
    EXPECT_TRUE(question->title.contains(QStringLiteral("3.00")));
    ASSERT_EQ(question->options.size(), 1u);
    EXPECT_EQ(question->options.front().value, QStringLiteral("cash"));
    EXPECT_TRUE(question->instead.isEmpty());
}

// A fee is neither.
TEST(Payout, IsNoFee)
{
    EXPECT_EQ(ownMoneyOf(OwnMoneyAsked(2000, 0).view.standing.step), OwnMoney::None);
    EXPECT_EQ(ownMoneyOf(OwnMoneyAsked(0, 2000).view.standing.step), OwnMoney::None);
}

}  // namespace
}  // namespace kapok::ui
