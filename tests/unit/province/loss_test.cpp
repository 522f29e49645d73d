// Temporary loss and its release in the province: both state machines against rules.md §6, column by column.
#include "province/server/core.h"
#include "province/server/documents.h"

#include <gtest/gtest.h>

#include <functional>

using namespace kapok;
using namespace kapok::province::server;

namespace {

Card oneThat(const ProvinceCore& core, const std::function<bool(const Card&, const Person&)>& wanted)
{
    for (const Person& person : core.books().people())
        for (const Card& card : core.books().cardsOf(person.id))
            if (wanted(card, person)) return card;
    ADD_FAILURE() << "nobody among the invented people is like that";
    return {};
}

Card collected(const ProvinceCore& core, const char* status)
{
    return oneThat(core, [&](const Card& card, const Person& person) {
        return card.production == Production::Collected && card.status == QLatin1String(status) && !person.deceased;
    });
}

ports::Reply demand(ProvinceCore& core, const char* operation, const char* kind, const Card& card)
{
    const Json body{{"person", {{"id", toJson(card.person)}}}, {"card", toJson(card.ref)}};
    return core.demand({QLatin1String(operation)}, QLatin1String(kind), canonical(body));
}

std::string statusOf(const ProvinceCore& core, const Card& card)
{
    return core.books().card(card.ref)->status.toStdString();
}

std::string named(const testing::TestParamInfo<const char*>& status) { return status.param; }

class LostFrom : public testing::TestWithParam<const char*> {};
class NotLostFrom : public testing::TestWithParam<const char*> {};

// rules.md §6, row "temporary loss": T.
TEST_P(LostFrom, IsTakenAndTheCardIsLostFromThen)
{
    ProvinceCore core;
    const Card card = collected(core, GetParam());
    EXPECT_EQ(demand(core, "op-1", "loss_temporary", card).body["status"], "temporary_loss");
    EXPECT_EQ(statusOf(core, card), "temporary_loss");
}
INSTANTIATE_TEST_SUITE_P(Section6, LostFrom, testing::Values("sealed", "normal", "locked", "not_activated"), named);

// rules.md §6, row "temporary loss": a dash.
TEST_P(NotLostFrom, IsRefusedAndTheCardStaysAsItWas)
{
    ProvinceCore core;
    const Card card = collected(core, GetParam());
    EXPECT_EQ(demand(core, "op-1", "loss_temporary", card).reason, QStringLiteral("wrong_state"));
    EXPECT_EQ(statusOf(core, card), GetParam());
}
INSTANTIATE_TEST_SUITE_P(Section6, NotLostFrom, testing::Values("formal_loss", "temporary_loss", "cancelled"), named);

}  // namespace

// P1.11(7): the bank route; a merged card that turned "lost" would be a card held once more.
TEST(LossTemporary, LeavesAMergedCardMerged)
{
    ProvinceCore core;
    const Card card = collected(core, "merged");
    EXPECT_EQ(demand(core, "op-1", "loss_temporary", card).body["status"], "merged");
    EXPECT_EQ(statusOf(core, card), "merged");
}

// §1 row 11, §21: the heirs may report a loss.
TEST(LossTemporary, IsTakenOfACardWhoseHolderHasDied)
{
    ProvinceCore core;
    const Card card = oneThat(core, [](const Card& c, const Person& p) {
        return p.deceased && c.production == Production::Collected && c.status == QLatin1String("normal");
    });
    EXPECT_TRUE(demand(core, "op-1", "loss_temporary", card).accepted);
}

// §21: a card that still lies at its outlet is collected first.
TEST(LossTemporary, IsRefusedOfACardThatNobodyHasYet)
{
    ProvinceCore core;
    const Card card =
        oneThat(core, [](const Card& c, const Person& p) { return !p.deceased && c.production == Production::Made; });
    EXPECT_EQ(demand(core, "op-1", "loss_temporary", card).reason, QStringLiteral("wrong_state"));
}

TEST(LossTemporary, IsRefusedOfAnotherPersonsCard)
{
    ProvinceCore core;
    Card card = collected(core, "normal");
    card.person = collected(core, "locked").person;
    EXPECT_EQ(demand(core, "op-1", "loss_temporary", card).reason, QStringLiteral("unknown_card"));
}

// A desk without the line names no card: it is the one that the holder has, if there is but one.
TEST(LossTemporary, FindsTheOneCardWhereNoneIsNamed)
{
    const auto demandOf = [](ProvinceCore& core, const QString& person) {
        return core.demand({QStringLiteral("op-1")}, QStringLiteral("loss_temporary"),
                           canonical(Json{{"person", {{"id", toJson(person)}}}}));
    };
    int found = 0, none = 0, several = 0;
    const ProvinceCore all;
    for (const Person& person : all.books().people()) {
        std::vector<Card> held;
        for (const Card& card : all.books().cardsOf(person.id)) {
            const bool canBe = card.status == QLatin1String("sealed") || card.status == QLatin1String("normal") ||
                               card.status == QLatin1String("locked") || card.status == QLatin1String("not_activated");
            if (card.production == Production::Collected && canBe) held.push_back(card);
        }
        int& seen = held.size() == 1 ? found : held.empty() ? none : several;
        if (++seen > 20) continue;  // a core of its own for each
        ProvinceCore core;
        const ports::Reply reply = demandOf(core, person.id);
        EXPECT_EQ(reply.accepted, held.size() == 1);
        if (held.size() == 1) EXPECT_EQ(statusOf(core, held.front()), "temporary_loss");
        else EXPECT_EQ(reply.reason, held.empty() ? QStringLiteral("unknown_card") : QStringLiteral("several_cards"));
        for (const Card& card : held)
            if (held.size() > 1) EXPECT_EQ(statusOf(core, card), card.status.toStdString());
    }
    EXPECT_GE(found, 20);
    EXPECT_GE(none, 20);
    EXPECT_GE(several, 1);
    std::printf("Loss without a named card: %d of one card, %d of none, %d of several\n", found, none, several);
}

namespace {

class FoundAgain : public testing::TestWithParam<const char*> {};
class NotReleasedFrom : public testing::TestWithParam<const char*> {};

// rules.md §6: a locked card that is lost and found does not thereby lose its lock.
TEST_P(FoundAgain, IsWhatItWasBefore)
{
    ProvinceCore core;
    const Card card = collected(core, GetParam());
    demand(core, "op-1", "loss_temporary", card);
    EXPECT_EQ(demand(core, "op-2", "release_temporary", card).body["status"], GetParam());
    EXPECT_EQ(statusOf(core, card), GetParam());
}
INSTANTIATE_TEST_SUITE_P(Section6, FoundAgain, testing::Values("sealed", "normal", "locked", "not_activated"), named);

// rules.md §6, row "release temporary loss": a dash everywhere but under a temporary loss.
TEST_P(NotReleasedFrom, IsRefusedAndTheCardStaysAsItWas)
{
    ProvinceCore core;
    const Card card = collected(core, GetParam());
    EXPECT_EQ(demand(core, "op-1", "release_temporary", card).reason, QStringLiteral("wrong_state"));
    EXPECT_EQ(statusOf(core, card), GetParam());
}
INSTANTIATE_TEST_SUITE_P(Section6, NotReleasedFrom,
                         testing::Values("sealed", "normal", "formal_loss", "locked", "cancelled", "not_activated",
                                         "merged"),
                         named);

}  // namespace

TEST(ReleaseTemporary, IsTakenOfALossThatWasReportedElsewhere)
{
    ProvinceCore core;
    const Card card = collected(core, "temporary_loss");
    EXPECT_EQ(demand(core, "op-1", "release_temporary", card).body["status"], "normal");
}

TEST(ReleaseTemporary, CanBeFollowedByAnotherLoss)
{
    ProvinceCore core;
    const Card card = collected(core, "normal");
    demand(core, "op-1", "loss_temporary", card);
    demand(core, "op-2", "release_temporary", card);
    EXPECT_TRUE(demand(core, "op-3", "loss_temporary", card).accepted);
    EXPECT_EQ(demand(core, "op-4", "release_temporary", card).body["status"], "normal");
}

// §1 row 11: of one who has died a card is reported lost or cancelled, nothing else.
TEST(ReleaseTemporary, IsRefusedOfACardWhoseHolderHasDied)
{
    ProvinceCore core;
    const Card card = oneThat(core, [](const Card& c, const Person& p) {
        return p.deceased && c.production == Production::Collected && c.status == QLatin1String("normal");
    });
    demand(core, "op-1", "loss_temporary", card);
    EXPECT_EQ(demand(core, "op-2", "release_temporary", card).reason, QStringLiteral("deceased"));
}

TEST(ReleaseTemporary, IsRefusedOfAnotherPersonsCard)
{
    ProvinceCore core;
    Card card = collected(core, "temporary_loss");
    card.person = collected(core, "locked").person;
    EXPECT_EQ(demand(core, "op-1", "release_temporary", card).reason, QStringLiteral("unknown_card"));
}
