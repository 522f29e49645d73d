// What was entered by mistake is taken back in the province (L15; rules.md §19).
#include "support.h"

namespace kapok::test {
namespace {

Json changesOf(const ProvinceCore& core, const Card& card)
{
    return core.ask(QStringLiteral("changes"), {{"person", {{"id", toJson(card.person)}}}}).body["changes"];
}

ports::Reply reversed(ProvinceCore& core, const char* operation, const Card& card, const Json& change, const char* as)
{
    return demand(core, operation, "reverse",
                  {{"person", {{"id", toJson(card.person)}}},
                   {"change", change["number"]},
                   {"original", "0708-20210708-0101-0023-7"},
                   {"as", as}});
}

struct Entered {
    ProvinceCore core;
    Card card;

    explicit Entered(const char* status) : card(heldAtThisBank(core, QLatin1String(status))) {}
    void takes(const char* operation, const char* business)
    {
        EXPECT_TRUE(demand(core, operation, business, ofCard(card)).accepted) << business;
    }
};

// The same day it counts as never made: the card is what it was before, also where it was locked.
TEST(Reversal, GivesTheCardBackAsItWas)
{
    for (const char* status : {"normal", "locked"})
        for (const char* business : {"loss_temporary", "loss_formal"}) {
            Entered day(status);
            day.takes("op-1", business);
            const Json changes = changesOf(day.core, day.card);
            ASSERT_EQ(changes.size(), 1u);
            EXPECT_EQ(changes[0]["business"], business);
            ASSERT_TRUE(reversed(day.core, "op-2", day.card, changes[0], "reversal").accepted);
            EXPECT_EQ(statusOf(day.core, day.card.ref), status);
            EXPECT_TRUE(changesOf(day.core, day.card).empty());
            EXPECT_EQ(reversed(day.core, "op-3", day.card, changes[0], "reversal").reason,
                      QStringLiteral("unknown_change"));
        }
}

// A release that should not have been: the card is lost again, and found again it is what it was before the loss.
TEST(Reversal, OfAReleaseLeavesTheLoss)
{
    Entered day("locked");
    day.takes("op-1", "loss_temporary");
    day.takes("op-2", "release_temporary");
    ASSERT_TRUE(reversed(day.core, "op-3", day.card, changesOf(day.core, day.card)[0], "reversal").accepted);
    EXPECT_EQ(statusOf(day.core, day.card.ref), "temporary_loss");
    day.takes("op-4", "release_temporary");
    EXPECT_EQ(statusOf(day.core, day.card.ref), "locked");
}

// L15: on a later day it is a correction, and neither passes for the other.
TEST(Reversal, IsOfTheSameDayAndACorrectionOfALaterOne)
{
    Entered day("normal");
    day.takes("op-1", "loss_temporary");
    const Json change = changesOf(day.core, day.card)[0];
    EXPECT_EQ(reversed(day.core, "op-2", day.card, change, "correction").reason, QStringLiteral("day_is_not_over"));
    days(day.core, 1);
    EXPECT_EQ(reversed(day.core, "op-3", day.card, change, "reversal").reason, QStringLiteral("day_is_over"));
    EXPECT_TRUE(reversed(day.core, "op-4", day.card, change, "correction").accepted);
    EXPECT_EQ(statusOf(day.core, day.card.ref), "normal");
}

// What something has followed on is not taken back from under it.
TEST(Reversal, IsRefusedOnceSomethingFollowed)
{
    Entered day("normal");
    day.takes("op-1", "loss_temporary");
    const Json change = changesOf(day.core, day.card)[0];
    day.takes("op-2", "loss_formal");
    EXPECT_EQ(reversed(day.core, "op-3", day.card, change, "reversal").reason, QStringLiteral("changed_since"));
    const Json formal = changesOf(day.core, day.card)[0];
    Json order = ofCard(day.card);
    order.update({{"reason", "lost"}, {"channel", "normal"}, {"documents", {"id_card"}}});
    ASSERT_TRUE(demand(day.core, "op-4", "replace", order).accepted);
    EXPECT_TRUE(changesOf(day.core, day.card).empty());
    EXPECT_EQ(reversed(day.core, "op-5", day.card, formal, "reversal").reason, QStringLiteral("changed_since"));
}

}  // namespace
}  // namespace kapok::test
