// Renewal in the province: rules.md §6 column by column, §11, P3.2, P1.8, P1.11(12), P5.3.
#include "support.h"

namespace kapok::test {
namespace {

Json renewalOf(const Card& card)
{
    Json order = ofCard(card);
    order.update({{"channel", "normal"}, {"documents", {"id_card"}}});
    return order;
}

QString whyNot(ProvinceCore& core, const Card& card) { return demand(core, "op-1", "renew", renewalOf(card)).reason; }

// On the first day on which its state alone decides.
ProvinceCore shortlyBefore(const Card& card)
{
    ProvinceCore core;
    days(core, int(core.books().today().daysTo(card.expires)));
    return core;
}

Card ofThisBankThatExpires(const ProvinceCore& core, QDate from, QDate until)
{
    return oneThat(core, [&](const Card& c, const Person& p) {
        return c.bank == QLatin1String("BOC") && c.status == QLatin1String("normal") && c.expires >= from &&
               c.expires <= until && !p.deceased && !p.identityChanged && core.books().cardsOf(p.id).size() == 1;
    });
}

struct Column {
    const char* status;
    const char* why;  ///< empty: it is renewed
};

void PrintTo(const Column& column, std::ostream* out) { *out << column.status; }

// rules.md §6, row "renewal": T T – T – – T –.
class RowOfRenewal : public testing::TestWithParam<Column> {};

TEST_P(RowOfRenewal, IsAsTheTableSays)
{
    const QString status = QLatin1String(GetParam().status);
    const bool ended = status == QLatin1String("cancelled") || status == QLatin1String("merged");
    Card card = heldAtThisBank(ProvinceCore(), ended ? QStringLiteral("normal") : status);
    if (status == QLatin1String("merged"))
        card =
            oneThat(ProvinceCore(), [](const Card& c, const Person&) { return c.status == QLatin1String("merged"); });
    ProvinceCore core = shortlyBefore(card);
    if (status == QLatin1String("cancelled")) {  // by a renewal that was collected
        ASSERT_TRUE(demand(core, "op-a", "renew", renewalOf(card)).accepted);
        days(core, 20);
        for (const Card& one : core.books().cardsOf(card.person))
            if (one.ref != card.ref) demand(core, "op-b", "collect", ofCard(one));
    }
    const bool foreign = card.bank != QLatin1String("BOC");
    EXPECT_EQ(whyNot(core, card).toStdString(), foreign ? "not_this_bank" : GetParam().why);
}
INSTANTIATE_TEST_SUITE_P(Renewal, RowOfRenewal,
                         testing::Values(Column{"sealed", ""}, Column{"normal", ""},
                                         Column{"formal_loss", "wrong_state"}, Column{"locked", ""},
                                         Column{"temporary_loss", "wrong_state"}, Column{"cancelled", "wrong_state"},
                                         Column{"not_activated", ""}, Column{"merged", "wrong_state"}),
                         [](const auto& column) { return std::string(column.param.status); });

}  // namespace

// §11, E01: three calendar months, to the day; overdue it is renewed as well.
TEST(Renew, IsTooEarlyUntilThreeCalendarMonthsBeforeItsLastDay)
{
    const ProvinceCore begins;
    const QDate today = begins.books().today();
    const Card card = heldAtThisBank(begins, QStringLiteral("normal"));
    const QDate opens = card.expires.addMonths(-3);
    ProvinceCore core;
    days(core, int(today.daysTo(opens)) - 1);
    EXPECT_EQ(demand(core, "op-1", "renew", renewalOf(card)).reason, QStringLiteral("too_early"));
    days(core, 1);
    EXPECT_TRUE(demand(core, "op-2", "renew", renewalOf(card)).accepted);

    ProvinceCore overdue;
    const Card expired = ofThisBankThatExpires(overdue, today.addYears(-1), today.addDays(-1));
    EXPECT_TRUE(demand(overdue, "op-1", "renew", renewalOf(expired)).accepted);
}

// P5.3, E03: what comes is of the third generation, and ends the old card when it is collected.
TEST(Renew, LeadsToACardOfTheThirdGenerationAndEndsTheOldOneWhenItIsCollected)
{
    ProvinceCore core;
    const QDate today = core.books().today();
    const Card old = ofThisBankThatExpires(core, today, today.addMonths(3));
    ASSERT_EQ(old.generation, 2);
    const auto ordered = demand(core, "op-1", "renew", renewalOf(old));
    ASSERT_TRUE(ordered.accepted) << ordered.reason.toStdString();
    const QString ref = text(ordered.body["card"]["ref"]);
    days(core, 20);
    const Card made = *core.books().card(ref);
    EXPECT_EQ(made.generation, 3);
    EXPECT_EQ(made.bank, old.bank);
    EXPECT_EQ(statusOf(core, old.ref), "normal");
    EXPECT_TRUE(demand(core, "op-2", "collect", ofCard(made)).accepted);
    EXPECT_EQ(statusOf(core, old.ref), "cancelled");
}

// §21: an in-transit card of this city is asked for at a renewal too; another city's finished card is not (P1.10).
TEST(Renew, AsksForACardUnderWayHereAndForNoCardElsewhere)
{
    ProvinceCore core;
    const QDate today = core.books().today();
    const Card old = ofThisBankThatExpires(core, today, today.addMonths(3));
    ASSERT_TRUE(demand(core, "op-1", "renew", renewalOf(old)).accepted);
    EXPECT_EQ(demand(core, "op-2", "renew", renewalOf(old)).reason, QStringLiteral("in_transit"));

    const ProvinceCore before;
    const Card beside = oneThat(before, [&](const Card& c, const Person& p) {
        const auto cards = before.books().cardsOf(p.id);
        return c.bank == QLatin1String("BOC") && c.status == QLatin1String("normal") && cards.size() == 2 &&
               cards[1].city != c.city && cards[1].production == Production::Collected;
    });
    ProvinceCore later = shortlyBefore(beside);
    EXPECT_TRUE(demand(later, "op-1", "renew", renewalOf(beside)).accepted);
}

// P3.2, X15: any branch of the card's own bank; P1.8: the agency first; §1 row 11.
TEST(Renew, IsRefusedAtAnotherBankOfADifferentIdentityAndOfTheDead)
{
    const ProvinceCore before;
    const auto why = [&](const Card& card) {
        ProvinceCore core = shortlyBefore(card);
        return whyNot(core, card);
    };
    EXPECT_EQ(why(oneThat(before,
                          [](const Card& c, const Person& p) {
                              return !p.deceased && c.bank == QLatin1String("ABC") &&
                                     c.city == QLatin1String("440700") && c.status == QLatin1String("normal");
                          })),
              QStringLiteral("not_this_bank"));
    EXPECT_EQ(
        why(oneThat(before, [](const Card& c,
                               const Person& p) { return p.mustSeeTheAgency() && c.bank == QLatin1String("BOC"); })),
        QStringLiteral("agency_first"));
    EXPECT_EQ(why(oneThat(before,
                          [](const Card& c, const Person& p) { return p.deceased && c.bank == QLatin1String("BOC"); })),
              QStringLiteral("deceased"));
}

}  // namespace kapok::test
