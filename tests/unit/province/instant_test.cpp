// A card that is ordered by the channel `instant`: P1.6; rules.md §5.
#include "support.h"

namespace kapok::test {
namespace {

Card newestOf(const ProvinceCore& core, const QString& person) { return core.books().cardsOf(person).back(); }

Json completed(const Card& card, const std::string& identification, const QString& number)
{
    Json body = ofCard(card);
    body["chip"] = {{"identification", identification},
                    {"number", toJson(number)},
                    {"issued", "2021-07-08"},
                    {"expires", "2031-07-07"}};
    return body;
}

Card orderedHere(ProvinceCore& core, const char* channel)
{
    const Card old = heldAtThisBank(core, QStringLiteral("normal"));
    Json order = ofCard(old);
    order.update({{"reason", "damaged"}, {"channel", channel}, {"documents", {"id_card"}}});
    EXPECT_TRUE(demand(core, "op-1", "replace", order).accepted);
    return newestOf(core, old.person);
}

const std::string chipOfBlank = "440700D15600000500000007FFFFFFFF";

// P1.6: it is made where it was ordered, and is what was read from its chip; an ordinary one the plant makes.
TEST(InstantOrder, IsMadeWhenTheCounterSaysWhichChipItIs)
{
    ProvinceCore core;
    const Card ordered = orderedHere(core, "instant");
    EXPECT_EQ(ordered.production, Production::Ordered);
    const auto data = core.ask(QStringLiteral("card_data"), {{"application", toJson(ordered.ref)}});
    ASSERT_TRUE(data.accepted);
    const QString number = text(data.body["order"]["card_number"]);
    EXPECT_EQ(data.body["order"]["issued"], "2021-07-08");
    EXPECT_EQ(data.body["order"]["expires"], "2031-07-07");  // ten years, as of every card
    EXPECT_FALSE(demand(core, "op-2", "collect", ofCard(ordered)).accepted);
    ASSERT_TRUE(demand(core, "op-3", "card_completed", completed(ordered, chipOfBlank, number)).accepted);
    const Card made = newestOf(core, ordered.person);
    EXPECT_EQ(made.production, Production::Made);
    EXPECT_EQ(made.identification, QString::fromStdString(chipOfBlank));
    EXPECT_TRUE(demand(core, "op-4", "collect", ofCard(made)).accepted);
}

// No card is completed twice, none with another number, and no chip belongs to two cards.
TEST(InstantOrder, RefusesAChipThatIsNotItsOwn)
{
    ProvinceCore core;
    const Card ordered = orderedHere(core, "instant");
    const QString number = text(
        core.ask(QStringLiteral("card_data"), {{"application", toJson(ordered.ref)}}).body["order"]["card_number"]);
    EXPECT_EQ(
        demand(core, "op-2", "card_completed", completed(ordered, chipOfBlank, QStringLiteral("D00000000"))).reason,
        QStringLiteral("chip_differs"));
    const Card old = core.books().cardsOf(ordered.person).front();
    EXPECT_EQ(
        demand(core, "op-3", "card_completed", completed(ordered, old.identification.toStdString(), number)).reason,
        QStringLiteral("chip_known"));
    ASSERT_TRUE(demand(core, "op-4", "card_completed", completed(ordered, chipOfBlank, number)).accepted);
    EXPECT_EQ(demand(core, "op-5", "card_completed", completed(ordered, chipOfBlank, number)).reason,
              QStringLiteral("already_made"));
}

// K03: it can be given up as long as it is not made, on another day too; an ordinary one is the plant's.
TEST(InstantOrder, IsTakenBackUntilItIsMade)
{
    ProvinceCore core;
    const Card ordered = orderedHere(core, "instant");
    core.setTime({core.books().now.utcMs + 26LL * 24 * 3600 * 1000});
    EXPECT_EQ(newestOf(core, ordered.person).production, Production::Ordered);  // nobody else makes it
    EXPECT_TRUE(demand(core, "op-2", "apply_cancel", ofCard(ordered)).accepted);
    EXPECT_EQ(core.ask(QStringLiteral("card_data"), {{"application", toJson(ordered.ref)}}).reason,
              QStringLiteral("application_cancelled"));
    ProvinceCore plant;
    const Card ordinary = orderedHere(plant, "normal");
    EXPECT_EQ(plant.ask(QStringLiteral("card_data"), {{"application", toJson(ordinary.ref)}}).reason,
              QStringLiteral("not_made_here"));
}

}  // namespace
}  // namespace kapok::test
