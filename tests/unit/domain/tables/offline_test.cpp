// rules.md §2 last row, §21 Offline; contract.md §2 "province_not_reached": what is taken while the line is down.
#include "open_requests.h"
#include "tests/support/printing/business.h"

namespace kapok::domain {
namespace {

using namespace tests;
using enum Business;

const std::set<Business> provisionally{Apply, Replace, Renew, ChangeBank, LossTemporary, LossFormal, Collect};

Facts withTheLineDown(Business business)
{
    Facts facts = openRequest(business);
    facts.online = false;
    return facts;
}

class Offline : public testing::TestWithParam<Business> {};

// M10: which business may be done offline; what is provisional promises nothing and prints its receipt.
TEST_P(Offline, IsTakenProvisionallyOrNotAtAll)
{
    const Ruling ruling = ask(withTheLineDown(GetParam()));
    if (!provisionally.contains(GetParam())) {
        EXPECT_EQ(said(ruling), "refuse province_not_reached");
        EXPECT_EQ(thenOf(ruling), "when_line_is_up");
        EXPECT_EQ(ruling.papers, QStringList{QStringLiteral("refusal_slip")});
        return;
    }
    EXPECT_EQ(said(ruling), "provisional province_not_reached");
    EXPECT_EQ(ruling.papers, QStringList{QStringLiteral("receipt")});
    EXPECT_EQ(ruling.feeFen, std::nullopt);
    EXPECT_EQ(ruling.promised, std::nullopt);
    EXPECT_EQ(ruling.accountNumber, std::nullopt);
    EXPECT_EQ(ruling.generationIssued, std::nullopt);
    EXPECT_FALSE(ruling.text.zh.isEmpty());
}

// What would be refused or have to wait is, though the line is down; and what is refused at the line only after that.
TEST_P(Offline, IsRefusedForWhatIsAskedBefore)
{
    Facts dead = withTheLineDown(GetParam());
    dead.person.deceased = true;
    if (GetParam() != Cancel && GetParam() != LossTemporary && GetParam() != LossFormal)
        EXPECT_EQ(said(ask(dead)), "refuse deceased");
    Facts unshown = withTheLineDown(GetParam());
    unshown.present.documents = QStringList{};
    EXPECT_EQ(said(ask(unshown)), "refuse papers_missing");
}

TEST_P(Offline, IsRefusedForWhatIsAskedBehindTheLineWhereItWouldBeTaken)
{
    Facts facts = withTheLineDown(GetParam());
    facts.desk.bank = QStringLiteral("ABC");
    if (GetParam() == Apply || GetParam() == ChangeBank || GetParam() == Collect) return;  // open, or not known here
    EXPECT_EQ(said(ask(facts)),
              provisionally.contains(GetParam()) ? "refuse not_this_bank" : "refuse province_not_reached");
}

INSTANTIATE_TEST_SUITE_P(Section21, Offline, testing::ValuesIn(everyDecided()),
                         [](const auto& info) { return nameOf(info.param).toStdString(); });

// §21: what would need a second person or another step first is provisional too; `then` keeps the formal loss and
// leaves the merge to the sync.
TEST(OfflineFirstSteps, KeepTheLossAndLeaveTheMerge)
{
    Facts facts = withTheLineDown(Replace);
    facts.request.reason = QStringLiteral("lost");
    facts.cards.push_back(cardOfAnotherCity());
    const Ruling ruling = ask(facts);
    EXPECT_EQ(said(ruling), "provisional province_not_reached");
    EXPECT_TRUE(ruling.then.contains(QStringLiteral("loss_formal")));
    EXPECT_FALSE(ruling.then.contains(QStringLiteral("confirm_merge")));
    Facts waived = withTheLineDown(Replace);
    waived.request.waiver = QStringLiteral("hardship");
    EXPECT_EQ(said(ask(waived)), "provisional province_not_reached");
}

// §21: a card that is not known to lie at this outlet is not handed over while nobody can be asked.
TEST(OfflineCollection, IsOfACardKnownAtThisOutletOnly)
{
    Facts another = withTheLineDown(Collect);
    another.cards[0].bank = QStringLiteral("ABC");
    EXPECT_EQ(said(ask(another)), "refuse province_not_reached");
    Facts unknown = withTheLineDown(Collect);
    unknown.cards.clear();
    unknown.request.card.reset();
    EXPECT_EQ(said(ask(unknown)), "refuse province_not_reached");
}

// Contract, by_word: the citizen's word is taken for the losses, and only while the line is down.
TEST(OfflineWord, CountsForTheLossesOnly)
{
    for (const Business business : everyDecided()) {
        if (business == Apply) continue;
        Facts facts = withTheLineDown(business);
        facts.cards.resize(1);
        facts.cards[0].byWord = true;
        const bool loss = business == LossTemporary || business == LossFormal;
        EXPECT_EQ(said(ask(facts)), loss ? "provisional province_not_reached" : "refuse province_not_reached")
            << nameOf(business).toStdString();
        facts.online = true;
        EXPECT_EQ(said(ask(facts)), "refuse no_card") << nameOf(business).toStdString();
    }
}

}  // namespace
}  // namespace kapok::domain
