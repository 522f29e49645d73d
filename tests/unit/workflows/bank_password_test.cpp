// The bank's password as the bank's own act: C02, C04, P2.1.
#include "workflows/bank_password.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

BankPassword begun()
{
    BankPassword password{
        .visit = {.id = QStringLiteral("visit"),
                  .day = QDate(2021, 7, 8),
                  .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                               domain::DocumentKind::IdCard, u"440524188001010014")),
                                           .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    password.card.ref = QStringLiteral("c1");
    password.visit.present = {QStringLiteral("holder"), {QStringLiteral("id_card")}, {}};
    password.how.value = QStringLiteral("forgotten");
    password.cards.filled = true;
    return password;
}

// C02: nothing that was typed goes through the desk: what the bank is told names person, card and what is wished.
TEST(BankPassword, IsTakenByTheBankAndNeverPassesTheDesk)
{
    BankPassword password = begun();
    password.review.agreed = true;
    const Step order = next(password);
    ASSERT_EQ(order.kind, StepKind::Order);
    EXPECT_EQ(order.party, Party::Bank);
    EXPECT_EQ(order.body.size(), 3u);
    EXPECT_EQ(order.body["how"], "forgotten");
    EXPECT_TRUE(fits(bare(order.body), SetAccountPassword::request()));
}

// It is no social PIN: no chip is read and none is written.
TEST(BankPassword, AsksForNoCardOnTheReader)
{
    BankPassword password = begun();
    for (int steps = 0; next(password).kind != StepKind::Done && steps < 9; ++steps) {
        const Step step = next(password);
        EXPECT_NE(step.kind, StepKind::ReadChip);
        EXPECT_NE(step.kind, StepKind::WriteChip);
        RecordOf<BankPassword> record(password);
        ASSERT_TRUE(record.fill(step.fills, step.outcomes.front()));
        password = record.record();
    }
    EXPECT_TRUE(password.slip);
}

// X10: no agent for a password; §2 has no row for it, so the province need not be there.
TEST(BankPassword, IsTheHoldersAloneAndNeedsNoProvince)
{
    EXPECT_EQ(next(begun()).fills, QStringLiteral("review"));
    BankPassword byAgent = begun();
    byAgent.visit.present.who = QStringLiteral("agent");
    ASSERT_TRUE(byAgent.refusalSlip.fill(next(byAgent).body));
    EXPECT_EQ(next(byAgent).refusal.reason, QStringLiteral("agent_not_allowed"));
}

}  // namespace
}  // namespace kapok::workflows
