// rules.md §21 Channels, §2: what can be asked by phone and by web, and where cards are made on the spot.
#include "open_requests.h"
#include "tests/support/printing/business.h"

namespace kapok::domain {
namespace {

using namespace tests;
using enum Business;

const std::set<Business> byWeb{LossTemporary, Apply, Replace, Renew, ChangeBank, EcardIssue, EcardPayment};

Facts over(const char* channel, Business business)
{
    Facts facts = openRequest(business);
    facts.request.channel = QString::fromLatin1(channel);
    return facts;
}

class Channels : public testing::TestWithParam<Business> {};

TEST_P(Channels, ByPhoneOnlyATemporaryLoss)
{
    const Ruling ruling = ask(over("phone", GetParam()));
    EXPECT_EQ(said(ruling), GetParam() == LossTemporary ? "accept -" : "refuse counter_only");
    EXPECT_TRUE(ruling.needs.isEmpty());
    if (GetParam() != LossTemporary) EXPECT_EQ(thenOf(ruling), "come_to_outlet");
}

TEST_P(Channels, ByWebWhatTheListNames)
{
    const Ruling ruling = ask(over("web", GetParam()));
    EXPECT_EQ(said(ruling), byWeb.contains(GetParam()) ? "accept -" : "refuse counter_only");
    if (!byWeb.contains(GetParam())) {
        EXPECT_EQ(thenOf(ruling), "come_to_outlet");
        EXPECT_TRUE(ruling.needs.isEmpty());
    }
}

// P1.6, K01 as far as the rules go: the same day, at the same fee, and only where the outlet makes cards.
TEST_P(Channels, OnTheSpotOnlyWhereCardsAreMade)
{
    Facts facts = over("instant", GetParam());
    const Ruling here = ask(facts);
    EXPECT_EQ(said(here), openAs(GetParam()));
    facts.desk.quickIssue = false;
    const Ruling elsewhere = ask(facts);
    EXPECT_EQ(said(elsewhere), makesACard(GetParam()) ? "refuse not_quick_issue_outlet" : openAs(GetParam()));
    if (!makesACard(GetParam())) return;
    EXPECT_EQ(thenOf(elsewhere), "quick_issue_outlet");
    EXPECT_EQ(here.promised, facts.today);
    EXPECT_EQ(here.terms.workingDays, 0);
}

INSTANTIATE_TEST_SUITE_P(Section21, Channels, testing::ValuesIn(everyDecided()),
                         [](const auto& info) { return nameOf(info.param).toStdString(); });

// §2: a card of another city cannot be merged on the line.
TEST(ChannelsBesideAnotherCitysCard, LeadToTheCounter)
{
    for (const Business business : {Apply, Replace, ChangeBank}) {
        Facts facts = over("web", business);
        facts.cards.push_back(cardOfAnotherCity());
        EXPECT_EQ(said(ask(facts)), "refuse merge_needs_counter") << nameOf(business).toStdString();
        EXPECT_EQ(thenOf(ask(facts)), "come_to_outlet") << nameOf(business).toStdString();
    }
}

// P1.1(3), (4): on a unit's list stand first cards; its agent is filed, so nobody shows a paper, for a child neither, and
// each is told on the list that goes back.
TEST_P(Channels, OnAUnitsListFirstCardsOnly)
{
    Facts facts = over("unit", GetParam());
    facts.present.who = QStringLiteral("unit_agent");
    facts.present.documents.reset();
    const Ruling ruling = ask(facts);
    EXPECT_EQ(said(ruling), GetParam() == Apply ? "accept -" : "refuse counter_only");
    EXPECT_TRUE(ruling.needs.isEmpty());
    EXPECT_TRUE(ruling.papers.isEmpty());
    facts.request.channel = QStringLiteral("normal");
    if (GetParam() != Collect) EXPECT_NE(said(ask(facts)), "accept -") << "P1.4: alone he only collects";
}

TEST(ChannelsOfAUnit, AskNoGuardianAndMergeNothing)
{
    Facts facts = over("unit", Apply);
    facts.present.who = QStringLiteral("unit_agent");
    facts.person.birthDate = facts.today.addYears(-9);
    EXPECT_EQ(said(ask(facts)), "accept -");
    facts.cards.push_back(cardOfAnotherCity());
    EXPECT_EQ(said(ask(facts)), "refuse merge_needs_counter");
}

// §21: where the formal loss has to come first the web is no way.
TEST(ChannelsOfALostCard, AreTheCounterUntilItIsFormallyLost)
{
    Facts facts = over("web", Replace);
    facts.request.reason = QStringLiteral("lost");
    EXPECT_EQ(said(ask(facts)), "refuse counter_only");
    facts.cards[0].status = QStringLiteral("formal_loss");
    EXPECT_EQ(said(ask(facts)), "accept -");
}

}  // namespace
}  // namespace kapok::domain
