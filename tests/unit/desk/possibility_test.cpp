// What is offered can be begun: also of what the rules know nothing of, nothing is offered that would say no at once
// and print a slip for it (13; J01).
#include "base/resources.h"
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using domain::Business;

struct Offered {
    const char* of;
    Business business;
    const char* no;  ///< empty: it can be begun
};

void PrintTo(const Offered& one, std::ostream* out)
{
    *out << domain::nameOf(one.business).toStdString() << " of " << one.of;
}

QString numberOf(const Offered& one)
{
    return one.of == std::string_view("nobody's card") ? people::withoutCard() : people::withCardInUse();
}

class Undecided : public testing::TestWithParam<Offered> {};

// Expected values: rules.md §3 (only what is on its way is cancelled, or followed) and "a card of his" for the rest.
TEST_P(Undecided, IsOfferedOnlyWhereItsRecordGoesOn)
{
    Counter counter(numberOf(GetParam()));
    ASSERT_TRUE(done(counter.desk().reception().open(numberOf(GetParam()))));
    const auto& possible = counter.desk().reception().person()->possible;
    const auto one = std::ranges::find(possible, GetParam().business, &desk::Possibility::business);
    ASSERT_NE(one, possible.end());
    EXPECT_EQ(one->ruling.reason.value_or(QString()), QLatin1String(GetParam().no));
    EXPECT_EQ(one->ruling.mayStart(), *GetParam().no == 0);
}

INSTANTIATE_TEST_SUITE_P(To, Undecided,
                         testing::Values(Offered{"nobody's card", Business::ApplyCancel, "no_card"},
                                         Offered{"nobody's card", Business::SmallPaymentOff, "no_card"},
                                         Offered{"nobody's card", Business::InTransitFollow, "none_in_transit"},
                                         Offered{"nobody's card", Business::Progress, ""},
                                         Offered{"a card in use", Business::ApplyCancel, "already_made"},
                                         Offered{"a card in use", Business::InTransitFollow, "none_in_transit"},
                                         Offered{"a card in use", Business::SmallPaymentOff, ""},
                                         Offered{"a card in use", Business::BankPassword, ""}));

// Each no of these is a row with a reason in words (13), and none shows a code.
TEST(Reasons, HaveWordsForEachNo)
{
    const Dictionary words = Dictionary::load(resourcePath(QStringLiteral("words"))).value();
    for (const char* reason : {"already_made", "in_production", "wrong_state", "none_in_transit", "no_card", "deceased",
                               "agent_not_allowed", "guardian_required", "papers_missing"})
        EXPECT_TRUE(words.knows(QStringLiteral("view.reason.") + QLatin1String(reason))) << reason;
}

}  // namespace
}  // namespace kapok::test
