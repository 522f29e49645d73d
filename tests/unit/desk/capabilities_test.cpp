// What a teller is there for, each capability by its id, carried through the desk to its end: how it ends, and with which
// paper in the citizen's hand (capabilities.md). What the rules say to it the tables of tests/unit/domain hold, what a
// business asks and prints its own test; here it goes through beginning, hands and journal.
#include "support/desk/account.h"
#include "support/desk/practice_ways.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using domain::Business;

struct Capability {
    const char* id;
    Business business;
    const char* way;    ///< of tests/data/workflows/NAME.json
    const char* no;     ///< the reason of a refusal; empty: it is done
    const char* paper;  ///< that he takes home
};

void PrintTo(const Capability& one, std::ostream* out)
{
    *out << one.id << ' ' << domain::nameOf(one.business).toStdString() << ": " << one.way;
}

class ThroughTheDesk : public testing::TestWithParam<Capability> {};

TEST_P(ThroughTheDesk, EndsAsItShould)
{
    const Capability& one = GetParam();
    const auto ways = waysOf(one.business, World());
    const auto way = std::ranges::find(ways, QString::fromUtf8(one.way), &Script::name);
    ASSERT_NE(way, ways.end());
    Outside outside(preparedFor(*way, World()));
    MemoryDisk disk(Image{}, false);
    Life life(outside, disk, 7);
    const domain::CaseId id = Teller(*way, life).serve();
    const auto ended = life.runner().book().at(id).ended;
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->refusal.reason, QLatin1String(one.no));
    EXPECT_EQ(ended->how == QLatin1String("done"), *one.no == 0) << ended->how.toStdString();
    QStringList papers;
    for (const PrintedPaper& paper : outside.world.papers) papers.append(paper.sheet.paper);
    EXPECT_TRUE(papers.contains(QLatin1String(one.paper))) << papers.join(u' ').toStdString();
}

constexpr const char* ordinary = "the ordinary way";
constexpr const char* mergedInside = "another city's card is merged inside";

INSTANTIATE_TEST_SUITE_P(
    Each, ThroughTheDesk,
    testing::Values(
        Capability{"A02", Business::Apply, "a minor's guardian comes, and comes for the card", "", "receipt"},
        Capability{"A02", Business::Apply, "an agent comes with power of attorney, and the holder for the card", "",
                   "receipt"},
        Capability{"A06", Business::Apply, "an insured citizen of Hong Kong brings the agency's receipt", "",
                   "receipt"},
        Capability{"A07", Business::Apply, "an insured citizen of Hong Kong brings the agency's receipt", "",
                   "receipt"},
        Capability{"A15", Business::Replace, mergedInside, "", "merge_slip"},
        Capability{"A15", Business::ChangeBank, mergedInside, "", "merge_slip"},
        Capability{"B02", Business::Apply, mergedInside, "", "receipt"},
        Capability{"B06", Business::Merge, ordinary, "", "consequences"},
        Capability{"B07", Business::PinReset, "the card of this bank was merged", "merged_no_pin_reset",
                   "refusal_slip"},
        Capability{"B08", Business::Merge, ordinary, "", "merge_slip"},
        Capability{"C02", Business::BankPassword, ordinary, "", "slip"},
        Capability{"C02", Business::BankPassword, "he leaves the bank's pad", "password_not_set", "refusal_slip"},
        Capability{"D01", Business::LossTemporary, ordinary, "", "slip"},
        Capability{"D01", Business::LossTemporary, "the holder calls", "", "slip"},
        Capability{"D03", Business::ReleaseTemporary, ordinary, "", "slip"},
        Capability{"D03", Business::ReleaseFormal, ordinary, "", "slip"},
        Capability{"D04", Business::Replace, ordinary, "", "fee_receipt"},
        Capability{"D05", Business::Replace, "damaged by the holder, and the old card is punched", "", "fee_receipt"},
        Capability{"D05", Business::Replace, "damaged by a fault of the card", "", "receipt"},
        Capability{"D07", Business::Replace, "his data changed", "", "receipt"},
        Capability{"E01", Business::Renew, ordinary, "", "receipt"},
        Capability{"E01", Business::Renew, "overdue, and the fee is paid", "", "fee_receipt"},
        Capability{"E01", Business::Renew, "two years too early", "too_early_to_renew", "refusal_slip"},
        Capability{"E03", Business::Renew, ordinary, "", "receipt"},
        Capability{"E04", Business::Replace, "by wish for a minor, whose guardian comes", "", "receipt"},
        Capability{"F02", Business::ChangeBank, ordinary, "", "receipt"},
        Capability{"F03", Business::Activate, "after a change of bank, with the notice for the old one", "",
                   "transfer_notice"},
        Capability{"F04", Business::ChangeBankSettle, ordinary, "", "slip"},
        Capability{"I01", Business::EcardIssue, ordinary, "", "slip"},
        Capability{"I01", Business::EcardIssue, "the card is locked", "ecard_card_state", "refusal_slip"},
        Capability{"I02", Business::EcardIssue, "it is tied to a card that was replaced", "", "slip"},
        Capability{"I03", Business::EcardPayment, ordinary, "", "slip"},
        Capability{"I03", Business::EcardPayment, "no mobile is on file", "ecard_mobile_missing", "refusal_slip"},
        Capability{"I04", Business::EcardIssue, "it is issued here already", "ecard_here", "refusal_slip"},
        Capability{"J02", Business::CardDoesNotWork, "one terminal fails, and its code was noted", "", "slip"},
        Capability{"J03", Business::CardDoesNotWork, "the identity paper has expired at the bank", "", "slip"}),
    [](const auto& each) { return std::string(each.param.id) + "_" + std::to_string(each.index); });

}  // namespace
}  // namespace kapok::test
