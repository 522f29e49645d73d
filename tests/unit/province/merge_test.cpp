// Merge in the province: rules.md §2, §6 "merge as survivor", X4; P1.10, P1.11.
#include "support.h"

#include <algorithm>

namespace kapok::test {
namespace {

Json mergeOf(const Card& survivor, const std::vector<Card>& others)
{
    Json refs = Json::array();
    for (const Card& card : others) refs.push_back(toJson(card.ref));
    return {{"person", {{"id", toJson(survivor.person)}}},
            {"survivor", toJson(survivor.ref)},
            {"others", std::move(refs)},
            {"consequences_read", true}};
}

// So many cards, the first of this city and bank, the others of other cities, all in use.
std::vector<Card> cardsOfOneWith(const ProvinceCore& core, std::size_t count)
{
    for (const Person& person : core.books().people()) {
        const auto cards = core.books().cardsOf(person.id);
        if (person.deceased || cards.size() != count) continue;
        const bool inUse = std::ranges::all_of(cards, [](const Card& card) {
            return card.status == QLatin1String("normal") && card.production == Production::Collected;
        });
        if (inUse && cards.front().city == QLatin1String("440700") && cards.back().city != QLatin1String("440700"))
            return cards;
    }
    ADD_FAILURE() << "nobody holds so many cards";
    return {};
}

struct Lives {
    const char* status;
    bool survives;
};

void PrintTo(const Lives& one, std::ostream* out) { *out << one.status; }

class Survivor : public testing::TestWithParam<Lives> {};

// rules.md §6, row "merge as survivor".
TEST_P(Survivor, IsAsTheTableSays)
{
    ProvinceCore core;
    const auto cards = cardsOfOneWith(core, 2);
    const QString status = QLatin1String(GetParam().status);
    if (status == QLatin1String("temporary_loss")) demand(core, "op-0", "loss_temporary", ofCard(cards[0]));
    if (status == QLatin1String("formal_loss")) demand(core, "op-0", "loss_formal", ofCard(cards[0]));
    const auto reply = demand(core, "op-1", "merge", mergeOf(cards[0], {cards[1]}));
    EXPECT_EQ(reply.reason, GetParam().survives ? QString() : QStringLiteral("wrong_state"));
    EXPECT_EQ(statusOf(core, cards[1].ref), GetParam().survives ? "merged" : "normal");
    EXPECT_EQ(statusOf(core, cards[0].ref), GetParam().status);
}
INSTANTIATE_TEST_SUITE_P(Section6, Survivor,
                         testing::Values(Lives{"normal", true}, Lives{"temporary_loss", false},
                                         Lives{"formal_loss", false}),
                         [](const auto& one) { return std::string(one.param.status); });

}  // namespace

TEST(Merge, LeavesOneCardOfThree)
{
    ProvinceCore core;
    const auto cards = cardsOfOneWith(core, 3);
    EXPECT_EQ(demand(core, "op-1", "merge", mergeOf(cards[0], {cards[1]})).reason, QStringLiteral("card_not_named"));
    const auto reply = demand(core, "op-2", "merge", mergeOf(cards[0], {cards[1], cards[2]}));
    ASSERT_TRUE(reply.accepted) << reply.reason.toStdString();
    EXPECT_EQ(reply.body["survivor"], toJson(cards[0].ref));
    EXPECT_EQ(reply.body["merged"].size(), 2u);
    EXPECT_EQ(statusOf(core, cards[0].ref), "normal");
    EXPECT_EQ(statusOf(core, cards[1].ref), "merged");
    EXPECT_EQ(statusOf(core, cards[2].ref), "merged");
}

// X4: the survivor is of the applying city.
TEST(Merge, IsRefusedWithASurvivorOfAnotherCity)
{
    ProvinceCore core;
    const auto cards = cardsOfOneWith(core, 2);
    EXPECT_EQ(demand(core, "op-1", "merge", mergeOf(cards[1], {cards[0]})).reason,
              QStringLiteral("survivor_other_city"));
}

// P1.11: the citizen reads the consequences first.
TEST(Merge, IsRefusedWithoutConsentWithoutAnotherCardAndOfAnotherPersonsCards)
{
    ProvinceCore core;
    const auto cards = cardsOfOneWith(core, 2);
    Json merge = mergeOf(cards[0], {cards[1]});
    merge["consequences_read"] = false;
    EXPECT_EQ(demand(core, "op-1", "merge", merge).reason, QStringLiteral("not_consented"));
    EXPECT_EQ(demand(core, "op-2", "merge", mergeOf(cards[0], {})).reason, QStringLiteral("nothing_to_merge"));
    EXPECT_EQ(demand(core, "op-3", "merge", mergeOf(cards[0], {cards[0]})).reason, QStringLiteral("unknown_card"));
    EXPECT_EQ(demand(core, "op-4", "merge", mergeOf(cards[0], {cards[1], cards[1]})).reason,
              QStringLiteral("unknown_card"));
    const Card others = heldAtThisBank(core, QStringLiteral("normal"));
    EXPECT_EQ(demand(core, "op-5", "merge", mergeOf(cards[0], {others})).reason, QStringLiteral("unknown_card"));
    EXPECT_TRUE(core.effects().empty());
}

// P1.11(12): what is under way is awaited or cancelled first.
TEST(Merge, IsRefusedWhileACardIsUnderWay)
{
    ProvinceCore core;
    const auto cards = cardsOfOneWith(core, 2);
    Json order = ofCard(cards[0]);
    order.update({{"reason", "damaged"}, {"channel", "normal"}, {"documents", {"id_card"}}});
    order["merges"] = Json::array({toJson(cards[1].ref)});
    ASSERT_TRUE(demand(core, "op-1", "replace", order).accepted);
    EXPECT_EQ(demand(core, "op-2", "merge", mergeOf(cards[0], {cards[1]})).reason, QStringLiteral("in_transit"));
}

}  // namespace kapok::test
