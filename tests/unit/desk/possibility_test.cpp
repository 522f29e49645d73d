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
    if (one.of == std::string_view("a card at the outlet")) return people::withCardAtTheOutlet();
    return one.of == std::string_view("nobody's card") ? people::withoutCard() : people::withCardInUse();
}

const desk::Possibility& possibilityOf(Counter& counter, Business business)
{
    const auto& possible = counter.desk().reception().person()->possible;
    return *std::ranges::find(possible, business, &desk::Possibility::business);
}

class Undecided : public testing::TestWithParam<Offered> {};

// Expected values: rules.md §3 (only what is on its way is cancelled, followed or proved), L15 (only the report of a loss
// and a release are taken back, of a card that was handed out) and "a card of his" for the rest.
TEST_P(Undecided, IsOfferedOnlyWhereItsRecordGoesOn)
{
    Counter counter(numberOf(GetParam()));
    ASSERT_TRUE(done(counter.desk().reception().open(numberOf(GetParam()))));
    const domain::Ruling& ruling = possibilityOf(counter, GetParam().business).ruling;
    EXPECT_EQ(ruling.reason.value_or(QString()), QLatin1String(GetParam().no));
    EXPECT_EQ(ruling.mayStart(), *GetParam().no == 0);
}

INSTANTIATE_TEST_SUITE_P(To, Undecided,
                         testing::Values(Offered{"nobody's card", Business::ApplyCancel, "no_card"},
                                         Offered{"nobody's card", Business::SmallPaymentOff, "no_card"},
                                         Offered{"nobody's card", Business::InTransitFollow, "none_in_transit"},
                                         Offered{"nobody's card", Business::Progress, ""},
                                         Offered{"nobody's card", Business::EcardDissociate, "no_card"},
                                         Offered{"nobody's card", Business::WaitingSlip, "no_card_on_its_way"},
                                         Offered{"nobody's card", Business::Reverse, "nothing_to_reverse"},
                                         Offered{"a card at the outlet", Business::WaitingSlip, ""},
                                         Offered{"a card at the outlet", Business::Reverse, "nothing_to_reverse"},
                                         Offered{"a card in use", Business::WaitingSlip, "no_card_on_its_way"},
                                         Offered{"a card in use", Business::ApplyCancel, "already_made"},
                                         Offered{"a card in use", Business::InTransitFollow, "none_in_transit"},
                                         Offered{"a card in use", Business::SmallPaymentOff, ""},
                                         Offered{"a card in use", Business::BankPassword, ""}));

QString like(const Json& person) { return personLike(World(), person); }

const Json inUse{{"production", "collected"}, {"status", "normal"}, {"bank", "BOC"}, {"city", "440700"}};

// rules.md §15: who has no e-card has none to be untied.
TEST(AnEcard, IsUntiedWhereThereIsOne)
{
    for (const auto& [ecard, no] : {std::pair{"none", "no_ecard"}, {"old_card", ""}}) {
        const QString number = like({{"kind", "resident"}, {"ecard", ecard}, {"cards", Json::array({inUse})}});
        Counter counter(number);
        ASSERT_TRUE(done(counter.desk().reception().open(number)));
        const domain::Ruling& ruling = possibilityOf(counter, Business::EcardDissociate).ruling;
        EXPECT_EQ(ruling.reason.value_or(QString()), QLatin1String(no)) << ecard;
    }
}

// H01, rules.md §9: of a first card no number has changed. It is said, and he may wish it all the same.
TEST(AFirstCard, HasChangedNoNumber)
{
    const QString number = like({{"kind", "resident"}, {"cards", Json::array({inUse})}});
    Counter counter(number);
    ASSERT_TRUE(done(counter.desk().reception().open(number)));
    const domain::Ruling& ruling = possibilityOf(counter, Business::AccountChange).ruling;
    EXPECT_TRUE(ruling.mayStart());
    EXPECT_EQ(ruling.reason, QStringLiteral("account_unchanged"));
}

TEST(ASecondCard, MayHaveChangedANumber)
{
    const QString number =
        like({{"cards", {{{"status", "merged"}, {"city", "440700"}}, {{"status", "normal"}, {"bank", "BOC"}}}}});
    Counter counter(number);
    ASSERT_TRUE(done(counter.desk().reception().open(number)));
    EXPECT_EQ(possibilityOf(counter, Business::AccountChange).ruling.reason, std::nullopt);
}

// X6: whether a minor came alone is asked inside the business; only who says so stands in his way.
TEST(AMinor, IsNotTakenToBeAloneBeforeAnybodyHasSaidSo)
{
    const QString number = like({{"kind", "resident"}, {"age_from", 4}, {"age_to", 15}, {"cards", Json::array()}});
    Counter counter(number);
    ASSERT_TRUE(done(counter.desk().reception().open(number)));
    const auto reason = [&] { return possibilityOf(counter, Business::Apply).ruling.reason; };
    EXPECT_NE(reason(), QStringLiteral("guardian_required"));
    EXPECT_TRUE(possibilityOf(counter, Business::Apply).ruling.mayStart());
    ASSERT_TRUE(done(counter.desk().reception().attend(QStringLiteral("who"), "holder")));
    EXPECT_EQ(reason(), QStringLiteral("guardian_required"));
    ASSERT_TRUE(done(counter.desk().reception().attend(QStringLiteral("who"), "guardian")));
    EXPECT_TRUE(possibilityOf(counter, Business::Apply).ruling.mayStart());
}

// Each no of these is a row with a reason in words (13), and none shows a code.
TEST(Reasons, HaveWordsForEachNo)
{
    const Dictionary words = Dictionary::load(resourcePath(QStringLiteral("words"))).value();
    for (const char* reason : {"already_made", "in_production", "wrong_state", "none_in_transit", "no_card", "deceased",
                               "agent_not_allowed", "guardian_required", "papers_missing", "no_ecard",
                               "no_card_on_its_way", "nothing_to_reverse", "account_unchanged", "asked_when_begun"})
        EXPECT_TRUE(words.knows(QStringLiteral("view.reason.") + QLatin1String(reason))) << reason;
}

}  // namespace
}  // namespace kapok::test
