// An application by somebody from Hong Kong, Macao, Taiwan or abroad who is insured: number and name are taken from the
// agency's receipt and compared (A06, A07; P1.1*, rules.md §1 row 10).
#include "workflows/apply.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

Apply insured(const char* name = "CHAN TAI MAN")
{
    Apply apply{.visit = {.id = QStringLiteral("visit"),
                          .day = QDate(2021, 7, 8),
                          .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                                       domain::DocumentKind::TravelPermit, u"H99000007")),
                                                   .name = Redacted(domain::PersonName{QString::fromUtf8(name)}),
                                                   .kind = domain::PersonKind::HongKong}}};
    apply.cards.filled = true;
    apply.verdict.ruling =
        domain::Ruling{.outcome = domain::Outcome::Accept, .then = {QStringLiteral("verify_insured_data")}};
    return apply;
}

Apply withReceipt(const char* number, const char* name)
{
    Apply apply = insured();
    EXPECT_TRUE(apply.agencyReceipt.fill("brought"));
    EXPECT_TRUE(apply.insuredNumber.fill(personal(QString::fromUtf8(number))));
    EXPECT_TRUE(apply.insuredName.fill(personal(QString::fromUtf8(name))));
    return apply;
}

TEST(InsuredData, IsAskedForOneAfterTheOther)
{
    Apply apply = insured();
    EXPECT_EQ(next(apply).fills, QStringLiteral("agency_receipt"));
    ASSERT_TRUE(apply.agencyReceipt.fill("brought"));
    EXPECT_EQ(next(apply).fills, QStringLiteral("insured_number"));
    ASSERT_TRUE(apply.insuredNumber.fill("H99000007"));
    EXPECT_EQ(next(apply).fills, QStringLiteral("insured_name"));
    ASSERT_TRUE(apply.insuredName.fill("Chan Tai Man"));
    EXPECT_EQ(next(apply).fills, QStringLiteral("review"));
    EXPECT_NE(next(apply).body.dump().find("paper.insured.agrees"), std::string::npos);
}

// P1.1*: it is suggested, and no more.
TEST(InsuredData, IsOnlyAdvisedToWhoHasNoReceipt)
{
    Apply apply = insured();
    ASSERT_TRUE(apply.agencyReceipt.fill("without"));
    EXPECT_EQ(next(apply).fills, QStringLiteral("review"));
    EXPECT_NE(next(apply).body.dump().find("paper.insured.unchecked"), std::string::npos);
}

TEST(InsuredData, IsNotAskedForWhereTheRulesDoNotSaySo)
{
    Apply apply = insured();
    apply.verdict.ruling->then.clear();
    EXPECT_EQ(next(apply).fills, QStringLiteral("review"));
}

struct OnTheReceipt {
    const char *number, *name;
    bool agrees;
};

TEST(InsuredData, IsCompared)
{
    const OnTheReceipt table[]{
        {"H99000007", "CHAN TAI MAN", true},
        {"h9900 0007", "chan tai man", true},
        {"Ｈ９９００００07", "ＣＨＡＮ TAI MAN", true},
        {"H99000008", "CHAN TAI MAN", false},
        {"M99000007", "CHAN TAI MAN", false},
        {"H99000007", "CHAN TAI MING", false},
    };
    for (const OnTheReceipt& one : table)
        EXPECT_EQ(next(withReceipt(one.number, one.name)).fills.toStdString(),
                  one.agrees ? "review" : "insured_differs")
            << one.number << ' ' << one.name;
}

// A name that nobody could tell, because the province was not reached, is not compared.
TEST(InsuredData, KnowsNoNameOffline)
{
    Apply apply = withReceipt("H99000007", "CHAN TAI MAN");
    apply.visit.person->name = Redacted(domain::PersonName{});
    EXPECT_EQ(next(apply).fills, QStringLiteral("review"));
}

TEST(InsuredData, ThatDiffersGoesToTheAgencyFirst)
{
    Apply apply = withReceipt("H99000008", "CHAN TAI MAN");
    ASSERT_TRUE(apply.insuredDiffers.fill("to_agency"));
    const Step slip = next(apply);
    EXPECT_EQ(slip.kind, StepKind::Print);
    EXPECT_NE(slip.body.dump().find("reason.insured_data_differs"), std::string::npos);
    EXPECT_NE(slip.body.dump().find("basis.P1.1"), std::string::npos);
    ASSERT_TRUE(apply.refusalSlip.fill(slip.body));
    EXPECT_EQ(next(apply).refusal.reason, QStringLiteral("insured_data_differs"));
}

// A12, P1.2: any bank can be chosen, at the review, and the rules say whether it can be had here.
TEST(BankWanted, IsChosenAtTheReviewInPlaceOfGoingOn)
{
    Apply apply = insured();
    apply.verdict.ruling->then.clear();
    const Step review = next(apply);
    ASSERT_EQ(review.question.insteadFills, QStringLiteral("another_bank"));
    EXPECT_TRUE(fits(review, review.question.insteadFills, "chosen"));
    EXPECT_FALSE(fits(review, review.question.insteadFills, true));
    ASSERT_TRUE(apply.anotherBank.fill("chosen"));
    const Step asks = next(apply);
    EXPECT_EQ(asks.fills, QStringLiteral("bank_wanted"));
    EXPECT_EQ(asks.question.options.size(), 11u);
    ASSERT_TRUE(apply.bankWanted.fill("ICBC"));
    EXPECT_EQ(next(apply).kind, StepKind::Decide);
    EXPECT_EQ(next(apply).facts.request.bank, QStringLiteral("ICBC"));
}

// contract.md §21: another bank than the desk's is not_this_bank, then card_bank; the slip says which and by what number.
TEST(BankWanted, OfAnotherDeskIsWhereHeIsSentTo)
{
    Apply apply = insured();
    apply.verdict.ruling->then.clear();
    ASSERT_TRUE(apply.anotherBank.fill("chosen"));
    ASSERT_TRUE(apply.bankWanted.fill("ICBC"));
    apply.bankVerdict.ruling = domain::Ruling{.outcome = domain::Outcome::Refuse,
                                              .reason = QStringLiteral("not_this_bank"),
                                              .then = {QStringLiteral("card_bank")}};
    const Step slip = next(apply);
    ASSERT_EQ(slip.kind, StepKind::Print);
    for (const char* said : {"road.card_bank", "bank.ICBC", "hotline.ICBC"})
        EXPECT_NE(slip.body.dump().find(said), std::string::npos) << said;
    apply.bankVerdict.ruling = domain::Ruling{.outcome = domain::Outcome::Accept};
    EXPECT_EQ(next(apply).fills, QStringLiteral("review"));
    EXPECT_TRUE(next(apply).question.insteadFills.isEmpty());
}

// E1: in the journal both are sealed, whatever was typed.
TEST(InsuredData, IsKeptSealed)
{
    const Apply apply = withReceipt("H99000007", "CHAN TAI MAN");
    EXPECT_TRUE(isPersonal(apply.insuredNumber.toJson()));
    EXPECT_TRUE(isPersonal(apply.insuredName.toJson()));
}

}  // namespace
}  // namespace kapok::workflows
