// Small payments without a PIN, switched off: C09, P5.2, X17.
#include "workflows/small_payment_off.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

SmallPaymentOff begun()
{
    SmallPaymentOff off{
        .visit = {.id = QStringLiteral("visit"),
                  .day = QDate(2021, 7, 8),
                  .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                               domain::DocumentKind::IdCard, u"440524188001010014")),
                                           .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    off.card.ref = QStringLiteral("c1");
    off.visit.present = {QStringLiteral("holder"), {QStringLiteral("id_card")}, {}};
    off.cards.filled = true;
    return off;
}

// The bank is told, and a slip says what holds from now on.
TEST(SmallPaymentOff, IsTheBanksToSwitchAndStandsOnASlip)
{
    SmallPaymentOff off = begun();
    EXPECT_NE(next(off).body.dump().find("paper.small_payment.always_pin"), std::string::npos);
    off.review.agreed = true;
    const Step order = next(off);
    ASSERT_EQ(order.kind, StepKind::Order);
    EXPECT_EQ(order.party, Party::Bank);
    EXPECT_EQ(order.request, QStringLiteral("small_payment_off"));
    ASSERT_TRUE(off.order.fill({{"accepted", {{"status", "off"}}}}));
    const Step slip = next(off);
    ASSERT_EQ(slip.fills, QStringLiteral("slip"));
    EXPECT_NE(slip.body.dump().find("basis.P5.2"), std::string::npos);
}

}  // namespace
}  // namespace kapok::workflows
