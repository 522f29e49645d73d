// A review and the cash behind it in one stroke: the amount that the page named, and nothing else (decision 0066).
#include "tests/unit/ui/step/at_a_step.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

using workflows::Step;
using workflows::StepKind;

Step review()
{
    return {.kind = StepKind::Ask,
            .fills = QStringLiteral("review"),
            .question = {words("view.go_on"), QStringLiteral("review"), {}, {}},
            .body = {{"rows", Json::array()}}};
}

Step fee(qint64 fen, qint64 paid = 0)
{
    return {.kind = StepKind::SettleFee, .fills = QStringLiteral("fee"), .body = {{"fen", fen}, {"paid", paid}}};
}

Step question()
{
    return {.kind = StepKind::Ask,
            .fills = QStringLiteral("linked"),
            .question = {words("view.go_on"), QStringLiteral("option"), {}, {}}};
}

struct AtTheReview : AtAStep {
    AtTheReview()
    {
        one().standing.step = review();
        counter.ahead = {review(), fee(2000)};
    }
    desk::CaseView& one() { return counter.cases.at(outer); }
    /// What comes up once the review stands.
    void then(const Step& next)
    {
        counter.meanwhile = [this, next] { one().standing.step = counter.stands.step = next; };
    }
    void payInCash() { step.obey(intent::Answer{QStringLiteral("fee"), QStringLiteral("cash")}); }

    const QStringList once{QStringLiteral("answer outer")}, twice{once + once};
};

TEST(PaidAtOnce, IsNamedWithItsAmount)
{
    AtTheReview desk;
    const StepPageView page = desk.step.view();
    EXPECT_EQ(page.pays, QStringLiteral("fee"));
    EXPECT_TRUE(page.paysName.contains(QStringLiteral("20.00"))) << page.paysName.toStdString();
}

struct NotAtOnce {
    const char* why;
    std::vector<Step> ahead;
};
void PrintTo(const NotAtOnce& one, std::ostream* out) { *out << one.why; }

struct NeverAtOnce : testing::TestWithParam<NotAtOnce> {};

TEST_P(NeverAtOnce, IsOffered)
{
    AtTheReview desk;
    desk.counter.ahead = GetParam().ahead;
    desk.one().standing.step = GetParam().ahead.front();
    EXPECT_EQ(desk.step.view().pays, QString());
    EXPECT_FALSE(feeBehindReview(desk.work, desk.one()));
}

Step irreversible()
{
    Step one = review();
    one.body["irreversible"] = true;
    return one;
}

Step whenHeComes()
{
    Step one = fee(2000);
    one.whenHeComes = true;
    return one;
}

INSTANTIATE_TEST_SUITE_P(Ways, NeverAtOnce,
                         testing::Values(NotAtOnce{"nothing is due", {review(), fee(0)}},
                                         NotAtOnce{"it was paid", {review(), fee(2000, 2000)}},
                                         NotAtOnce{"some goes back", {review(), fee(0, 2000)}},
                                         NotAtOnce{"his own money is handed to him", {review(), fee(-300)}},
                                         NotAtOnce{"something is asked before", {review(), question(), fee(2000)}},
                                         NotAtOnce{"it is the end", {review()}},
                                         NotAtOnce{"F9 does it", {irreversible(), fee(2000)}},
                                         NotAtOnce{"he pays when he comes again", {review(), whenHeComes()}},
                                         NotAtOnce{"it is no review", {question(), fee(2000)}}));

TEST(PaidAtOnce, IsTheReviewAndThenTheMoneyThatWasNamed)
{
    AtTheReview desk;
    desk.then(fee(2000));
    desk.payInCash();
    EXPECT_EQ(desk.counter.asked, desk.twice);
    const auto& paid = std::get<desk::act::Answer>(desk.counter.did.value());
    EXPECT_EQ(paid.field, QStringLiteral("fee"));
    EXPECT_EQ(paid.value, (workflows::Payment{.fen = 2000, .method = QStringLiteral("cash")}.toJson()));
}

// The review was gone through and stands; the money was not said of this.
TEST(PaidAtOnce, LeavesTheMoneyUnsaidWhereAnythingElseComesUp)
{
    for (const Step& next : {fee(3000), fee(0, 2000), question()}) {
        AtTheReview desk;
        desk.then(next);
        desk.payInCash();
        EXPECT_EQ(desk.counter.asked, desk.once) << next.fills.toStdString();
    }
}

TEST(PaidAtOnce, LeavesTheMoneyUnsaidWhereTheReviewDidNotStand)
{
    AtTheReview desk;
    desk.counter.fails = Error{Error::Kind::Unavailable, words("error.province_unreachable"), {}};
    desk.payInCash();
    EXPECT_EQ(desk.counter.asked, desk.once);
    EXPECT_EQ(std::get<desk::act::Answer>(desk.counter.did.value()).field, QStringLiteral("review"));
}

// Whoever stands here by then has paid nothing, and what he looks at has named no amount.
TEST(PaidAtOnce, LeavesTheMoneyUnsaidWhereThePageWasLeft)
{
    AtTheReview desk;
    desk.counter.meanwhile = [&] {
        desk.one().standing.step = desk.counter.stands.step = fee(2000);
        desk.work.way.begin({pages::home});
    };
    desk.payInCash();
    EXPECT_EQ(desk.counter.asked, desk.once);
}

}  // namespace
}  // namespace kapok::ui
