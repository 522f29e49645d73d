// rules.md §7, §8, X4, X8, X15, P1.8: at which bank and in which city.
#include "open_requests.h"
#include "tests/support/printing/business.h"

namespace kapok::domain {
namespace {

using namespace tests;
using enum Business;

class Place : public testing::TestWithParam<Business> {};

// The card's own bank, whatever is asked of the card; a merge may be asked at any (X4). E01: so a renewal.
TEST_P(Place, IsTheCardsBank)
{
    if (GetParam() == Apply || GetParam() == ChangeBank) return;
    Facts facts = openRequest(GetParam());
    facts.desk.bank = QStringLiteral("ABC");
    const Ruling ruling = ask(facts);
    EXPECT_EQ(said(ruling), GetParam() == Merge ? "accept -" : "refuse not_this_bank");
    EXPECT_EQ(thenOf(ruling), GetParam() == Merge ? "" : "card_bank");
}

// §21: a card of another city, though of this bank: the card's own bank there.
TEST_P(Place, IsTheCardsCity)
{
    if (GetParam() == Apply) return;
    Facts facts = openRequest(GetParam());
    if (GetParam() == ChangeBankSettle) facts.cards.resize(1);
    if (GetParam() == Collect) return;  // its own row: wherever it is under way, it is not handed over here
    facts.cards[0].city = QStringLiteral("440300");
    const Ruling ruling = ask(facts);
    EXPECT_EQ(said(ruling), GetParam() == Merge ? "refuse survivor_other_city" : "refuse not_this_bank");
    if (GetParam() == Merge) EXPECT_EQ(thenOf(ruling), "merge_at_that_city");
    else EXPECT_EQ(ruling.then.value(0), QStringLiteral("card_bank"));
}

INSTANTIATE_TEST_SUITE_P(Section8, Place, testing::ValuesIn(everyDecided()),
                         [](const auto& info) { return nameOf(info.param).toStdString(); });

// §13 step 1: the change begins at the new bank; at the bank that the card has already there is none.
TEST(PlaceOfALineChange, IsTheNewBank)
{
    for (const char* bank : codeWords<Bank>) {
        Facts facts = openRequest(ChangeBank);
        facts.desk.bank = QString::fromLatin1(bank);
        const bool same = facts.cards[0].bank == facts.desk.bank;
        EXPECT_EQ(said(ask(facts)), same ? "refuse same_bank" : "accept -") << bank;
    }
    Facts elsewhere = openRequest(ChangeBank);
    elsewhere.request.bank = QStringLiteral("ICBC");  // chosen, and not this desk's
    EXPECT_EQ(said(ask(elsewhere)), "refuse not_this_bank");
    EXPECT_EQ(thenOf(ask(elsewhere)), "card_bank");
    Facts applied = openRequest(Apply);
    applied.request.bank = QStringLiteral("ICBC");
    EXPECT_EQ(said(ask(applied)), "refuse not_this_bank");
}

struct Corrected {
    const char* name;
    bool insured, corrected, here;
    const char* expected;
    const char* then;
};

void PrintTo(const Corrected& row, std::ostream* out) { *out << row.name; }

// P1.8: insured goes to the agency first, not insured to the bank that issued the card, each with the certificate.
const Corrected corrections[]{
    {"insured", true, false, true, "wait agency_first", "agency replace"},
    {"insured_elsewhere", true, false, false, "wait agency_first", "agency card_bank replace"},
    {"insured_corrected", true, true, true, "accept -", ""},
    {"insured_corrected_elsewhere", true, true, false, "refuse original_bank", "card_bank"},
    {"not_insured", false, false, true, "accept -", ""},
    {"not_insured_elsewhere", false, false, false, "refuse original_bank", "card_bank"},
};

class IdentityChanged : public testing::TestWithParam<Corrected> {};

// D07.
TEST_P(IdentityChanged, IsCorrectedWhereItsRowSays)
{
    Facts facts = openRequest(Replace);
    facts.request.reason = QStringLiteral("information_changed");
    facts.person.identityChanged = true;
    facts.person.insured = GetParam().insured;
    facts.person.agencyCorrected = GetParam().corrected;
    if (!GetParam().here) facts.desk.bank = QStringLiteral("ABC");
    const Ruling ruling = ask(facts);
    EXPECT_EQ(said(ruling), GetParam().expected);
    EXPECT_EQ(thenOf(ruling), GetParam().then);
    EXPECT_TRUE(ruling.needs.contains(QStringLiteral("police_certificate")));
    EXPECT_TRUE(ruling.basis.contains(QStringLiteral("P1.8")) || GetParam().expected == std::string("accept -"));
    facts.present.documents->removeAll(QStringLiteral("police_certificate"));
    EXPECT_EQ(said(ask(facts)), "refuse papers_missing");
}

INSTANTIATE_TEST_SUITE_P(P1_8, IdentityChanged, testing::ValuesIn(corrections),
                         [](const auto& info) { return info.param.name; });

// §21: agency_first for every business that makes a card, and for no other.
TEST(IdentityChangedOfTheInsured, IsAskedWhereACardIsMade)
{
    for (const Business business : everyDecided()) {
        Facts facts = openRequest(business);
        facts.person.insured = facts.person.identityChanged = true;
        EXPECT_EQ(said(ask(facts)), makesACard(business) ? "wait agency_first" : openAs(business))
            << nameOf(business).toStdString();
    }
}

// X8: information that is wrong goes to the original bank too, without a certificate.
TEST(InformationWrong, IsCorrectedAtTheOriginalBank)
{
    Facts facts = openRequest(Replace);
    facts.request.reason = QStringLiteral("information_wrong");
    EXPECT_FALSE(ask(facts).needs.contains(QStringLiteral("police_certificate")));
    facts.desk.bank = QStringLiteral("ABC");
    EXPECT_EQ(said(ask(facts)), "refuse original_bank");
}

}  // namespace
}  // namespace kapok::domain
