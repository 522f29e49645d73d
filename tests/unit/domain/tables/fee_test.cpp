// rules.md §4: what it costs, row by row, and its paragraph.
#include "open_requests.h"

namespace kapok::domain {
namespace {

using namespace tests;

constexpr qint64 notSet = -1;

struct Row {
    const char* row;
    Business business;
    const char* reason;
    qint64 fen;
    const char* basis;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.row; }

using enum Business;
const Row rows[]{
    {"1_first", Apply, "", 0, "P1.7"},
    {"2_damaged", Replace, "damaged", 2000, "P1.7"},
    {"4_lost", Replace, "lost", 2000, "P1.7"},
    {"5_changed", Replace, "information_changed", 2000, "P1.7"},
    {"6_wrong", Replace, "information_wrong", 0, "P1.7"},
    {"7_change_bank", ChangeBank, "", 2000, "P1.7"},
    {"8_renewal", Renew, "", 0, "P3.2"},
    {"11_by_wish", Replace, "by_wish", notSet, "P5.3"},
    {"12_merge", Merge, "", 0, "P1.11(2)"},
};

Facts costing(const Row& row)
{
    Facts facts = openRequest(row.business);
    if (*row.reason) facts.request.reason = QString::fromLatin1(row.reason);
    if (facts.request.reason == QStringLiteral("lost")) facts.cards[0].status = QStringLiteral("formal_loss");
    return facts;
}

class Fee : public testing::TestWithParam<Row> {};

// A16, D04: reason and business drive the fee, and the answer names its basis.
TEST_P(Fee, IsThatOfItsRow)
{
    const Ruling ruling = ask(costing(GetParam()));
    EXPECT_EQ(ruling.feeFen.value_or(notSet), GetParam().fen) << said(ruling);
    EXPECT_TRUE(ruling.basis.contains(QLatin1String(GetParam().basis))) << ruling.basis.join(u' ').toStdString();
    EXPECT_EQ(ruling.papers.contains(QStringLiteral("fee_receipt")), GetParam().fen > 0);
    if (GetParam().fen == notSet) EXPECT_EQ(said(ruling), "authorise fee_not_configured");
}

// Row 13: instant issue costs what the reason costs.
TEST_P(Fee, IsTheSameForInstantIssue)
{
    Facts facts = costing(GetParam());
    facts.request.channel = QStringLiteral("instant");
    EXPECT_EQ(ask(facts).feeFen.value_or(notSet), GetParam().fen);
}

// Row 14: a waiver is a second person's, with its reason, and leaves nothing to pay.
TEST_P(Fee, IsWaivedByASecondPersonForAReason)
{
    for (const char* waiver : codeWords<Waiver>) {
        Facts facts = costing(GetParam());
        facts.request.waiver = QString::fromLatin1(waiver);
        const Ruling ruling = ask(facts);
        EXPECT_EQ(said(ruling), "authorise second_person") << waiver;
        EXPECT_EQ(ruling.feeFen, 0) << waiver;
    }
}

// What the approver names counts only where no rule has decided.
TEST_P(Fee, IsNamedByAnApproverOnlyWhereNoneIsSet)
{
    Facts facts = costing(GetParam());
    facts.request.feeFen = 1500;
    const Ruling ruling = ask(facts);
    EXPECT_EQ(ruling.feeFen, GetParam().fen == notSet ? 1500 : GetParam().fen);
    if (GetParam().fen == notSet) EXPECT_EQ(said(ruling), "authorise fee_not_configured");
}

INSTANTIATE_TEST_SUITE_P(Section4, Fee, testing::ValuesIn(rows),
                         [](const auto& info) { return std::string("row_") + info.param.row; });

Facts faulty(QDate issued, QDate today)
{
    Facts facts = openRequest(Replace);
    facts.request.cause = QStringLiteral("quality");
    facts.cards[0].issued = issued;
    facts.today = today;
    return facts;
}

// Row 3: up to and including twelve calendar months after it was issued; the end of a month counts as a month. D05.
TEST(FeeOfAFaultyCard, IsNothingInsideTheWarranty)
{
    struct Term {
        QDate issued, last;
    };
    const Term terms[]{{{2021, 9, 14}, {2022, 9, 14}}, {{2021, 1, 31}, {2022, 1, 31}},
                       {{2021, 2, 28}, {2022, 2, 28}}, {{2020, 2, 29}, {2021, 2, 28}},
                       {{2023, 2, 28}, {2024, 2, 28}}, {{2021, 12, 31}, {2022, 12, 31}}};
    for (const Term& term : terms) {
        const std::string day = term.issued.toString(Qt::ISODate).toStdString();
        EXPECT_EQ(ask(faulty(term.issued, term.issued)).feeFen, 0) << day;
        EXPECT_EQ(ask(faulty(term.issued, term.last)).feeFen, 0) << day;
        EXPECT_EQ(ask(faulty(term.issued, term.last.addDays(1))).feeFen, 2000) << day;
    }
}

TEST(FeeOfAFaultyCard, IsThatOfDamageWhereTheDayOfIssueIsUnknown)
{
    Facts facts = faulty({2022, 9, 1}, {2022, 9, 14});
    facts.cards[0].issued.reset();
    const Ruling ruling = ask(facts);
    EXPECT_EQ(ruling.feeFen, 2000);
    EXPECT_TRUE(ruling.unknown.isEmpty()) << ruling.unknown.join(u' ').toStdString();
}

// Contract: the cause of a damage is personal where nobody says otherwise. D05.
TEST(FeeOfAFaultyCard, IsPaidWhereTheCauseIsPersonal)
{
    Facts facts = faulty({2022, 9, 1}, {2022, 9, 14});
    for (const std::optional<QString>& cause : {std::optional(QStringLiteral("personal")), std::optional<QString>()}) {
        facts.request.cause = cause;
        EXPECT_EQ(ask(facts).feeFen, 2000);
    }
}

// Row 1: free, also when a card of another city is merged.
TEST(FeeOfAFirstCard, IsNothingBesideAnotherCitysCard)
{
    Facts facts = openRequest(Apply);
    facts.cards = {cardOfAnotherCity()};
    EXPECT_EQ(ask(facts).feeFen, 0);
}

// Row 12: however many are merged.
TEST(FeeOfAMerge, IsNothingForThreeCardsToo)
{
    Facts facts = openRequest(Merge);
    CardFacts third = cardOfAnotherCity();
    third.ref = QStringLiteral("sz");
    third.city = QStringLiteral("440300");
    facts.cards.push_back(third);
    const Ruling ruling = ask(facts);
    EXPECT_EQ(said(ruling), "authorise second_person");
    EXPECT_EQ(ruling.feeFen, 0);
}

// What makes no card has no price at all.
TEST(FeeOfEverythingElse, IsNone)
{
    for (const Business business : everyDecided()) {
        if (makesACard(business) || business == Merge) continue;
        const Ruling ruling = ask(openRequest(business));
        EXPECT_EQ(ruling.feeFen, std::nullopt) << nameOf(business).toStdString();
        EXPECT_EQ(ruling.promised, std::nullopt) << nameOf(business).toStdString();
        EXPECT_EQ(ruling.generationIssued, std::nullopt) << nameOf(business).toStdString();
    }
}

}  // namespace
}  // namespace kapok::domain
