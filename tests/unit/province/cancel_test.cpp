// Cancellation in the province: rules.md §6 row "cancel card", §14, §21; P1.11(3).
#include "support.h"

namespace kapok::test {
namespace {

Json cancellationOf(const Card& card)
{
    Json demanded = ofCard(card);
    demanded.update({{"documents", {"id_card", "medical_settlement_slip"}}, {"recovered", true}});
    return demanded;
}

// As the bank's core reports it once it has closed the account, which comes first (§14).
void closeAccountOf(ProvinceCore& core, const Card& card) { core.hearAccounts({{card.ref, QStringLiteral("closed")}}); }

std::string whyNot(ProvinceCore& core, const Card& card)
{
    closeAccountOf(core, card);
    return demand(core, "op-1", "cancel", cancellationOf(card)).reason.toStdString();
}

class CancelInStatus : public testing::TestWithParam<const char*> {};

// §6: every column but `cancelled`.
TEST_P(CancelInStatus, EndsTheCard)
{
    ProvinceCore core;
    const Card card = heldAtThisBank(core, QString::fromLatin1(GetParam()));
    EXPECT_EQ(whyNot(core, card), "");
    EXPECT_EQ(statusOf(core, card.ref), "cancelled");
}
INSTANTIATE_TEST_SUITE_P(Section6, CancelInStatus,
                         testing::Values("sealed", "normal", "formal_loss", "locked", "temporary_loss",
                                         "not_activated"),
                         named);

}  // namespace

TEST(Cancel, HappensOnce)
{
    ProvinceCore core;
    const Card card = heldAtThisBank(core, QStringLiteral("normal"));
    ASSERT_EQ(whyNot(core, card), "");
    EXPECT_EQ(demand(core, "op-2", "cancel", cancellationOf(card)).reason, QStringLiteral("wrong_state"));
}

// §14: the medical money would be stranded.
TEST(Cancel, IsRefusedWithoutTheSlipOfTheDepartment)
{
    ProvinceCore core;
    const Card card = heldAtThisBank(core, QStringLiteral("normal"));
    closeAccountOf(core, card);
    Json without = cancellationOf(card);
    without["documents"] = {"id_card"};
    EXPECT_EQ(demand(core, "op-1", "cancel", without).reason, QStringLiteral("medical_account_not_cleared"));
    EXPECT_EQ(statusOf(core, card.ref), "normal");
}

// §14: bank account cleared and closed, then the province.
TEST(Cancel, IsRefusedWhileTheAccountIsNotClosed)
{
    ProvinceCore core;
    const Card card = heldAtThisBank(core, QStringLiteral("normal"));
    for (const char* state : {"active", "inactive", "frozen"}) {
        core.hearAccounts({{card.ref, QString::fromLatin1(state)}});
        EXPECT_EQ(demand(core, state, "cancel", cancellationOf(card)).reason, QStringLiteral("account_not_closed"));
    }
    EXPECT_EQ(statusOf(core, card.ref), "normal");
}

// §1 row 11, §21: the heirs cancel.
TEST(Cancel, IsDoneForOneWhoHasDied)
{
    ProvinceCore core;
    const Card card = oneThat(core, [](const Card& c, const Person& p) { return p.deceased && !c.ref.isEmpty(); });
    EXPECT_EQ(whyNot(core, card), "");
}

// §21: a card at the outlet is cancelled; one under way is not a card yet.
TEST(Cancel, IsForACardThatIsMade)
{
    ProvinceCore core;
    const auto inState = [&](Production production) {
        return oneThat(core, [&](const Card& c, const Person& p) {
            return !p.deceased && c.bank == QLatin1String("BOC") && c.city == QLatin1String("440700") &&
                   c.production == production;
        });
    };
    EXPECT_EQ(whyNot(core, inState(Production::Made)), "");
    EXPECT_EQ(demand(core, "op-2", "cancel", cancellationOf(inState(Production::Ordered))).reason,
              QStringLiteral("wrong_state"));
}

// P1.11(3): the service bank clears, closes and takes the card in.
TEST(Cancel, IsItsBanksAffair)
{
    ProvinceCore core;
    const Card other = oneThat(core, [](const Card& c, const Person& p) {
        return !p.deceased && c.bank == QLatin1String("ABC") && c.city == QLatin1String("440700") &&
               c.status == QLatin1String("normal");
    });
    EXPECT_EQ(whyNot(core, other), "not_this_bank");
    EXPECT_EQ(statusOf(core, other.ref), "normal");
}

}  // namespace kapok::test
