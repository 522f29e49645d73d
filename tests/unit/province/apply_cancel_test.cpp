// Cancelling an application in the province: rules.md §3 state by state, P1.11(12), A19.
#include "support.h"

namespace kapok::test {
namespace {

Card underWay(const ProvinceCore& core, const char* production, const QString& city = QStringLiteral("440700"))
{
    return oneThat(core, [&](const Card& card, const Person& person) {
        return wordOf(card, core.books().today()) == QLatin1String(production) && card.city == city &&
               (city != QLatin1String("440700") || card.bank == QLatin1String("BOC")) && !person.deceased;
    });
}

QString whyNot(const char* production)
{
    ProvinceCore core;
    return demand(core, "op-1", "apply_cancel", ofCard(underWay(core, production))).reason;
}

}  // namespace

// §3: applied, not made, and failed are cancelled; in production no more; the boundary is that the data left.
TEST(ApplyCancel, IsTakenUntilTheDataLeaveForTheBank)
{
    EXPECT_EQ(whyNot("applied"), QString());
    EXPECT_EQ(whyNot("failed"), QString());
    EXPECT_EQ(whyNot("in_production"), QStringLiteral("in_production"));
    EXPECT_EQ(whyNot("at_outlet"), QStringLiteral("already_made"));
    EXPECT_EQ(whyNot("collected"), QStringLiteral("already_made"));

    ProvinceCore core;
    const Card card = underWay(core, "applied");
    days(core, 1);
    EXPECT_EQ(demand(core, "op-1", "apply_cancel", ofCard(card)).reason, QStringLiteral("in_production"));
}

// The card is never made, who asks for it hears why, and a first card is free again (§21).
TEST(ApplyCancel, EndsTheOrderForEver)
{
    ProvinceCore core;
    const Card card = underWay(core, "applied");
    ASSERT_TRUE(demand(core, "op-1", "apply_cancel", ofCard(card)).accepted);
    EXPECT_EQ(demand(core, "op-2", "apply_cancel", ofCard(card)).reason, QStringLiteral("wrong_state"));
    days(core, 30);
    EXPECT_EQ(statusOf(core, card.ref), "cancelled");
    EXPECT_EQ(core.books().card(card.ref)->production, Production::Ordered);
    EXPECT_EQ(core.ask(QStringLiteral("order_progress"), {{"application", toJson(card.ref)}}).reason,
              QStringLiteral("application_cancelled"));
    EXPECT_FALSE(demand(core, "op-3", "collect", ofCard(card)).accepted);
    Json again{{"person", {{"id", toJson(card.person)}}}, {"channel", "normal"}, {"documents", {"id_card"}}};
    EXPECT_TRUE(demand(core, "op-4", "apply", again).accepted);
}

// P1.11(12): the agency of that city, and the bank at which he applied.
TEST(ApplyCancel, IsTheCitysAndTheBanksOwn)
{
    ProvinceCore core;
    const Card elsewhere = oneThat(core, [&](const Card& c, const Person& p) {
        return c.production == Production::Ordered && c.city != QLatin1String("440700") && !p.deceased;
    });
    EXPECT_EQ(demand(core, "op-1", "apply_cancel", ofCard(elsewhere)).reason, QStringLiteral("at_that_city"));
    const Card another = underWay(core, "applied");
    Json body = ofCard(another);
    body["person"]["id"] = toJson(elsewhere.person);
    EXPECT_EQ(demand(core, "op-2", "apply_cancel", body).reason, QStringLiteral("unknown_card"));
}

}  // namespace kapok::test
