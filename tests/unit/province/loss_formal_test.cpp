// Formal loss and its release in the province, against rules.md §6, column by column.
#include "support.h"

namespace kapok::test {
namespace {

Card collected(const ProvinceCore& core, const char* status)
{
    return oneThat(core, [&](const Card& card, const Person& person) {
        return card.production == Production::Collected && card.status == QLatin1String(status) && !person.deceased;
    });
}

class FormallyLostFrom : public testing::TestWithParam<const char*> {};
class NotFormallyLostFrom : public testing::TestWithParam<const char*> {};

// rules.md §6, row "formal loss": T.
TEST_P(FormallyLostFrom, IsTakenAndTheCardIsLostFromThen)
{
    ProvinceCore core;
    const Card card = collected(core, GetParam());
    EXPECT_EQ(demand(core, "op-1", "loss_formal", ofCard(card)).body["status"], "formal_loss");
    EXPECT_EQ(statusOf(core, card.ref), "formal_loss");
}
INSTANTIATE_TEST_SUITE_P(Section6, FormallyLostFrom,
                         testing::Values("sealed", "normal", "locked", "temporary_loss", "not_activated"), named);

// rules.md §6, row "formal loss": a dash.
TEST_P(NotFormallyLostFrom, IsRefusedAndTheCardStaysAsItWas)
{
    ProvinceCore core;
    const Card card = collected(core, GetParam());
    EXPECT_EQ(demand(core, "op-1", "loss_formal", ofCard(card)).reason, QStringLiteral("wrong_state"));
    EXPECT_EQ(statusOf(core, card.ref), GetParam());
}
INSTANTIATE_TEST_SUITE_P(Section6, NotFormallyLostFrom, testing::Values("formal_loss", "cancelled"), named);

class ReleasedTo : public testing::TestWithParam<const char*> {};
class NotFormallyReleasedFrom : public testing::TestWithParam<const char*> {};

// Found again, a locked or never activated card is not made usable (§6).
TEST_P(ReleasedTo, IsWhatTheCardWasBeforeItsFirstReport)
{
    for (const bool temporaryFirst : {false, true}) {
        ProvinceCore core;
        const Card card = heldAtThisBank(core, QLatin1String(GetParam()));
        if (temporaryFirst) demand(core, "op-0", "loss_temporary", ofCard(card));
        demand(core, "op-1", "loss_formal", ofCard(card));
        EXPECT_EQ(demand(core, "op-2", "release_formal", ofCard(card)).body["status"], GetParam());
        EXPECT_EQ(statusOf(core, card.ref), GetParam());
    }
}
INSTANTIATE_TEST_SUITE_P(Section6, ReleasedTo, testing::Values("sealed", "normal", "locked", "not_activated"), named);

// rules.md §6, row "release formal loss": a dash everywhere but under a formal loss.
TEST_P(NotFormallyReleasedFrom, IsRefusedAndTheCardStaysAsItWas)
{
    ProvinceCore core;
    const Card card = oneThat(core, [&](const Card& c, const Person& p) {
        return c.production == Production::Collected && c.status == QLatin1String(GetParam()) && !p.deceased &&
               (c.bank == QLatin1String("BOC") || c.status == QLatin1String("cancelled") ||
                c.status == QLatin1String("merged"));
    });
    const QString why = demand(core, "op-1", "release_formal", ofCard(card)).reason;
    EXPECT_EQ(why, card.bank == QLatin1String("BOC") ? QStringLiteral("wrong_state") : QStringLiteral("not_this_bank"));
    EXPECT_EQ(statusOf(core, card.ref), GetParam());
}
INSTANTIATE_TEST_SUITE_P(Section6, NotFormallyReleasedFrom,
                         testing::Values("sealed", "normal", "locked", "temporary_loss", "cancelled", "not_activated",
                                         "merged"),
                         named);

}  // namespace

// P1.11(7): the original bank's affair; a merged card that turned "lost" would be a card held once more.
TEST(LossFormal, LeavesAMergedCardMerged)
{
    ProvinceCore core;
    const Card card = collected(core, "merged");
    EXPECT_EQ(demand(core, "op-1", "loss_formal", ofCard(card)).body["status"], "merged");
    EXPECT_EQ(statusOf(core, card.ref), "merged");
}

// §1 row 11, §21: the heirs may report a loss; nothing is released of one who has died.
TEST(LossFormal, IsTakenOfACardWhoseHolderHasDiedAndNotReleased)
{
    ProvinceCore core;
    const Card card = oneThat(core, [](const Card& c, const Person& p) {
        return p.deceased && c.production == Production::Collected && c.status == QLatin1String("normal");
    });
    EXPECT_TRUE(demand(core, "op-1", "loss_formal", ofCard(card)).accepted);
    EXPECT_EQ(demand(core, "op-2", "release_formal", ofCard(card)).reason, QStringLiteral("deceased"));
}

TEST(LossFormal, IsRefusedOfACardThatNobodyHasYetAndOfAnotherPersons)
{
    ProvinceCore core;
    const Card waiting =
        oneThat(core, [](const Card& c, const Person& p) { return !p.deceased && c.production == Production::Made; });
    EXPECT_EQ(demand(core, "op-1", "loss_formal", ofCard(waiting)).reason, QStringLiteral("wrong_state"));
    Card others = collected(core, "normal");
    others.person = collected(core, "locked").person;
    EXPECT_EQ(demand(core, "op-2", "loss_formal", ofCard(others)).reason, QStringLiteral("unknown_card"));
}

// A desk without the line names no card: a card lost for the time being is one that can be meant.
TEST(LossFormal, FindsTheOneCardWhereNoneIsNamed)
{
    ProvinceCore core;
    const Card card = heldAtThisBank(core, QStringLiteral("temporary_loss"));
    Json byWord = ofCard(card);
    byWord.erase("card");
    EXPECT_EQ(demand(core, "op-1", "loss_formal", byWord).body["status"], "formal_loss");
    EXPECT_EQ(demand(core, "op-2", "loss_formal", byWord).reason, QStringLiteral("unknown_card"));
    const Card oneOfTwo = oneThat(core, [&](const Card&, const Person& p) {
        const auto cards = core.books().cardsOf(p.id);
        return cards.size() == 2 && cards[0].status == QLatin1String("normal") &&
               cards[1].status == QLatin1String("normal");
    });
    byWord["person"]["id"] = toJson(oneOfTwo.person);
    EXPECT_EQ(demand(core, "op-3", "loss_formal", byWord).reason, QStringLiteral("several_cards"));
}

// §6: at the card's bank.
TEST(ReleaseFormal, IsRefusedAtAnotherBank)
{
    ProvinceCore core;
    const Card card = oneThat(core, [](const Card& c, const Person& p) {
        return !p.deceased && c.bank != QLatin1String("BOC") && c.status == QLatin1String("normal");
    });
    demand(core, "op-1", "loss_formal", ofCard(card));
    EXPECT_EQ(demand(core, "op-2", "release_formal", ofCard(card)).reason, QStringLiteral("not_this_bank"));
}

// §6: never once a replacement was ordered.
TEST(ReleaseFormal, IsRefusedOnceTheCardIsBeingReplaced)
{
    ProvinceCore core;
    const Card card = heldAtThisBank(core, QStringLiteral("formal_loss"));
    Json order = ofCard(card);
    order.update({{"reason", "lost"}, {"channel", "normal"}, {"documents", {"id_card"}}});
    ASSERT_TRUE(demand(core, "op-1", "replace", order).accepted);
    EXPECT_EQ(demand(core, "op-2", "release_formal", ofCard(card)).reason, QStringLiteral("replacement_ordered"));
}

}  // namespace kapok::test
