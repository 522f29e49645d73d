// Replacement in the province: rules.md §6 column by column, P1.7, P1.8, P1.10, P1.11(12), P3.1.
#include "support.h"

namespace kapok::test {
namespace {

Json replacementOf(const Card& card, const char* reason)
{
    Json order = ofCard(card);
    order.update({{"reason", reason}, {"channel", "normal"}, {"documents", {"id_card"}}});
    return order;
}

QString whyNot(const Card& card, const char* reason)
{
    ProvinceCore core;
    return demand(core, "op-1", "replace", replacementOf(card, reason)).reason;
}

Card other(const ProvinceCore& core, const Card& card)
{
    for (const Card& one : core.books().cardsOf(card.person))
        if (one.ref != card.ref) return one;
    return {};
}

// With a card of another city beside it, whose state is this.
Card besideAnotherCity(const ProvinceCore& core, Production production)
{
    return oneThat(core, [&](const Card& card, const Person& person) {
        const auto cards = core.books().cardsOf(person.id);
        return !person.deceased && card.bank == QLatin1String("BOC") && card.status == QLatin1String("normal") &&
               cards.size() == 2 && cards[1].city != card.city && cards[1].production == production;
    });
}

struct Column {
    const char* status;
    const char* lost;    ///< why it is not replaced for a loss; empty: it is
    const char* inHand;  ///< why it is not replaced for damage and information
};

void PrintTo(const Column& column, std::ostream* out) { *out << column.status; }

// rules.md §6, rows "replacement: loss", "damage", "information": L is a formal loss first.
class Section6 : public testing::TestWithParam<Column> {};

TEST_P(Section6, IsAsTheTableSays)
{
    const ProvinceCore core;
    const QString status = QLatin1String(GetParam().status);
    const bool ended = status == QLatin1String("cancelled") || status == QLatin1String("merged");
    Card card = heldAtThisBank(core, ended ? QStringLiteral("normal") : status);
    const auto why = [&](const char* reason) {
        ProvinceCore changed;
        if (status == QLatin1String("cancelled")) {  // by a replacement that was collected
            demand(changed, "op-a", "replace", replacementOf(card, "damaged"));
            days(changed, 20);
            demand(changed, "op-b", "collect", ofCard(other(changed, card)));
        }
        return demand(changed, "op-1", "replace", replacementOf(card, reason)).reason.toStdString();
    };
    if (status == QLatin1String("merged"))
        card = oneThat(core, [](const Card& c, const Person&) { return c.status == QLatin1String("merged"); });
    const bool foreign = card.bank != QLatin1String("BOC");
    EXPECT_EQ(why("lost"), foreign ? "not_this_bank" : GetParam().lost);
    for (const char* reason : {"damaged", "information_changed", "information_wrong"})
        EXPECT_EQ(why(reason), foreign ? "not_this_bank" : GetParam().inHand) << reason;
}
INSTANTIATE_TEST_SUITE_P(
    Replacement, Section6,
    testing::Values(Column{"sealed", "formal_loss_first", ""}, Column{"normal", "formal_loss_first", ""},
                    Column{"formal_loss", "", "wrong_state"}, Column{"locked", "formal_loss_first", ""},
                    Column{"temporary_loss", "formal_loss_first", "wrong_state"},
                    Column{"cancelled", "wrong_state", "wrong_state"}, Column{"not_activated", "formal_loss_first", ""},
                    Column{"merged", "wrong_state", "wrong_state"}),
    [](const auto& column) { return std::string(column.param.status); });

}  // namespace

TEST(Replace, LeadsToANewCardAndEndsTheOldOneWhenItIsCollected)
{
    ProvinceCore core;
    const Card old = heldAtThisBank(core, QStringLiteral("normal"));
    const auto ordered = demand(core, "op-1", "replace", replacementOf(old, "damaged"));
    ASSERT_TRUE(ordered.accepted) << ordered.reason.toStdString();
    const QString ref = text(ordered.body["card"]["ref"]);
    EXPECT_EQ(ordered.body["application"], ordered.body["card"]["ref"]);
    EXPECT_EQ(statusOf(core, old.ref), "normal");

    days(core, 19);
    EXPECT_EQ(core.books().card(ref)->production, Production::Ordered);
    days(core, 1);  // twenty days, as every order
    const Card made = *core.books().card(ref);
    EXPECT_EQ(made.production, Production::Made);
    EXPECT_EQ(made.bank, old.bank);
    EXPECT_EQ(made.outlet, QStringLiteral("0708"));
    EXPECT_NE(made.number, old.number);
    EXPECT_EQ(statusOf(core, old.ref), "normal");

    EXPECT_TRUE(demand(core, "op-2", "collect", ofCard(made)).accepted);
    EXPECT_EQ(statusOf(core, ref), "not_activated");
    EXPECT_EQ(statusOf(core, old.ref), "cancelled");
}

// rules.md §15: what was associated with the replaced card stays so until that is removed, and whoever had no e-card
// has none.
TEST(Replace, LeavesTheECardWithTheOldCard)
{
    for (const auto& [before, after] : {std::pair{"here", "old_card"}, {"elsewhere", "old_card"}, {"none", "none"}}) {
        ProvinceCore core;
        const Card old = oneThat(core, [&](const Card& card, const Person& person) {
            return card.bank == QLatin1String("BOC") && card.status == QLatin1String("normal") &&
                   card.generation == 3 && card.city == QLatin1String("440700") &&
                   person.ecard == QLatin1String(before) && !person.deceased && !person.identityChanged &&
                   core.books().cardsOf(person.id).size() == 1;
        });
        ASSERT_TRUE(demand(core, "op-1", "replace", replacementOf(old, "damaged")).accepted);
        EXPECT_EQ(core.books().ecardOf(old.person), QLatin1String(before));
        days(core, 20);
        const Card made = core.books().cardsOf(old.person).back();
        ASSERT_TRUE(demand(core, "op-2", "collect", ofCard(made)).accepted);
        EXPECT_EQ(core.books().ecardOf(old.person), QLatin1String(after));
        const auto told = core.ask(QStringLiteral("cards_of_person"), {{"person", {{"id", toJson(old.person)}}}});
        EXPECT_EQ(told.body["person"]["ecard"], after);
    }
}

// P1.11(12) by analogy: one under way is enough.
TEST(Replace, IsRefusedWhileACardOfThisCityIsUnderWay)
{
    ProvinceCore core;
    const Card old = heldAtThisBank(core, QStringLiteral("formal_loss"));
    ASSERT_TRUE(demand(core, "op-1", "replace", replacementOf(old, "lost")).accepted);
    EXPECT_EQ(demand(core, "op-2", "replace", replacementOf(old, "lost")).reason, QStringLiteral("in_transit"));
}

// P3.1, P1.8: any branch of the card's bank, and no other.
TEST(Replace, IsRefusedOfACardOfAnotherBankOrCity)
{
    const ProvinceCore core;
    const Card otherBank = oneThat(core, [&](const Card& c, const Person& p) {
        return !p.deceased && c.bank != QLatin1String("BOC") && c.city == QLatin1String("440700") &&
               c.status == QLatin1String("normal");
    });
    EXPECT_EQ(whyNot(otherBank, "damaged"), QStringLiteral("not_this_bank"));
    const Card otherCity = oneThat(core, [&](const Card& c, const Person& p) {
        return !p.deceased && c.city != QLatin1String("440700") && c.status == QLatin1String("normal");
    });
    EXPECT_EQ(whyNot(otherCity, "damaged"), QStringLiteral("not_this_bank"));
}

// P1.10: another city's card is merged in the same order, or nothing is ordered and nothing merged.
TEST(Replace, MergesTheCardsOfOtherCitiesThatAreNamed)
{
    ProvinceCore core;
    const Card card = besideAnotherCity(core, Production::Collected);
    const QString elsewhere = other(core, card).ref;
    Json order = replacementOf(card, "damaged");
    EXPECT_EQ(demand(core, "op-1", "replace", order).reason, QStringLiteral("other_city_card"));
    EXPECT_EQ(statusOf(core, elsewhere), "normal");
    order["merges"] = Json::array({toJson(elsewhere), toJson(card.ref)});  // never the one that is replaced
    EXPECT_EQ(demand(core, "op-2", "replace", order).reason, QStringLiteral("unknown_card"));
    order["merges"] = Json::array({toJson(elsewhere)});
    EXPECT_TRUE(demand(core, "op-3", "replace", order).accepted);
    EXPECT_EQ(statusOf(core, elsewhere), "merged");
}

// P1.8: the agency first; not insured, or corrected, the order is taken.
TEST(Replace, SendsWhoChangedHisIdentityToTheAgency)
{
    const ProvinceCore core;
    const auto changed = [&](bool corrected) {
        return oneThat(core, [&](const Card& c, const Person& p) {
            return p.identityChanged && p.insured && p.agencyCorrected == corrected && c.bank == QLatin1String("BOC");
        });
    };
    EXPECT_EQ(whyNot(changed(false), "information_changed"), QStringLiteral("agency_first"));
    EXPECT_EQ(whyNot(changed(true), "information_changed"), QString());
}

// §21: by wish a card of the second generation in date, and no other.
TEST(Replace, TakesAWishForTheThirdGenerationOnlyFromTheSecond)
{
    const ProvinceCore core;
    EXPECT_EQ(whyNot(heldAtThisBank(core, QStringLiteral("normal")), "by_wish"), QStringLiteral("keep_using"));
    const auto second = [&](bool inDate) {
        return oneThat(core, [&](const Card& c, const Person& p) {
            return c.generation == 2 && c.bank == QLatin1String("BOC") && c.status == QLatin1String("normal") &&
                   core.books().cardsOf(p.id).size() == 1 && (c.expires >= core.books().today()) == inDate;
        });
    };
    EXPECT_EQ(whyNot(second(true), "by_wish"), QString());
    EXPECT_EQ(whyNot(second(false), "by_wish"), QStringLiteral("keep_using"));
}

TEST(Replace, IsRefusedOfTheDeadAndOfACardThatNobodyHasYet)
{
    const ProvinceCore core;
    const Card ofTheDead = oneThat(core, [](const Card& c, const Person& p) {
        return p.deceased && c.status == QLatin1String("normal") && c.bank == QLatin1String("BOC");
    });
    EXPECT_EQ(whyNot(ofTheDead, "damaged"), QStringLiteral("deceased"));
    const Card waiting = oneThat(core, [](const Card& c, const Person& p) {
        return !p.deceased && c.production == Production::Made && c.bank == QLatin1String("BOC") &&
               c.city == QLatin1String("440700");
    });
    EXPECT_EQ(whyNot(waiting, "damaged"), QStringLiteral("wrong_state"));
}

}  // namespace kapok::test
