// The counter as its window sees it: sign-in, person, work list, business day (E1, E2, E4, E5).
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using desk::StateWord;
using domain::Business;
using line::Gate;

const QString teller0102 = QStringLiteral("0102"), chief = QStringLiteral("9001");

Expected<desk::StaffMember> tries(Counter& counter, const QString& number, const char* password)
{
    return done(counter.desk().signIn(number, SecureBytes(QByteArrayView(password))));
}

// E1, E2: who may say yes to what teller 0101 entered.
struct MayApprove {
    const char* number;
    bool may;
    const char* why;
};

void PrintTo(const MayApprove& one, std::ostream* out) { *out << one.number; }

class Authority : public testing::TestWithParam<MayApprove> {};

// L05.
TEST_P(Authority, IsTheSupervisorsWhoDidNotEnterIt)
{
    Counter counter(people::withoutCard(), {.workflows = &withPractice(), .rules = practiceRules});
    counter.begin(Practice::business);
    counter.answer("reason", "by_wish");
    counter.answerUntil("verdict");
    ASSERT_EQ(counter.now().waitsFor, desk::WaitsFor::SecondPerson);
    counter.approve(GetParam().number);
    EXPECT_EQ(counter.said().toStdString(), GetParam().why);
    EXPECT_EQ(!counter.value("verdict").is_null(), GetParam().may);
    EXPECT_EQ(counter.entries("approved") + counter.entries("sign_in_failed"), 1);
}

INSTANTIATE_TEST_SUITE_P(Of, Authority,
                         testing::Values(MayApprove{"0101", false, "error.approves_himself"},
                                         MayApprove{"0102", false, "error.not_a_supervisor"},
                                         MayApprove{"0103", false, "error.not_a_supervisor"},
                                         MayApprove{"8001", false, "error.not_a_supervisor"},
                                         MayApprove{"7777", false, "error.sign_in_wrong"}, MayApprove{"9001", true, ""},
                                         MayApprove{"9002", true, ""}),
                         [](const auto& each) { return std::string("By") + each.param.number; });

// L06: a supervisor who entered the case himself asks another one, though 0102 sits there now.
TEST(Authority, IsNotHisWhoEnteredTheCase)
{
    Counter counter(people::withoutCard(), {.workflows = &withPractice(), .rules = practiceRules});
    ASSERT_TRUE(tries(counter, chief, "kapok9001"));
    counter.begin(Practice::business);
    counter.answer("reason", "by_wish");
    for (const char* field : {"remark", "since", "consent", "who"})
        counter.answer(field, counter.now().step.outcomes.front());
    ASSERT_TRUE(tries(counter, teller0102, "kapok0102"));
    counter.approve("9001");
    EXPECT_EQ(counter.said(), QStringLiteral("error.approves_himself"));
    counter.approve("9002");
    EXPECT_EQ(counter.said(), QString());
}

TEST(Authority, SaysNoAndTheCaseIsRefusedAsNotApproved)
{
    Counter counter(people::withoutCard(), {.workflows = &withPractice(), .rules = practiceRules});
    counter.begin(Practice::business);
    counter.answer("reason", "by_wish");
    counter.answerUntil("verdict");
    counter.approve("9001", false);
    EXPECT_EQ(counter.one().ended->refusal.reason, QStringLiteral("not_approved"));
    EXPECT_NE(counter.world.papers.back().sheet.content.dump().find("reason.not_approved"), std::string::npos);
}

// E2: what is approved is asked again after a restart, and an approval of yesterday does not count.
TEST(Authority, IsAskedAgainAfterARestart)
{
    Counter counter(people::withoutCard(), {.workflows = &withPractice(), .rules = practiceRules});
    counter.begin(Practice::business);
    counter.answer("reason", "by_wish");
    counter.answerUntil("verdict");
    counter.losePower();
    counter.start();
    counter.approve("9001");
    EXPECT_EQ(counter.said(), QStringLiteral("error.nothing_to_approve"));
    counter.goOn();
    counter.turnDays(1);
    counter.approve("9001");
    EXPECT_EQ(counter.said(), QStringLiteral("error.approval_is_stale"));
    EXPECT_TRUE(counter.value("verdict").is_null());
}

// A window that locked itself opens for the teller alone, and what he was doing is as he left it.
TEST(Counter, IsComeBackToByItsTellerOnly)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    const auto comesBack = [&](const char* password) {
        return done(counter.desk().seating().comeBack(SecureBytes(QByteArrayView(password))));
    };
    EXPECT_TRUE(comesBack("kapok0101"));
    const auto wrong = comesBack("kapok9001");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().happened.id, QStringLiteral("error.sign_in_wrong"));
    ASSERT_TRUE(counter.desk().teller());
    EXPECT_EQ(counter.desk().teller()->number, QStringLiteral("0101"));
    EXPECT_TRUE(counter.desk().reception().person());
    EXPECT_EQ(counter.entries("sign_in_failed"), 1);
    ASSERT_TRUE(done(counter.desk().signOut()));
    EXPECT_EQ(comesBack("kapok0101").error().happened.id, QStringLiteral("error.nobody_signed_in"));
}

// E1: whatever changes something is a signed-in teller's.
TEST(Counter, DoesNothingWhileNobodyIsSignedIn)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    ASSERT_TRUE(done(counter.desk().signOut()));
    const auto before = counter.life().entries().size();
    auto& reception = counter.desk().reception();
    auto& casework = counter.desk().casework();
    const QString nobody = QStringLiteral("error.nobody_signed_in");
    EXPECT_EQ(done(reception.open(people::withoutCard())).error().happened.id, nobody);
    EXPECT_EQ(done(casework.start(Business::Apply)).error().happened.id, nobody);
    EXPECT_EQ(done(casework.takeUp(counter.id)).error().happened.id, nobody);
    EXPECT_EQ(done(casework.answer(counter.id, QStringLiteral("who"), "holder")).error().happened.id, nobody);
    EXPECT_EQ(done(casework.takeBack(counter.id, QStringLiteral("who"))).error().happened.id, nobody);
    EXPECT_EQ(done(casework.breakOff(counter.id)).error().happened.id, nobody);
    EXPECT_EQ(done(casework.goOn(counter.id)).error().happened.id, nobody);
    EXPECT_EQ(done(casework.refuseForPapers(counter.id)).error().happened.id, nobody);
    EXPECT_EQ(done(casework.usePad(counter.id, std::make_shared<ports::Pad>())).error().happened.id, nobody);
    EXPECT_EQ(done(casework.approve(counter.id, {.number = chief}, passwordOf(chief))).error().happened.id, nobody);
    EXPECT_EQ(done(reception.attend(QStringLiteral("who"), "holder")).error().happened.id, nobody);
    EXPECT_EQ(done(casework.reprint(counter.id, QStringLiteral("receipt"))).error().happened.id, nobody);
    EXPECT_EQ(counter.life().entries().size(), before);
}

TEST(Counter, OpensNobodyWhomTheProvinceDoesNotKnow)
{
    Counter counter(people::withoutCard());
    const auto unknown =
        done(counter.desk().reception().open(QStringLiteral("11010519491231002X")));  // GB 11643-1999, annex
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().kind, Error::Kind::Refused);
    EXPECT_EQ(unknown.error().happened.id, QStringLiteral("error.person_unknown"));
    EXPECT_FALSE(counter.desk().reception().person());
}

// The permit that begins with 9 is issued since 2023-12-01; until the day before nobody can have one.
TEST(Counter, KnowsThePermanentResidentsNumberFromItsDayOn)
{
    Counter counter(people::withoutCard());
    const auto opened = [&] { return done(counter.desk().reception().open(QStringLiteral("911124198108030024"))); };
    EXPECT_EQ(opened().error().happened.id, QStringLiteral("document.not_yet"));
    counter.turnDays(int(QDate(2021, 7, 8).daysTo(QDate(2023, 11, 30))));
    EXPECT_EQ(opened().error().happened.id, QStringLiteral("document.not_yet"));
    counter.turnDays(1);
    EXPECT_NE(opened() ? QString() : opened().error().happened.id, QStringLiteral("document.not_yet"));
}

TEST(Counter, SaysWhatIsWrongWithANumber)
{
    Counter counter(people::withoutCard());
    EXPECT_EQ(done(counter.desk().reception().open(QStringLiteral("110105194912310021"))).error().happened.id,
              QStringLiteral("id_number.checksum"));
}

// One call of the rules answers for all businesses that they decide, built or not; of the others those that are built are
// for everybody.
// J01, for what the province tells so far.
TEST(Counter, TellsWhatCanBeDoneForTheOneWhoIsHere)
{
    Counter counter(people::withoutCard());
    ASSERT_TRUE(done(counter.desk().reception().open(people::withoutCard())));
    const auto* person = counter.desk().reception().person();
    ASSERT_TRUE(person);
    EXPECT_TRUE(person->reached);
    const auto told = std::ranges::count_if(domain::businesses(), [](const auto& entry) {
        return entry.decided || workflows::Workflows::ofThisHouse().find(entry.business);
    });
    EXPECT_EQ(std::ptrdiff_t(person->possible.size()), told);
    const auto apply = std::ranges::find(person->possible, Business::Apply, &desk::Possibility::business);
    EXPECT_TRUE(apply->built);
    EXPECT_TRUE(apply->ruling.mayStart());
}

// P1.6, contract.md §4: 1801 is what the rules say to that business by the channel instant, where this outlet makes cards.
TEST(Counter, SaysOfACardOnTheSpotWhatTheRulesSayByThatChannel)
{
    Counter counter(people::withoutCard());
    ASSERT_TRUE(done(counter.desk().reception().open(people::withoutCard())));
    const auto& possible = counter.desk().reception().person()->possible;
    const auto instant = std::ranges::find(possible, Business::InstantIssue, &desk::Possibility::business);
    ASSERT_NE(instant, possible.end());
    EXPECT_TRUE(instant->ruling.mayStart());
    EXPECT_EQ(instant->ruling.terms.workingDays, 0);
}

// design.md §1: a paper that is still to be shown is asked for inside; it hides no other reason, and forbids nothing here.
TEST(Counter, HidesNoReasonBehindPapersThatAreStillToBeShown)
{
    for (const auto& [number, reason] : {std::pair{people::withoutCard(), QString()},
                                         {people::withCardInUse(), QStringLiteral("has_card_keep_using")}}) {
        Counter counter(number);
        auto& reception = counter.desk().reception();
        ASSERT_TRUE(done(reception.open(number)));
        ASSERT_TRUE(done(reception.attend(QStringLiteral("who"), "holder")));
        ASSERT_TRUE(done(reception.attend(QStringLiteral("papers"), Json::array({"id_card"}))));
        const auto& possible = reception.person()->possible;
        const auto apply = std::ranges::find(possible, Business::Apply, &desk::Possibility::business);
        EXPECT_EQ(apply->ruling.reason.value_or(QString()), reason);
        EXPECT_EQ(apply->ruling.missing, QStringList(QStringLiteral("photo")));
    }
}

// contract.md §1: a business that is open is taken up, not begun anew; also by another teller.
TEST(Counter, TakesUpTheCaseThatIsOpen)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.answer("who", "holder");
    const auto first = counter.id;
    ASSERT_TRUE(tries(counter, teller0102, "kapok0102"));
    EXPECT_FALSE(counter.desk().reception().person());  // what one teller had open is not the next one's
    counter.begin(Business::Apply);
    EXPECT_EQ(counter.id, first);
    EXPECT_EQ(counter.asked(), QStringLiteral("papers"));
    EXPECT_EQ(counter.entries("begun"), 1);
}

// The card on the strip is what the province has just made of it, not what it was when the citizen came.
TEST(Counter, ShowsTheCardAsTheProvinceHasItAfterAnOrder)
{
    Counter counter(people::withNewCard());
    ASSERT_TRUE(done(counter.desk().reception().open(people::withNewCard())));
    counter.begin(Business::Activate);
    counter.show({"id_card"});
    const auto status = [&] { return counter.desk().reception().person()->cards.front().status(); };
    ASSERT_EQ(status(), QStringLiteral("not_activated"));
    counter.world.card = counter.world.plastic(counter.world.cards(people::withNewCard()).front().ref);
    ASSERT_TRUE(done(counter.desk().casework().goOn(counter.id)));
    counter.answer("review", true);
    EXPECT_EQ(status(), QStringLiteral("normal"));
}

TEST(Counter, RefusesABusinessAboutACardWhereNoneIsKnown)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Activate);
    EXPECT_EQ(counter.said(), QStringLiteral("error.no_card"));
    counter.world.to(line::PartyName::Province).gate = Gate::Down;
    counter.begin(Business::Activate);
    EXPECT_EQ(counter.said(), QStringLiteral("error.cards_not_known"));
    EXPECT_EQ(counter.entries("begun"), 0);
}

// Recorded and in doubt wait in the outbox; drafts do not.
TEST(Counter, ListsInTheOutboxWhatIsOnItsWay)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    EXPECT_EQ(counter.desk().work().of(desk::WorkList::Outbox).size(), 0u);
    counter.world.to(line::PartyName::Province).gate = Gate::Down;
    counter.agree({"id_card", "photo"});
    ASSERT_EQ(counter.desk().work().of(desk::WorkList::Outbox).size(), 1u);
    EXPECT_EQ(counter.desk().work().of(desk::WorkList::Outbox).front().state, StateWord::Recorded);
    EXPECT_EQ(counter.desk().work().of(desk::WorkList::Open).size(), 1u);
    counter.world.mendLines();
    counter.sync();
    EXPECT_EQ(counter.desk().work().of(desk::WorkList::Outbox).size(), 0u);
    // Masked: first character of the name, last four figures of the number (D9).
    EXPECT_TRUE(counter.desk().work().of(desk::WorkList::Open).front().shownName.endsWith(u'*'));
    EXPECT_FALSE(
        counter.desk().work().of(desk::WorkList::Open).front().shownNumber.contains(people::withoutCard().mid(6, 8)));
}

// P3.1, P1.9: who has a card lying here comes for it. With it in his hand the old one is cancelled, and what he wants next
// is about the new one, also where the old one had been chosen by hand.
TEST(Counter, MeansTheNewCardOnceItIsCollected)
{
    Counter counter(people::withCardInUse());
    counter.begin(Business::Replace);
    const QString old = counter.desk().reception().person()->selectedCard;
    counter.answerUntil("collect");
    counter.begin(Business::Collect);
    const QString waiting = counter.desk().reception().person()->selectedCard;
    EXPECT_NE(waiting, old);
    counter.desk().reception().selectCard(old);
    counter.agree({"id_card", "receipt"});
    const auto& person = *counter.desk().reception().person();
    const auto status = [&](const QString& ref) {
        return *std::ranges::find(person.cards, ref, &domain::Card::ref)->status();
    };
    EXPECT_EQ(status(old), QStringLiteral("cancelled"));
    EXPECT_EQ(person.selectedCard, waiting);
    EXPECT_EQ(status(person.selectedCard), QStringLiteral("not_activated"));
    const auto activate = std::ranges::find(person.possible, Business::Activate, &desk::Possibility::business);
    EXPECT_TRUE(activate->ruling.mayStart()) << activate->ruling.reason.value_or(QString()).toStdString();
}

// A card that was chosen by hand stays chosen while there is something to be done with it.
TEST(Counter, KeepsTheCardThatWasChosenByHand)
{
    const QString two = personLike(World(), {{"age_from", 18},
                                             {"age_to", 70},
                                             {"cards",
                                              {{{"production", "collected"}, {"status", "normal"}, {"city", "440700"}},
                                               {{"production", "collected"}, {"status", "normal"}}}}});
    Counter counter(two);
    ASSERT_TRUE(done(counter.desk().reception().open(two)));
    const auto& person = *counter.desk().reception().person();
    const QString other = person.cards.back().ref;
    ASSERT_NE(person.selectedCard, other);
    counter.desk().reception().selectCard(other);
    ASSERT_TRUE(done(counter.desk().reception().cardsHaveChanged()));
    EXPECT_EQ(counter.desk().reception().person()->selectedCard, other);
}

TEST(Counter, ClosesTheBusinessDayAndOpensTheNextOnce)
{
    Counter counter(people::withoutCard());
    EXPECT_EQ(counter.entries("day_opened"), 1);
    counter.losePower();
    counter.start();
    EXPECT_EQ(counter.entries("day_opened"), 1);
    counter.turnDays(1);
    EXPECT_EQ(counter.entries("day_closed"), 1);
    EXPECT_EQ(counter.entries("day_opened"), 2);
    EXPECT_EQ(counter.desk().businessDay(), QDate(2021, 7, 9));
}

TEST(Counter, ListsTheCasesOfADay)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.breakOff();
    counter.begin(Business::Apply);
    const auto list = done(counter.desk().dayList(QDate(2021, 7, 8)));
    ASSERT_EQ(list->size(), 2u);
    EXPECT_EQ(list->front().state, StateWord::Refused);
    EXPECT_TRUE(list->front().ended);
    EXPECT_EQ(list->back().step, QStringLiteral("who"));
}

// The window is told after whatever it shows may have changed.
TEST(Counter, TellsItsWindowOfEveryChange)
{
    Counter counter(people::withoutCard());
    int told = 0;
    counter.desk().whenChanged([&told] { ++told; });
    counter.begin(Business::Apply);
    EXPECT_GT(std::exchange(told, 0), 0);
    counter.answer("who", "holder");
    EXPECT_GT(told, 0);
}

// A card was put there while the window closed: that is told to nobody.
TEST(Counter, IsNotThereToBeToldOnceItIsGone)
{
    Counter counter(people::withNewCard());
    int told = 0;
    counter.desk().whenChanged([&told] { ++told; });
    counter.losePower();
    counter.world.card = counter.world.plastic(counter.world.cards(people::withNewCard()).front().ref);
    EXPECT_TRUE(done(counter.outside.readers.list()));
    QCoreApplication::processEvents();
    EXPECT_EQ(told, 0);
}

}  // namespace
}  // namespace kapok::test
