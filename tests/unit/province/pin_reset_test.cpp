// The reset of a PIN in the province: rules.md §6 column by column, P1.11(9), §21 expired cards. C05, C06.
#include "support.h"

namespace kapok::test {
namespace {

QString whyNot(const Card& card)
{
    ProvinceCore core;
    return demand(core, "op-1", "pin_reset", ofCard(card)).reason;
}

// rules.md §6, row "social PIN reset/unlock": – T – T – – –.
class RowOfPinReset : public testing::TestWithParam<const char*> {};

TEST_P(RowOfPinReset, IsAsTheTableSays)
{
    const QString status = QLatin1String(GetParam());
    const bool may = status == QLatin1String("normal") || status == QLatin1String("locked");
    const Card card = heldAtThisBank(ProvinceCore(), status);
    ProvinceCore core;
    const auto reply = demand(core, "op-1", "pin_reset", ofCard(card));
    EXPECT_EQ(reply.reason.toStdString(), may ? "" : "wrong_state");
    EXPECT_EQ(statusOf(core, card.ref), may ? "normal" : GetParam());
}
INSTANTIATE_TEST_SUITE_P(PinReset, RowOfPinReset,
                         testing::Values("sealed", "normal", "formal_loss", "locked", "temporary_loss",
                                         "not_activated"),
                         named);

}  // namespace

// P1.11(9), C06: whichever bank's it is.
TEST(PinReset, IsNeverOfAMergedCard)
{
    const Card merged =
        oneThat(ProvinceCore(), [](const Card& c, const Person&) { return c.status == QLatin1String("merged"); });
    EXPECT_EQ(whyNot(merged), QStringLiteral("merged_no_pin_reset"));
}

// C05: at any branch of the card's bank, and no other; §21: in date; §1 row 11.
TEST(PinReset, IsOfTheBanksOwnCardsInDateAndOfTheLiving)
{
    const ProvinceCore core;
    EXPECT_EQ(whyNot(oneThat(core,
                             [](const Card& c, const Person& p) {
                                 return !p.deceased && c.bank != QLatin1String("BOC") &&
                                        c.city == QLatin1String("440700") && c.status == QLatin1String("normal");
                             })),
              QStringLiteral("not_this_bank"));
    EXPECT_EQ(whyNot(oneThat(core,
                             [&](const Card& c, const Person& p) {
                                 return !p.deceased && c.bank == QLatin1String("BOC") &&
                                        c.status == QLatin1String("normal") && c.expires < core.books().today() &&
                                        c.expires.isValid();
                             })),
              QStringLiteral("expired"));
    EXPECT_EQ(whyNot(oneThat(
                  core, [](const Card& c, const Person& p) { return p.deceased && c.bank == QLatin1String("BOC"); })),
              QStringLiteral("deceased"));
}

}  // namespace kapok::test
