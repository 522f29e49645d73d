// Application, collection and activation in the province, in every state that a card can be in: rules.md §1, §2, §3,
// §6, §7; P1.9 to P1.11, P2.1, P3.1. The desk's rules are never asked: the two check each other.
#include "support.h"

#include "province/server/messages/list.h"

#include <algorithm>

namespace kapok::test {
namespace {

const QString number = QStringLiteral("440703199001010017");

constexpr Production everyProduction[]{Production::Ordered, Production::Failed, Production::Made,
                                       Production::Collected};
constexpr const char* everyStatus[]{"not_activated",  "sealed", "normal",    "formal_loss",
                                    "temporary_loss", "locked", "cancelled", "merged"};

struct State {
    Production production;
    const char* status;
};

bool isEnded(const State& state)
{
    return state.status == std::string("cancelled") || state.status == std::string("merged");
}
bool isUnderWayIn(const State& state)
{
    return state.production == Production::Ordered || state.production == Production::Failed;
}

std::vector<State> everyState()
{
    std::vector<State> all;
    for (const Production production : everyProduction)
        for (const char* status : everyStatus) all.push_back({production, status});
    return all;
}

void PrintTo(const State& state, std::ostream* out) { *out << int(state.production) << ' ' << state.status; }

// One citizen with one card in this state.
struct Citizen {
    Card card;
    Person person{.id = number,
                  .name = QStringLiteral("张三"),
                  .kind = QStringLiteral("resident"),
                  .birthDate = QDate(1990, 1, 1),
                  .sex = QStringLiteral("1"),
                  .mobile = {}};

    explicit Citizen(const State& state, const char* city = "440700")
    {
        card.ref = QStringLiteral("A-1");
        card.person = number;
        card.city = QLatin1String(city);
        card.bank = QStringLiteral("BOC");
        card.outlet = QStringLiteral("0708");
        card.production = state.production;
        card.status = QLatin1String(state.status);
        card.ordered = QDate(2021, 7, 8);
        card.issued = QDate(2021, 6, 2);
        card.expires = QDate(2031, 6, 1);
        card.identification = QStringLiteral("440700D15600000500000001FFFFFFFF");
        card.number = QStringLiteral("D00000017");
    }
    Books books() const
    {
        Population population;
        population.people.push_back(person);
        population.byId.emplace(person.id, 0);
        population.cards.emplace(card.ref, card);
        population.cardsOf[person.id].push_back(card.ref);
        return Books(std::make_shared<const Population>(std::move(population)));
    }
    Json named() const { return {{"person", {{"id", toJson(person.id)}}}, {"card", toJson(card.ref)}}; }
    Json applying() const
    {
        return {{"person", {{"id", toJson(person.id)}}}, {"channel", "normal"}, {"documents", {"id_card"}}};
    }
    Json activating() const
    {
        Json body = named();
        body["chip"] = {{"identification", toJson(card.identification)}, {"number", toJson(card.number)}};
        return body;
    }
};

template <class M>
std::string reasonOf(Books books, const Json& body)
{
    const ports::Reply reply = handlerOf<M>().change(books, body);
    return reply.accepted ? "accepted" : reply.reason.toStdString();
}

using messages::ActivateSocialSide;
using messages::HandOver;
using messages::OrderCard;

class CardInState : public testing::TestWithParam<State> {};

// §1 rows 1 to 3, 6, 7: no second card of this city; one that has ended is none.
TEST_P(CardInState, OfThisCityShutsOutAnotherUnlessItHasEnded)
{
    const Citizen citizen(GetParam());
    const std::string expected = isEnded(GetParam())        ? "accepted"
                                 : isUnderWayIn(GetParam()) ? "in_transit"
                                                            : "has_card";
    EXPECT_EQ(reasonOf<OrderCard>(citizen.books(), citizen.applying()), expected);
}

// §1 rows 4, 5, §2, §3: of another city it ends there first, or is named to be merged. B02, A15.
TEST_P(CardInState, OfAnotherCityIsMergedByNameOrEndsThereFirst)
{
    const Citizen citizen(GetParam(), "440300");
    const std::string expected = isEnded(GetParam())        ? "accepted"
                                 : isUnderWayIn(GetParam()) ? "in_transit_elsewhere"
                                                            : "other_city_card";
    EXPECT_EQ(reasonOf<OrderCard>(citizen.books(), citizen.applying()), expected);
    Json merging = citizen.applying();
    merging["merges"] = Json::array({"A-1"});
    const std::string merged = isEnded(GetParam())        ? "unknown_card"
                               : isUnderWayIn(GetParam()) ? "in_transit_elsewhere"
                                                          : "accepted";
    EXPECT_EQ(reasonOf<OrderCard>(citizen.books(), merging), merged);
}

// §21: a card of another province counts in nothing, and none is merged away there.
TEST_P(CardInState, OfAnotherProvinceCountsInNothing)
{
    const Citizen citizen(GetParam(), "430100");
    EXPECT_EQ(reasonOf<OrderCard>(citizen.books(), citizen.applying()), "accepted");
    Json merging = citizen.applying();
    merging["merges"] = Json::array({"A-1"});
    EXPECT_EQ(reasonOf<OrderCard>(citizen.books(), merging), "unknown_card");
}

// P3.1, §21: handed over is what is made and waits, once; never what was cancelled or merged, wherever it is.
TEST_P(CardInState, IsHandedOverOnceAndOnlyWhileItWaits)
{
    const Citizen citizen(GetParam());
    const bool waits = GetParam().production == Production::Made && !isEnded(GetParam());
    EXPECT_EQ(reasonOf<HandOver>(citizen.books(), citizen.named()), waits ? "accepted" : "wrong_state");
}

// §6 row "activate", §7: handed out and asleep.
TEST_P(CardInState, IsActivatedWhereItIsHandedOutAndAsleep)
{
    const Citizen citizen(GetParam());
    const std::string status = GetParam().status;
    const bool asleep =
        GetParam().production == Production::Collected && (status == "not_activated" || status == "sealed");
    EXPECT_EQ(reasonOf<ActivateSocialSide>(citizen.books(), citizen.activating()), asleep ? "accepted" : "wrong_state");
}

std::string nameOfState(const testing::TestParamInfo<State>& info)
{
    constexpr const char* productions[]{"ordered", "failed", "made", "collected"};
    return std::string(productions[int(info.param.production)]) + '_' + info.param.status;
}

INSTANTIATE_TEST_SUITE_P(Province, CardInState, testing::ValuesIn(everyState()), nameOfState);

const State waiting{Production::Made, "not_activated"}, asleep{Production::Collected, "not_activated"};

// §7: the chip in the reader is the one that was made for this order, number and identification both.
TEST(Activation, IsOfTheChipThatWasMadeForTheOrder)
{
    const Citizen citizen(asleep);
    for (const auto& [key, other] :
         {std::pair{"identification", "440700D15600000500000002FFFFFFFF"}, {"number", "D00000025"}}) {
        Json body = citizen.activating();
        body["chip"][key] = other;
        EXPECT_EQ(reasonOf<ActivateSocialSide>(citizen.books(), body), "chip_differs") << key;
    }
}

// §21 Expired cards: the last day is still in time.
TEST(Activation, IsOfACardInDate)
{
    Citizen citizen(asleep);
    citizen.card.expires = citizen.books().today();
    EXPECT_EQ(reasonOf<ActivateSocialSide>(citizen.books(), citizen.activating()), "accepted");
    citizen.card.expires = citizen.books().today().addDays(-1);
    EXPECT_EQ(reasonOf<ActivateSocialSide>(citizen.books(), citizen.activating()), "expired");
}

// §1 row 11: nothing is made, handed over or put into use for a deceased person.
TEST(DeceasedHolder, GetsNothing)
{
    for (const State& state : {waiting, asleep}) {
        Citizen citizen(state);
        citizen.person.deceased = true;
        EXPECT_EQ(reasonOf<OrderCard>(citizen.books(), citizen.applying()), "deceased");
        EXPECT_EQ(reasonOf<HandOver>(citizen.books(), citizen.named()), "deceased");
        EXPECT_EQ(reasonOf<ActivateSocialSide>(citizen.books(), citizen.activating()), "deceased");
    }
}

// Another's card, a card that is none, a person who is none: each is said, and nothing changes.
TEST(WrongNames, AreSaid)
{
    const Citizen citizen(waiting);
    Json card = citizen.named(), person = citizen.named();
    card["card"] = "A-9";
    person["person"]["id"] = "440524188001010014";
    EXPECT_EQ(reasonOf<HandOver>(citizen.books(), card), "unknown_card");
    EXPECT_EQ(reasonOf<HandOver>(citizen.books(), person), "unknown_person");
    Citizen other(waiting);
    other.card.person = QStringLiteral("440524188001010014");
    EXPECT_EQ(reasonOf<HandOver>(other.books(), citizen.named()), "unknown_card");
}

// What is ordered is the caller's own where the message does not say otherwise: bank, city and outlet of the desk.
TEST(Order, IsOfTheDeskThatCalls)
{
    const Citizen citizen({Production::Collected, "cancelled"});
    Books books = citizen.books();
    books.caller = {QStringLiteral("0745"), QStringLiteral("GDB"), QStringLiteral("440700")};
    ASSERT_TRUE(handlerOf<OrderCard>().change(books, citizen.applying()).accepted);
    const auto cards = books.cardsOf(number);
    ASSERT_EQ(cards.size(), 2u);
    EXPECT_EQ(cards.back().bank, QStringLiteral("GDB"));
    EXPECT_EQ(cards.back().outlet, QStringLiteral("0745"));
    EXPECT_EQ(cards.back().production, Production::Ordered);
}

}  // namespace
}  // namespace kapok::test
