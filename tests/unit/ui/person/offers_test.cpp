// What stands in the two lists of the person page: ui.md "Nothing is hidden", picture 13.
#include "tests/unit/ui/fake_counter.h"
#include "ui/person/offers.h"
#include "ui/person/strip.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

using domain::Business;
using testing::ElementsAre;

struct AtAPerson : Desk {
    AtAPerson()
    {
        domain::Card card{.ref = QStringLiteral("c1"), .city = QStringLiteral("440700"), .bank = domain::Bank::BOC};
        card.setStatus(domain::CardStatus::TemporaryLoss);
        person.cards = {card};
        person.selectedCard = card.ref;
    }
    desk::Possibility& may(Business business, domain::Outcome outcome = domain::Outcome::Accept)
    {
        person.possible.push_back({.business = business, .built = true});
        person.possible.back().ruling.outcome = outcome;
        return person.possible.back();
    }
    void refuse(Business business, const char* reason, QStringList road = {})
    {
        domain::Ruling& ruling = may(business, domain::Outcome::Refuse).ruling;
        ruling.reason = QString::fromLatin1(reason);
        ruling.then = std::move(road);
    }
    std::vector<OfferRow> rows() const { return grouped(work.phrases, offersOf(work.phrases, person)); }

    desk::PersonAtCounter person = somebody();
};

QStringList codesOf(const std::vector<OfferRow>& rows)
{
    QStringList codes;
    for (const OfferRow& row : rows) codes.append(row.code);
    return codes;
}

const QStringList outOfLoss{QStringLiteral("release_temporary"), QStringLiteral("loss_formal")};

// H01: what nothing asks for is offered, and says so before it is chosen.
TEST(Offers, SayWhereNothingAsksForIt)
{
    AtAPerson desk;
    desk.may(Business::AccountChange).ruling.reason = QStringLiteral("account_unchanged");
    const auto rows = desk.rows();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_TRUE(rows.front().possible);
    EXPECT_EQ(rows.front().papers, desk.work.phrases.word("view.reason", QStringLiteral("account_unchanged")));
    EXPECT_EQ(rows.front().startCode, QStringLiteral("2001"));
}

// 13: what one fact forbids is one row, whatever its number, with its road; it opens into the rows of 02.
TEST(Offers, PutWhatOneFactForbidsIntoOneRow)
{
    AtAPerson desk;
    for (const Business business : {Business::Activate, Business::Renew, Business::PinChange})
        desk.refuse(business, "status_forbids", outOfLoss);
    const auto rows = desk.rows();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_TRUE(rows.front().code.isEmpty());
    EXPECT_FALSE(rows.front().possible);
    EXPECT_THAT(codesOf(rows.front().group),
                ElementsAre(QStringLiteral("1201"), QStringLiteral("1701"), QStringLiteral("1901")));
    for (const OfferRow& one : rows.front().group) {
        EXPECT_TRUE(rows.front().name.contains(one.name)) << qPrintable(rows.front().name);
        EXPECT_EQ(one.road, rows.front().road);
        EXPECT_EQ(one.reason, rows.front().reason);
    }
}

// 13: `status_forbids` and `ecard_card_state` are both "the card is in temporary loss".
TEST(Offers, NameTheStatusOfTheCardWhicheverCodeSaysSo)
{
    AtAPerson desk;
    desk.refuse(Business::Activate, "status_forbids", outOfLoss);
    desk.refuse(Business::EcardIssue, "ecard_card_state", outOfLoss);
    const auto rows = desk.rows();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows.front().group.size(), 2);
    EXPECT_TRUE(rows.front().reason.contains(desk.work.phrases.say("view.status.temporary_loss")));
}

// What a business would bring about is so already: then that is the reason, and not the status of the card.
TEST(Offers, SayThatItIsDoneAlready)
{
    AtAPerson desk;
    domain::Card& card = desk.person.cards.front();
    card.production = domain::Production::Collected;
    card.setStatus(domain::CardStatus::Normal);
    for (const auto& [business, said] : {std::pair{Business::Activate, "view.is_active_already"},
                                         {Business::Collect, "view.is_collected_already"},
                                         {Business::ReleaseTemporary, "view.is_not_lost"},
                                         {Business::ReleaseFormal, "view.is_not_lost"}}) {
        desk.person.possible.clear();
        desk.refuse(business, "status_forbids");
        EXPECT_EQ(desk.rows().front().reason, desk.work.phrases.say(said)) << said;
    }
    card.setStatus(domain::CardStatus::FormalLoss);
    desk.person.possible.clear();
    desk.refuse(Business::ReleaseTemporary, "status_forbids");
    EXPECT_TRUE(desk.rows().front().reason.contains(desk.work.phrases.say("view.status.formal_loss")));
}

// 13: rows with different roads are never put together, nor are those with different facts.
TEST(Offers, KeepApartWhatHasAnotherRoadOrAnotherReason)
{
    AtAPerson desk;
    desk.refuse(Business::Activate, "status_forbids", outOfLoss);
    desk.refuse(Business::PinReset, "status_forbids", {QStringLiteral("activate")});
    desk.refuse(Business::Apply, "has_card_keep_using", outOfLoss);
    const auto rows = desk.rows();
    ASSERT_EQ(rows.size(), 3);
    for (const OfferRow& row : rows) {
        EXPECT_FALSE(row.code.isEmpty());
        EXPECT_TRUE(row.group.empty());
    }
}

TEST(Offers, StandWithTheLargestGroupOfRefusedOnesFirstAndBelowWhatIsPossible)
{
    AtAPerson desk;
    desk.refuse(Business::Apply, "has_card_keep_using");
    for (const Business business : {Business::Activate, Business::Renew})
        desk.refuse(business, "status_forbids", outOfLoss);
    desk.may(Business::LossFormal);
    const auto rows = desk.rows();
    ASSERT_EQ(rows.size(), 3);
    EXPECT_EQ(rows[0].code, QStringLiteral("1302"));
    EXPECT_EQ(rows[1].group.size(), 2);
    EXPECT_EQ(rows[2].code, QStringLiteral("1101"));
}

// The primary button of a group offers the first step of its road, never a refused business (02).
TEST(Offers, LeadFromAGroupToTheFirstStepOfItsRoadThatCanBeGone)
{
    AtAPerson desk;
    for (const Business business : {Business::Activate, Business::Renew})
        desk.refuse(business, "status_forbids", outOfLoss);
    desk.may(Business::LossFormal);
    const auto rows = desk.rows();
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[1].startCode, QStringLiteral("1302"));
    EXPECT_FALSE(rows[1].startName.isEmpty());
    EXPECT_EQ(rows[1].side.heading, rows[1].reason);
}

// 13: of a lost card two things can be done, and which one depends on whether it was found: no order, no Enter.
TEST(Offers, LeaveToTheTellerWhichOfTwoWaysIsGone)
{
    AtAPerson desk;
    desk.person.cards.front().production = domain::Production::Collected;
    desk.refuse(Business::LossTemporary, "status_forbids", outOfLoss);
    desk.may(Business::LossFormal);
    desk.may(Business::ReleaseTemporary);
    const auto rows = desk.rows();
    ASSERT_EQ(rows.size(), 3);
    const OfferRow& row = rows.back();
    EXPECT_EQ(row.code, QStringLiteral("1301"));
    EXPECT_EQ(row.reason, desk.work.phrases.say("view.is_lost_already"));
    EXPECT_EQ(row.side.readAloud, row.reason);
    EXPECT_TRUE(row.startCode.isEmpty());
    ASSERT_EQ(row.side.road.size(), 2);
    EXPECT_EQ(row.side.road[0].note, desk.work.phrases.say("view.way_where.release_temporary"));
    EXPECT_EQ(row.side.road[1].note, desk.work.phrases.say("view.way_where.loss_formal"));
    for (const RoadStep& way : row.side.road) EXPECT_TRUE(row.road.contains(way.note)) << qPrintable(row.road);
}

// A card that was collected is not to be reported lost because somebody asked for 1102.
TEST(Offers, LeadNowhereFromACollectionThatWasDone)
{
    AtAPerson desk;
    desk.person.cards.front().production = domain::Production::Collected;
    desk.refuse(Business::Collect, "status_forbids", outOfLoss);
    desk.may(Business::LossFormal);
    const auto rows = desk.rows();
    EXPECT_EQ(rows.back().reason, desk.work.phrases.say("view.is_collected_already"));
    EXPECT_TRUE(rows.back().road.isEmpty());
    EXPECT_TRUE(rows.back().side.road.empty());
    EXPECT_TRUE(rows.back().startCode.isEmpty());
}

// design.md "Inner cases": what must come first is done inside, so the business is begun, and says what comes first.
TEST(Offers, BeginABusinessWhoseFirstStepsAreDoneInside)
{
    AtAPerson desk;
    domain::Ruling& ruling = desk.may(Business::Replace, domain::Outcome::AcceptAfter).ruling;
    ruling.then = {QStringLiteral("loss_formal"), QStringLiteral("replace")};
    const auto rows = desk.rows();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_TRUE(rows.front().possible);
    EXPECT_EQ(rows.front().startCode, QStringLiteral("1401"));
    EXPECT_TRUE(rows.front().papers.contains(QStringLiteral("1302"))) << qPrintable(rows.front().papers);
    EXPECT_FALSE(rows.front().papers.contains(QStringLiteral("1401")));
    EXPECT_EQ(rows.front().side.road.size(), 2);
    EXPECT_TRUE(rows.front().side.icon.isEmpty());  // nothing is refused
}

TEST(Offers, LeaveOutWhatIsNotBuilt)
{
    AtAPerson desk;
    desk.may(Business::Renew).built = false;
    desk.may(Business::Cancel, domain::Outcome::Refuse).built = false;
    EXPECT_TRUE(desk.rows().empty());
}

// contract.md §2: of a provisional answer fee and date are not known; free is said where it is free.
TEST(Offers, SayFreeOrNothingOfAFeeThatNobodyKnowsYet)
{
    AtAPerson desk;
    desk.may(Business::LossFormal);
    domain::Ruling& later = desk.may(Business::Replace, domain::Outcome::Provisional).ruling;
    later.papers = {QStringLiteral("receipt")};
    const auto rows = desk.rows();
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[0].fee, desk.work.phrases.money(0));
    EXPECT_EQ(rows[1].fee, desk.work.phrases.money(std::nullopt));
}

// ui.md "Hands and eyes": the name is in full where it is compared with a paper, the number is masked.
TEST(Strip, NamesTheCitizenInFullAndMasksHisNumber)
{
    const AtAPerson desk;
    const PersonStripView strip = personStrip(desk.work.phrases, desk.person, {}, 0);
    EXPECT_EQ(strip.name, QStringLiteral("梁测试"));
    EXPECT_TRUE(strip.number.contains(u'*'));
    EXPECT_FALSE(strip.number.contains(QStringLiteral("19880")));
}

TEST(Strip, SaysThatTheNameIsNotKnownWhereNobodyCouldBeAsked)
{
    AtAPerson desk;
    desk.person.visit.person->name = Redacted(domain::PersonName{});
    EXPECT_EQ(personStrip(desk.work.phrases, desk.person, {}, 0).name, desk.work.phrases.say("view.name_not_known"));
}

// Of a case that is looked at while somebody else is here nothing is said of cards.
TEST(Strip, SaysOfSomebodyWhoIsNotHereOnlyWhoHeIs)
{
    const AtAPerson desk;
    const PersonStripView strip = absentStrip(desk.work.phrases, *desk.person.visit.person, QDate(2021, 7, 8));
    EXPECT_EQ(strip.name, QStringLiteral("梁测试"));
    EXPECT_TRUE(strip.cards.empty());
    EXPECT_TRUE(strip.alerts.empty());
}

// F05: at either bank's outlet it stands in the strip which step of a change of bank is missing.
TEST(Strip, SaysWhichStepOfAChangeOfBankIsMissing)
{
    AtAPerson desk;
    domain::Card old, ordered;
    old.ref = QStringLiteral("old");
    old.bank = domain::Bank::BOC;
    old.setStatus(domain::CardStatus::Normal);
    ordered.ref = QStringLiteral("new");
    ordered.bank = domain::Bank::GDB;
    ordered.setStatus(domain::CardStatus::Normal);
    ordered.changes = old.ref;
    desk.person.reached = true;
    desk.person.cards = {old, ordered};
    const Phrases& phrases = desk.work.phrases;
    for (const char* outlet : {"0708", "0745"}) {
        const PersonStripView strip = personStrip(phrases, desk.person, {.outlet = {QString::fromLatin1(outlet)}}, 0);
        ASSERT_EQ(strip.alerts.size(), 1) << outlet;
        EXPECT_TRUE(
            strip.alerts.front().text.contains(phrases.word("view.bank_change_missing", QStringLiteral("settle"))));
    }
    desk.person.cards[0].setStatus(domain::CardStatus::Cancelled);
    EXPECT_TRUE(personStrip(phrases, desk.person, {}, 0).alerts.empty());
}

// 17: a case that stands inside another is no second thing that waits.
TEST(Strip, CountsACaseWithTheOneInsideItOnce)
{
    AtAPerson desk;
    const domain::CaseId outer{QStringLiteral("outer")}, inner{QStringLiteral("inner")};
    desk::CaseView around{.id = outer, .business = Business::Replace};
    around.standing.id = outer;
    around.standing.inner = inner;
    desk::CaseView within{.id = inner, .business = Business::LossFormal};
    within.outer = outer;
    desk.counter.cases = {{outer, around}, {inner, within}};
    desk.person.openCases = {outer, inner};
    EXPECT_EQ(openCasesOf(desk.work, desk.person), 1);
    desk.counter.cases.at(outer).standing.inner.reset();  // it waits for another visit: both are open
    EXPECT_EQ(openCasesOf(desk.work, desk.person), 2);
    const PersonStripView strip = personStrip(desk.work.phrases, desk.person, {}, 2);
    ASSERT_EQ(strip.alerts.size(), 1);
    EXPECT_TRUE(strip.alerts.front().text.contains(u'2'));
}

TEST(Strip, SaysThatTheProvinceWasNotReachedAndNotThatHeHasNoCard)
{
    AtAPerson desk;
    desk.person.cards.clear();
    desk.person.reached = false;
    PersonStripView strip = personStrip(desk.work.phrases, desk.person, {}, 0);
    ASSERT_EQ(strip.alerts.size(), 1);
    EXPECT_EQ(strip.alerts.front().text, desk.work.phrases.say("view.province_not_reached"));
    desk.person.reached = true;
    strip = personStrip(desk.work.phrases, desk.person, {}, 0);
    ASSERT_EQ(strip.alerts.size(), 1);
    EXPECT_EQ(strip.alerts.front().text, desk.work.phrases.say("view.no_card_in_province"));
}

}  // namespace
}  // namespace kapok::ui
