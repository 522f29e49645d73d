// A card that is ordered by the channel `instant`: P1.6; rules.md §5.
#include "support.h"

namespace kapok::test {
namespace {

Card newestOf(const ProvinceCore& core, const QString& person) { return core.books().cardsOf(person).back(); }

// P1.6: it is made on the spot, and lies at the outlet the same day; an ordinary one takes its time.
TEST(InstantOrder, LiesAtTheOutletAtOnce)
{
    for (const char* channel : {"normal", "instant"}) {
        ProvinceCore core;
        const Card old = heldAtThisBank(core, QStringLiteral("normal"));
        Json order = ofCard(old);
        order.update({{"reason", "damaged"}, {"channel", channel}, {"documents", {"id_card"}}});
        ASSERT_TRUE(demand(core, "op-1", "replace", order).accepted);
        const Card made = newestOf(core, old.person);
        const bool atOnce = channel == std::string("instant");
        EXPECT_EQ(made.production == Production::Made, atOnce) << channel;
        EXPECT_EQ(made.issued == core.books().today(), atOnce) << channel;
        EXPECT_EQ(demand(core, "op-2", "collect", ofCard(made)).accepted, atOnce) << channel;
    }
}

}  // namespace
}  // namespace kapok::test
