// Change of bank in the province: rules.md §6 row "line change", §13 step 1; P1.10, P1.11(12), P1.11(15).
#include "support.h"

namespace kapok::test {
namespace {

Json changeOf(const Card& card)
{
    Json order = ofCard(card);
    order.update({{"channel", "normal"}, {"documents", {"id_card", "old_card"}}});
    return order;
}

// The desk of the new bank; the card is of the bank of the practice desk.
ProvinceCore atTheNewBank()
{
    ProvinceCore core;
    core.setCaller({.outlet = QStringLiteral("0745"), .bank = QStringLiteral("GDB"), .city = QStringLiteral("440700")});
    return core;
}

std::string whyNot(const char* status)
{
    ProvinceCore core = atTheNewBank();
    return demand(core, "op-1", "change_bank", changeOf(heldAtThisBank(core, QString::fromLatin1(status))))
        .reason.toStdString();
}

class ChangeInStatus : public testing::TestWithParam<const char*> {};

TEST_P(ChangeInStatus, IsADashInSection6) { EXPECT_EQ(whyNot(GetParam()), "wrong_state"); }
INSTANTIATE_TEST_SUITE_P(Section6, ChangeInStatus,
                         testing::Values("sealed", "locked", "temporary_loss", "not_activated"), named);

}  // namespace

// §6: T under normal; A, with a second person, under formal loss.
TEST(ChangeBank, IsForACardInUseOrFoundAgain)
{
    for (const char* status : {"normal", "formal_loss"}) EXPECT_EQ(whyNot(status), "") << status;
}

// §13: the old card stays what it is; nothing ends it but its own bank.
TEST(ChangeBank, LeadsToACardOfTheNewBankBesideTheOldOne)
{
    ProvinceCore core = atTheNewBank();
    const Card old = heldAtThisBank(core, QStringLiteral("normal"));
    const auto ordered = demand(core, "op-1", "change_bank", changeOf(old));
    ASSERT_TRUE(ordered.accepted) << ordered.reason.toStdString();
    const QString ref = text(ordered.body["card"]["ref"]);
    days(core, 20);
    const Card made = *core.books().card(ref);
    EXPECT_EQ(made.bank, QStringLiteral("GDB"));
    EXPECT_EQ(made.outlet, QStringLiteral("0745"));
    EXPECT_TRUE(demand(core, "op-2", "collect", ofCard(made)).accepted);
    EXPECT_EQ(statusOf(core, old.ref), "normal");
    EXPECT_EQ(statusOf(core, ref), "not_activated");
}

// P1.11(15): with the ID card and the old bank's card.
TEST(ChangeBank, AsksForTheOldCard)
{
    ProvinceCore core = atTheNewBank();
    Json without = changeOf(heldAtThisBank(core, QStringLiteral("normal")));
    without["documents"] = {"id_card"};
    EXPECT_EQ(demand(core, "op-1", "change_bank", without).reason, QStringLiteral("old_card_not_shown"));
}

TEST(ChangeBank, IsForAnotherBankAndThisCity)
{
    ProvinceCore core;
    const Card own = heldAtThisBank(core, QStringLiteral("normal"));
    EXPECT_EQ(demand(core, "op-1", "change_bank", changeOf(own)).reason, QStringLiteral("same_bank"));
    const Card elsewhere = oneThat(core, [&](const Card& c, const Person& p) {
        return !p.deceased && c.city == QLatin1String("440300") && c.status == QLatin1String("normal") &&
               core.books().cardsOf(p.id).size() == 1;
    });
    EXPECT_EQ(demand(core, "op-2", "change_bank", changeOf(elsewhere)).reason, QStringLiteral("not_this_city"));
}

// P1.11(12) by analogy: one under way is enough.
TEST(ChangeBank, IsRefusedWhileItsCardIsUnderWay)
{
    ProvinceCore core = atTheNewBank();
    const Card old = heldAtThisBank(core, QStringLiteral("normal"));
    ASSERT_TRUE(demand(core, "op-1", "change_bank", changeOf(old)).accepted);
    EXPECT_EQ(demand(core, "op-2", "change_bank", changeOf(old)).reason, QStringLiteral("in_transit"));
}

// P1.10: a finished card of another city is merged where it is named, and forbids the change where it is not.
TEST(ChangeBank, MergesTheCardsOfOtherCitiesThatAreNamed)
{
    ProvinceCore core = atTheNewBank();
    const Card old = oneThat(core, [&](const Card& c, const Person& p) {
        const auto cards = core.books().cardsOf(p.id);
        return !p.deceased && c.bank == QLatin1String("BOC") && c.status == QLatin1String("normal") &&
               cards.size() == 2 && cards[0].ref == c.ref && cards[1].city != c.city &&
               cards[1].status == QLatin1String("normal");
    });
    const QString other = core.books().cardsOf(old.person)[1].ref;
    EXPECT_EQ(demand(core, "op-1", "change_bank", changeOf(old)).reason, QStringLiteral("other_city_card"));
    Json naming = changeOf(old);
    naming["merges"] = Json::array({toJson(other)});
    EXPECT_TRUE(demand(core, "op-2", "change_bank", naming).accepted);
    EXPECT_EQ(statusOf(core, other), "merged");
    EXPECT_EQ(statusOf(core, old.ref), "normal");
}

}  // namespace kapok::test
