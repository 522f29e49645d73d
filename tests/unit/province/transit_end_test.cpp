// How a card under way elsewhere comes to its end: rules.md §3, codes.md §2; P1.11(12).
#include "province/server/messages/list.h"
#include "support.h"

namespace kapok::test {
namespace {

ports::Reply endOf(const ProvinceCore& core, const Card& card)
{
    return core.ask(QStringLiteral("transit_end"), ofCard(card));
}

Card underWay(const ProvinceCore& core, Production production)
{
    return oneThat(core, [&](const Card& card, const Person& person) {
        return !person.deceased && card.production == production && card.city != QLatin1String("440700");
    });
}

}  // namespace

TEST(TransitEnd, IsThatTheCardIsMade)
{
    ProvinceCore core;
    const Card card = underWay(core, Production::Ordered);
    EXPECT_EQ(endOf(core, card).body["status"], "under_way");
    days(core, 20);
    EXPECT_EQ(endOf(core, card).body["status"], "made");
}

// What failed is remade there, or cancelled; until then it is under way.
TEST(TransitEnd, IsNotThatItFailed)
{
    ProvinceCore core;
    const Card card = underWay(core, Production::Failed);
    days(core, 40);
    EXPECT_EQ(endOf(core, card).body["status"], "under_way");
}

// §3: its application was cancelled there, and it is never made.
TEST(TransitEnd, IsThatTheApplicationWasCancelled)
{
    const ProvinceCore core;
    Card card = underWay(core, Production::Ordered);
    card.status = QStringLiteral("cancelled");
    Books books = core.books();
    books.keep(card);
    books.now = {books.now.utcMs + qint64(30) * 86'400'000};
    EXPECT_EQ(handlerOf<messages::TransitEnd>().answer(books, ofCard(card)).body["status"], "cancelled");
}

TEST(TransitEnd, IsToldOfHisOwnCardsOnly)
{
    const ProvinceCore core;
    const Card card = underWay(core, Production::Ordered);
    const Card another = heldAtThisBank(core, QStringLiteral("normal"));
    Json question = ofCard(card);
    question["person"]["id"] = toJson(another.person);
    EXPECT_EQ(core.ask(QStringLiteral("transit_end"), question).reason, QStringLiteral("unknown_card"));
}

}  // namespace kapok::test
