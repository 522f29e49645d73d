// The words that no business of the house needs yet, in the tests' own: money that is handed out, one result a key, attempts
// on one blank after another, a case that the rules are not asked about (K07, F04, H03).
#include "support/desk/practice.h"
#include "workflows/course.h"
#include "workflows/steps.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

using test::Following;
using test::Making;
using test::Practice;

template <auto field>
concept MayAskWithAKey = requires(Question question, QString key) { ask<field>(question, key); };

// An Each has no field without its key, and another field has none with one.
static_assert(!std::default_initializable<KeyOf<&Making::blank>>);
static_assert(MayAskWithAKey<&Making::blank>);
static_assert(std::default_initializable<KeyOf<&Practice::remark>>);
static_assert(!MayAskWithAKey<&Practice::remark>);

domain::Person citizen()
{
    return {.document = Redacted(*domain::IdentityDocument::parse(domain::DocumentKind::IdCard, u"440524188001010014")),
            .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})};
}

const FieldState& named(const std::vector<FieldState>& fields, const char* name)
{
    const auto found = std::ranges::find(fields, QLatin1String(name), &FieldState::name);
    if (found == fields.end()) throw std::runtime_error(std::string("no field ") + name);
    return *found;
}

Json reserved(const char* account)
{
    return {{"accepted", {{"account", personal(QString::fromLatin1(account))}, {"number_kept", false}}}};
}

TEST(Each, HasAFieldForEachKeyAndEachAnOutcomeOfItsOwn)
{
    RecordOf record{Making{}};
    record.intend(QStringLiteral("services.pension"));
    record.intend(QStringLiteral("services.water"));
    ASSERT_TRUE(record.fill(QStringLiteral("services.water"), reserved("6210")));
    EXPECT_FALSE(record.fill(QStringLiteral("services"), reserved("6210")));
    EXPECT_FALSE(record.fill(QStringLiteral("services.gas"), reserved("6210")));
    const auto fields = record.fields();
    EXPECT_TRUE(named(fields, "services.pension").waiting);
    EXPECT_FALSE(named(fields, "services.pension").filled);
    EXPECT_TRUE(named(fields, "services.water").filled);
    EXPECT_EQ(named(fields, "services.water").nature, Nature::Order);
}

// What nobody was told comes before what is waited for, so that one mute answer holds up no other service.
TEST(Each, IsToldKeyByKeyAndWaitsForTheLastAnswer)
{
    Making p;
    const auto key = [&] {
        return nextOf(p.services, {QStringLiteral("pension"), QStringLiteral("water")},
                      [](const QString& name) { return name; })
            .value_or(QString());
    };
    EXPECT_EQ(key(), QStringLiteral("pension"));
    p.services[QStringLiteral("pension")].intended = true;
    EXPECT_EQ(key(), QStringLiteral("water"));
    p.services[QStringLiteral("water")].intended = true;
    EXPECT_EQ(key(), QStringLiteral("pension"));
    p.services[QStringLiteral("pension")].refused = QStringLiteral("account_refused");
    EXPECT_EQ(key(), QStringLiteral("water"));
    ASSERT_TRUE(p.services[QStringLiteral("water")].fill(reserved("6210")));
    EXPECT_EQ(key(), QString());
}

TEST(Each, StandsOnAPaperWithARowForEachKeyThatWasTold)
{
    Making p;
    EXPECT_TRUE(Sheet("paper.slip.collect").results("services", p.services).json()["rows"].empty());
    p.services[QStringLiteral("pension")].refused = QStringLiteral("account_refused");
    p.services[QStringLiteral("water")].intended = true;
    const Json rows = Sheet("paper.slip.collect").results("services", p.services).json()["rows"];
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0]["label"], "field.services.pension");
    EXPECT_EQ(rows[0]["value"]["words"], "reason.account_refused");
    EXPECT_EQ(rows[1]["value"]["words"], "paper.state.no_answer_yet");
}

// K07, K10.
TEST(Attempts, TakeAnotherObjectEachAndAreBounded)
{
    RecordOf record{Making{}};
    const auto& copy = record.record().copy;
    EXPECT_EQ(attemptOf(copy), QStringLiteral("1"));
    ASSERT_TRUE(record.fill(QStringLiteral("blank.1"), "B1"));
    ASSERT_TRUE(record.fill(QStringLiteral("copy.1"), {{"object", "B1"}, {"spoiled", "chip_silent"}}));
    EXPECT_EQ(attemptOf(copy), QStringLiteral("2"));
    EXPECT_FALSE(record.fill(QStringLiteral("blank.2"), "B1"));
    EXPECT_FALSE(record.fill(QStringLiteral("copy.2"), {{"object", "B1"}}));
    ASSERT_TRUE(record.fill(QStringLiteral("blank.2"), "B2"));
    ASSERT_TRUE(record.fill(QStringLiteral("copy.2"), {{"object", "B2"}}));
    EXPECT_EQ(attemptOf(copy), QStringLiteral("2"));
    ASSERT_TRUE(record.fill(QStringLiteral("copy.2"), {{"object", "B2"}, {"spoiled", "chip_silent"}}));
    ASSERT_TRUE(record.fill(QStringLiteral("copy.3"), {{"object", "B3"}, {"spoiled", "chip_silent"}}));
    EXPECT_FALSE(attemptOf(copy));
    EXPECT_FALSE(record.fill(QStringLiteral("copy.4"), {{"object", "B4"}}));
}

// F04: the amount is the step's, and no other one.
TEST(Payout, IsNeverMoreThanIsOwedAndComesBackInCash)
{
    Effect<Payout> balance;
    const auto step = payOut<&Practice::balance>(balance, 300);
    ASSERT_TRUE(step);
    EXPECT_EQ(step->body["paid"].get<qint64>() - step->body["fen"].get<qint64>(), 300);
    EXPECT_FALSE(balance.fill({{"fen", -301}, {"method", "cash"}, {"owed", 300}}));
    EXPECT_FALSE(balance.fill({{"fen", 1}, {"method", "cash"}}));
    ASSERT_TRUE(balance.fill(step->outcomes.front()));
    EXPECT_EQ(paid(balance), -300);
    EXPECT_FALSE(payOut<&Practice::balance>(balance, 300)) << "handed out twice";
    const auto back = payOut<&Practice::balance>(balance, 0);
    ASSERT_TRUE(back);
    EXPECT_EQ(methodsOf(*back), QStringList{QStringLiteral("cash")});
    EXPECT_FALSE(fits(*back, back->fills, {{"fen", 0}, {"method", "card"}}));
    EXPECT_FALSE(fits(*back, back->fills, {{"fen", -300}, {"method", "cash"}}));
    EXPECT_TRUE(fits(*back, back->fills, {{"fen", 0}, {"method", "cash"}}));
}

TEST(Payout, IsTakenBackBeforeAnythingElseWhereTheCaseIsRefused)
{
    Practice p;
    ASSERT_TRUE(p.balance.fill({{"fen", -300}, {"method", "cash"}, {"owed", 300}}));
    p.order.refused = QStringLiteral("has_card");
    const Step step = next(p);
    EXPECT_EQ(step.kind, StepKind::SettleFee);
    EXPECT_EQ(step.fills, QStringLiteral("balance"));
    EXPECT_EQ(step.body["fen"], 0);
}

// The citizen takes home that his money was given back.
TEST(Refusal, SaysOnItsSlipWhatWasGivenBack)
{
    Practice p;
    p.visit.person = citizen();
    p.order.refused = QStringLiteral("has_card");
    ASSERT_TRUE(p.fee.fill({{"fen", 0}, {"method", "cash"}, {"back", 2000}}));
    const Step step = next(p);
    ASSERT_EQ(step.kind, StepKind::Print);
    const auto row =
        std::ranges::find_if(step.body["rows"], [](const Json& one) { return one["label"] == "paper.row.given_back"; });
    ASSERT_NE(row, step.body["rows"].end());
    EXPECT_EQ((*row)["value"], "20.00");
}

// rules.md §19: what a second person declined stands before him again, before anything that cannot be undone.
TEST(Terms, ThatWereDeclinedAreAskedForAgain)
{
    Practice p;
    p.visit.person = citizen();
    p.visit.day = QDate(2021, 7, 8);
    p.reason.value = QStringLiteral("by_wish");
    p.remark.value = QStringLiteral("-");
    p.since.value = QDate(2021, 7, 1);
    p.consent.value = true;
    ASSERT_TRUE(p.cards.fill({{"not_reached", true}}));
    domain::Facts facts{.today = p.visit.day,
                        .online = false,
                        .desk = {.bank = QStringLiteral("BOC"), .city = QStringLiteral("440700")},
                        .person = domain::factsOf(*p.visit.person),
                        .request = requestOf(p)};
    p.verdict.ruling = test::practiceRules(facts);
    p.verdict.facts = domain::toJson(facts);
    p.review.agreed = true;
    p.preparation.state = QStringLiteral("done");
    ASSERT_TRUE(p.receipt.fill(sheetOf(p, Receipt{})));
    ASSERT_TRUE(p.order.fill({{"accepted", OrderCard{*p.visit.person, {}}.outcomes().front().toJson()}}));
    ASSERT_EQ(next(p).fills, QStringLiteral("terms"));
    facts.online = true;
    p.terms.ruling = test::practiceRules(facts);
    p.terms.refused = QStringLiteral("not_approved");
    EXPECT_EQ(next(p).kind, StepKind::Decide);
    EXPECT_EQ(next(p).fills, QStringLiteral("terms"));
    p.terms.refused.clear();
    EXPECT_NE(next(p).fills, QStringLiteral("terms"));
    EXPECT_EQ(due(p), 5000);
}

// A20: whoever follows a card may let it be, although no rule was asked.
TEST(Following, MayBeBrokenOffWithoutAVerdict)
{
    RecordOf record{Following{}};
    ASSERT_TRUE(record.fill(QStringLiteral("application"), "A1"));
    ASSERT_EQ(record.next().kind, StepKind::Wait);
    const auto left = course::leaving(record);
    ASSERT_TRUE(left);
    ASSERT_TRUE(record.fill(left->field, left->value));
    const Step step = record.next();
    EXPECT_EQ(step.kind, StepKind::Refuse);
    EXPECT_EQ(step.refusal.by, QStringLiteral("citizen"));
}

// B04: what was ordered was cancelled elsewhere, and nobody waits for ever.
TEST(Following, EndsWhereThereIsNothingMoreToWaitFor)
{
    Following f;
    f.application.value = QStringLiteral("A1");
    f.visit.person = citizen();
    const Step waits = next(f);
    ASSERT_EQ(waits.kind, StepKind::Wait);
    EXPECT_NE(std::ranges::find(waits.outcomes, Json{{"refused", "unknown_application"}}), waits.outcomes.end());
    ASSERT_TRUE(f.made.fill({{"refused", "unknown_application"}}));
    EXPECT_EQ(next(f).kind, StepKind::Print);
    EXPECT_EQ(refusal(f)->by, QStringLiteral("province"));
}

}  // namespace
}  // namespace kapok::workflows
