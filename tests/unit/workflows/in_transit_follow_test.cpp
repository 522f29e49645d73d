// Following a card in transit: rules.md §3, three states by two wishes; B04, B05, P1.11(12).
#include "workflows/in_transit_follow.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

InTransitFollow begun(domain::Production production, const char* wish)
{
    InTransitFollow follow{
        .visit = {.id = QStringLiteral("visit"),
                  .day = QDate(2021, 7, 8),
                  .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                               domain::DocumentKind::IdCard, u"440524188001010014")),
                                           .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    follow.visit.person->mobile = Redacted(domain::Mobile{QStringLiteral("13900001234")});
    auto reply = CardsOfPerson::outcomes().front();
    domain::Card card;
    card.ref = QStringLiteral("c1");
    card.city = QStringLiteral("440300");
    card.bank = domain::Bank::ABC;
    card.production = production;
    reply.cards = {card};
    follow.cards.filled = true;
    follow.cards.reply = reply;
    follow.transit.value = QStringLiteral("c1");
    follow.wish.value = QString::fromLatin1(wish);
    follow.callAt.value = QStringLiteral("on_file");
    return follow;
}

std::vector<std::string> wordsBehind(const Json& sheet, const char* label)
{
    std::vector<std::string> all;
    for (const Json& row : sheet["rows"])
        if (row["label"] == label) all.push_back(row["value"]["words"].get<std::string>());
    return all;
}

struct Cell {
    domain::Production state;
    const char* wish;
    std::vector<std::string> roads;
};

void PrintTo(const Cell& cell, std::ostream* out) { *out << int(cell.state) << ' ' << cell.wish; }

class Section3 : public testing::TestWithParam<Cell> {};

// B04: what he does where, by the state there and by what he wants.
TEST_P(Section3, StandsOnTheContactSlip)
{
    const Step slip = next(begun(GetParam().state, GetParam().wish));
    ASSERT_EQ(slip.fills, QStringLiteral("contact_slip"));
    EXPECT_EQ(wordsBehind(slip.body, "paper.row.road"), GetParam().roads);
    EXPECT_EQ(wordsBehind(slip.body, "paper.row.city_hotline"), std::vector<std::string>{"hotline.4403"});
}
using enum domain::Production;
INSTANTIATE_TEST_SUITE_P(Of, Section3,
                         testing::Values(Cell{Applied, "drop", {"road.cancel_at_that_city"}},
                                         Cell{Applied, "keep", {"road.wait_until_made", "road.merge_when_made"}},
                                         Cell{Failed, "drop", {"road.cancel_at_that_city"}},
                                         Cell{Failed, "keep", {"road.contact_issuing_bank", "road.merge_when_made"}},
                                         Cell{InProduction, "drop", {"road.wait_until_made"}},
                                         Cell{InProduction, "keep", {"road.wait_until_made", "road.merge_when_made"}}),
                         [](const auto& cell) {
                             return domain::wordOf(cell.param.state).toStdString() + "_" + cell.param.wish;
                         });

InTransitFollow withSlip()
{
    InTransitFollow follow = begun(InProduction, "keep");
    EXPECT_TRUE(follow.contactSlip.fill(next(follow).body));
    return follow;
}

// B05: it sleeps until there is news there, and then the citizen is called, at the number that he gave.
TEST(InTransitFollow, WakesWhenTheCardIsMadeAndHasHimCalled)
{
    InTransitFollow follow = withSlip();
    const Step sleeps = next(follow);
    ASSERT_EQ(sleeps.kind, StepKind::Wait);
    EXPECT_EQ(sleeps.body["card"], "c1");
    EXPECT_FALSE(TransitEnd::answers({{"card", "c1"}, {"status", "under_way"}}));
    EXPECT_TRUE(TransitEnd::answers({{"card", "c1"}, {"status", "made"}}));
    EXPECT_TRUE(TransitEnd::answers({{"card", "c1"}, {"status", "cancelled"}}));

    for (const char* status : {"made", "cancelled"}) {
        ASSERT_TRUE(follow.end.fill({{"reply", {{"status", status}}}}));
        follow.told.forget();
        const Step tells = next(follow);  // A21: by a message as well, where the number is a mobile's
        EXPECT_EQ(tells.request, QStringLiteral("message.transit_end"));
        ASSERT_TRUE(follow.told.fill(Carried{}.toJson()));
        const Step call = next(follow);
        ASSERT_EQ(call.fills, QStringLiteral("called"));
        EXPECT_EQ(call.question.text.values.at(QStringLiteral("number")), QStringLiteral("13900001234"));
        EXPECT_EQ(call.question.text.values.at(QStringLiteral("what")),
                  QStringLiteral("paper.transit.") + QLatin1String(status));
    }
    follow.called.value = QStringLiteral("told");
    EXPECT_EQ(next(follow).kind, StepKind::Done);
}

// The card is no longer under way when the night has passed: that is news, and no reason to refuse.
TEST(InTransitFollow, SleepsOnWhenTheEnquiryHasLapsed)
{
    InTransitFollow follow = withSlip();
    follow.cards.forget();
    EXPECT_EQ(next(follow).kind, StepKind::Wait);
    // Another wish needs another slip, and for that the cards of today.
    follow.wish.value = QStringLiteral("drop");
    EXPECT_EQ(next(follow).fills, QStringLiteral("cards"));
}

// B04: the wish is taken back after the card was made, whether the case knows of that yet or not: nothing is dropped any
// more, no second slip says otherwise, and he is called with what has come.
TEST(InTransitFollow, CallsHimAllTheSameWhereTheWishIsTakenBackTooLate)
{
    InTransitFollow follow = withSlip();
    follow.wish.forget();
    follow.callAt.forget();
    InTransitFollow unheard = follow;
    unheard.cards.reply->cards.front().production = domain::Production::Collected;
    EXPECT_EQ(next(unheard).fills, QStringLiteral("end"));
    unheard.cards.reply.reset();
    EXPECT_EQ(next(unheard).fills, QStringLiteral("end")) << "the province is not reached";

    EXPECT_EQ(next(follow).fills, QStringLiteral("wish")) << "it is still under way";
    ASSERT_TRUE(follow.end.fill({{"reply", {{"status", "made"}}}}));  // the late answer, while he thinks again
    EXPECT_EQ(next(follow).fills, QStringLiteral("call_at"));
    follow.callAt.value = QStringLiteral("on_file");
    ASSERT_TRUE(follow.told.fill(Carried{}.toJson()));
    EXPECT_EQ(next(follow).fills, QStringLiteral("called"));
}

// Whom to call he who calls reads in the work list.
TEST(InTransitFollow, SaysTheNumberToDial)
{
    InTransitFollow follow = withSlip();
    ASSERT_TRUE(follow.end.fill({{"reply", {{"status", "made"}}}}));
    ASSERT_TRUE(follow.told.fill(Carried{}.toJson()));
    EXPECT_EQ(next(follow).question.telephone, QStringLiteral("13900001234"));
}

TEST(InTransitFollow, IsRefusedWhereNothingIsUnderWayOrNobodyCanBeAsked)
{
    InTransitFollow follow = begun(Collected, "keep");
    EXPECT_EQ(next(follow).fills, QStringLiteral("refusal_slip"));
    EXPECT_EQ(wordsBehind(next(follow).body, "paper.row.reason"), std::vector<std::string>{"reason.none_in_transit"});
    follow.cards.forget();
    follow.cards.filled = true;
    EXPECT_EQ(wordsBehind(next(follow).body, "paper.row.reason"),
              std::vector<std::string>{"reason.province_not_reached"});
}

// A number of ten figures is none, and a number is personal wherever it is kept.
TEST(InTransitFollow, TakesATelephoneNumberAndKeepsItSealed)
{
    for (const char* good : {"13800001234", "138 0000 1234", "0750-3871234", "02012345678"})
        EXPECT_TRUE(Telephone::fromJson(good)) << good;
    for (const char* bad : {"1380000123", "3871234", "abc", "138000012345", ""})
        EXPECT_FALSE(Telephone::fromJson(bad)) << bad;
    EXPECT_EQ(Telephone::fromJson("138 0000 1234")->toJson(), personal(QStringLiteral("13800001234")));
}

}  // namespace
}  // namespace kapok::workflows
