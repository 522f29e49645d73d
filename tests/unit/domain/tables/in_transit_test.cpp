// rules.md §3, P1.11(12): a card under way in another city. Three states, two wishes, and what the teller may do.
#include "open_requests.h"
#include "tests/support/printing/business.h"

namespace kapok::domain {
namespace {

using namespace tests;

struct Cell {
    const char* production;
    const char* wish;
    const char* then;
};

void PrintTo(const Cell& cell, std::ostream* out) { *out << cell.production << ' ' << cell.wish; }

// Applied and not made is cancelled there or waited for; failed is cancelled there or made again by the bank that issues
// it; in production there is nothing but to wait. What is kept is merged when it is made. Without a wish both roads.
const Cell cells[]{
    {"applied", "drop", "cancel_at_that_city"},
    {"applied", "keep", "wait_until_made merge_when_made"},
    {"applied", "", "cancel_at_that_city wait_until_made merge_when_made"},
    {"failed", "drop", "cancel_at_that_city"},
    {"failed", "keep", "contact_issuing_bank merge_when_made"},
    {"failed", "", "cancel_at_that_city contact_issuing_bank merge_when_made"},
    {"in_production", "drop", "wait_until_made"},
    {"in_production", "keep", "wait_until_made merge_when_made"},
    {"in_production", "", "wait_until_made merge_when_made"},
};

using Asking = std::tuple<Cell, Business>;
class InTransit : public testing::TestWithParam<Asking> {};

// B04.
TEST_P(InTransit, IsAnsweredByStateAndWish)
{
    const auto& [cell, business] = GetParam();
    Facts facts = openRequest(business);
    facts.cards.push_back(cardOfAnotherCity(QString::fromLatin1(cell.production)));
    facts.cards.back().ref = QStringLiteral("on the way");
    if (*cell.wish) facts.request.inTransitWish = QString::fromLatin1(cell.wish);
    const Ruling ruling = ask(facts);
    EXPECT_EQ(said(ruling), "wait in_transit_elsewhere");
    EXPECT_EQ(thenOf(ruling), cell.then);
    EXPECT_EQ(ruling.papers, QStringList{QStringLiteral("contact_slip")});
    EXPECT_TRUE(ruling.basis.contains(QStringLiteral("P1.11(12)")));
    EXPECT_EQ(ruling.feeFen, std::nullopt);
    EXPECT_EQ(ruling.promised, std::nullopt);
}

std::string nameOfAsking(const testing::TestParamInfo<Asking>& info)
{
    const auto& [cell, business] = info.param;
    return std::string(cell.production) + '_' + (*cell.wish ? cell.wish : "no_wish") + '_' +
           nameOf(business).toStdString();
}

// §21: asked for the application, the replacement, the change of bank and the merge.
INSTANTIATE_TEST_SUITE_P(Section3, InTransit,
                         testing::Combine(testing::ValuesIn(cells),
                                          testing::Values(Business::Apply, Business::Replace, Business::ChangeBank,
                                                          Business::Merge)),
                         nameOfAsking);

// P1.10 names three businesses, and the merge is the fourth: nothing else of this city waits for another one's card.
TEST(InTransitElsewhere, HoldsUpNoOtherBusiness)
{
    using enum Business;
    for (const Business business : everyDecided()) {
        if (business == Apply || business == Replace || business == ChangeBank || business == Merge) continue;
        Facts facts = openRequest(business);
        facts.cards.push_back(cardOfAnotherCity(QStringLiteral("in_production")));
        facts.cards.back().ref = QStringLiteral("on the way");
        EXPECT_EQ(said(ask(facts)), openAs(business)) << nameOf(business).toStdString();
    }
}

// §21: a card of this city under way: every business about it but the cancellation of its application; the renewal too.
TEST(InTransitHere, IsWaitedForByEveryBusinessAboutTheCard)
{
    using enum Business;
    const std::set<Business> otherwise{Apply, EcardIssue, EcardPayment, Merge, ChangeBankSettle};
    for (const Business business : everyDecided()) {
        if (otherwise.contains(business)) continue;
        for (const char* production : {"applied", "failed", "in_production"}) {
            Facts facts = openRequest(business);
            facts.cards[0].production = QString::fromLatin1(production);
            facts.cards[0].status.reset();
            const Ruling ruling = ask(facts);
            EXPECT_EQ(said(ruling), "wait in_transit_here") << nameOf(business).toStdString() << ' ' << production;
            EXPECT_EQ(thenOf(ruling),
                      QLatin1String(production) == QLatin1String("applied") ? "progress apply_cancel" : "progress")
                << nameOf(business).toStdString() << ' ' << production;
        }
    }
    for (const Business business : {EcardIssue, EcardPayment}) {
        Facts facts = openRequest(business);
        facts.cards[0].production = QStringLiteral("in_production");
        facts.cards[0].status.reset();
        EXPECT_EQ(said(ask(facts)), "refuse ecard_collect_first");
        EXPECT_EQ(thenOf(ask(facts)), "progress");
    }
}

}  // namespace
}  // namespace kapok::domain
