// Records: that no member is forgotten, and that what is kept is what was known.
#include "support/desk/practice.h"
#include "workflows/activate.h"
#include "workflows/apply.h"
#include "workflows/steps.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

struct Whole {
    static constexpr auto business = domain::Business::Stock;
    Visit visit{};
    Answer<QString> who{};
    Answer<bool> agrees{};
    static constexpr auto opening = std::tuple{Field{"visit", &Whole::visit}};
    static constexpr auto fields = std::tuple{Field{"who", &Whole::who}, Field{"agrees", &Whole::agrees}};
};

Step next(const Whole& whole) { return whole.who ? done() : ask<&Whole::who>(questions::who()); }

struct Forgetful {
    Visit visit{};
    Answer<QString> who{};
    Answer<bool> agrees{};  // in no list: no crash test could see it
    static constexpr auto opening = std::tuple{Field{"visit", &Forgetful::visit}};
    static constexpr auto fields = std::tuple{Field{"who", &Forgetful::who}};
};

// design.md §1: every member stands in exactly one list, counted at compile time.
static_assert(complete<Whole>);
static_assert(!complete<Forgetful>);

template <auto field>
concept MayAsk = requires(Question question) { ask<field>(question); };
template <auto field, class Q>
concept MayEnquire = requires(const Q& request) { enquire<field>(request); };
template <auto field, class Q>
concept MayOrder = requires(const Q& request) { order<field>(request); };

// A step names the field that its outcome fills; another one's does not compile.
static_assert(MayAsk<&Whole::who>);
static_assert(!MayAsk<&Apply::cards>);
static_assert(MayEnquire<&Apply::cards, CardsOfPerson>);
static_assert(!MayEnquire<&Apply::cards, CardMade>);
static_assert(!MayEnquire<&Apply::review, CardsOfPerson>);
static_assert(MayOrder<&Apply::order, OrderCard>);
static_assert(!MayOrder<&Apply::order, ReserveAccount>);
static_assert(!MayOrder<&Apply::cards, CardsOfPerson>);

TEST(Record, RefusesAValueThatDoesNotFitAndStaysAsItWas)
{
    RecordOf record{Whole{}};
    EXPECT_FALSE(record.fill(QStringLiteral("agrees"), "yes"));
    EXPECT_FALSE(record.fill(QStringLiteral("nobody"), true));
    EXPECT_FALSE(record.fields()[1].filled);
    EXPECT_TRUE(record.fill(QStringLiteral("agrees"), true));
    EXPECT_TRUE(record.fields()[1].filled);
}

TEST(Record, SaysTheFirstNoInTheOrderOfItsFields)
{
    test::Practice practice;
    practice.account.refused = QStringLiteral("account_refused");  // a second party's own result is no refusal
    EXPECT_FALSE(refusal(practice));
    practice.order.refused = QStringLiteral("has_card");
    practice.preparation.refused = QStringLiteral("refused");
    EXPECT_EQ(refusal(practice)->reason, QStringLiteral("refused"));
    EXPECT_EQ(refusal(practice)->by, QStringLiteral("inner"));
}

TEST(Record, IsOfflineExactlyWhereAnEnquiryIsNotReached)
{
    test::Practice practice;
    EXPECT_TRUE(online(practice));
    ASSERT_TRUE(practice.cards.fill({{"not_reached", true}}));
    EXPECT_FALSE(online(practice));
}

TEST(Answers, AreThoseThatWereOffered)
{
    const Step who = askVisit(QStringLiteral("who"), questions::who());
    EXPECT_TRUE(fits(who, who.fills, "guardian"));
    EXPECT_FALSE(fits(who, who.fills, "neighbour"));
    EXPECT_FALSE(fits(who, who.fills, 7));
}

TEST(Answers, ToAFeeAreWhatIsDue)
{
    const Step fee = settleFee<&test::Practice::fee>({}, 2000);
    EXPECT_TRUE(fits(fee, fee.fills, {{"fen", 2000}, {"method", "cash"}}));
    EXPECT_FALSE(fits(fee, fee.fills, {{"fen", 1999}, {"method", "cash"}}));
    EXPECT_FALSE(fits(fee, fee.fills, {{"fen", "2000"}, {"method", "cash"}}));
    EXPECT_TRUE(fits(fee, fee.fills, {{"fen", 2000}, {"method", "card"}}));
    EXPECT_FALSE(fits(fee, fee.fills, {{"fen", 2000}, {"method", "promise"}}));
}

TEST(Answers, AreDaysThatExistAndTextsThatSaySomething)
{
    Step step{.kind = StepKind::Ask, .question = {.input = QStringLiteral("date")}};
    EXPECT_TRUE(fits(step, step.fills, "2024-02-29"));
    EXPECT_FALSE(fits(step, step.fills, "2023-02-29"));
    step.question.input = QStringLiteral("text");
    EXPECT_TRUE(fits(step, step.fills, personal(QStringLiteral("13800138000"))));
    EXPECT_FALSE(fits(step, step.fills, "  "));
}

}  // namespace
}  // namespace kapok::workflows
