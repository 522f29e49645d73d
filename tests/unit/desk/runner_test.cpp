// The runner: intent, effect, outcome, screen (A1, B1, B3, B5).
#include "domain/case_number.h"
#include "support/desk/account.h"
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using desk::StateWord;
using desk::WaitsFor;
using domain::Business;
using line::Gate;

Exchanged practice() { return {.workflows = &withPractice(), .rules = practiceRules}; }

// B1: no step takes effect twice.
// M06.
TEST(Runner, OrdersOneCardWhenPowerFailsBeforeTheProvincesAnswerIsHeard)
{
    Counter counter(people::withoutCard());
    counter.world.fault = LineFault{line::PartyName::Province, 1, Gate::Mute};
    counter.begin(Business::Apply);
    counter.agree({"id_card", "photo"});
    EXPECT_EQ(counter.state(), StateWord::InDoubt);  // B5

    counter.losePower();
    counter.world.mendLines();
    counter.start();
    counter.sync();

    EXPECT_EQ(counter.effects("apply"), 1);
    EXPECT_EQ(counter.state(), StateWord::Accepted);
}

// P1.10: without the line an application is provisional; when the line is back fee and date are told.
// M10.
TEST(Runner, TakesAnApplicationWithoutTheLineAndDecidesAgainWhenTheProvinceHasAccepted)
{
    Counter counter(people::withoutCard());
    counter.world.to(line::PartyName::Province).gate = Gate::Down;
    counter.begin(Business::Apply);
    counter.agree({"id_card", "photo"});
    EXPECT_EQ(counter.state(), StateWord::Recorded);
    EXPECT_EQ(counter.papers("receipt"), 1);  // he does not go home without one
    EXPECT_EQ(counter.effects("apply"), 0);

    counter.turnDays(1);
    counter.world.mendLines();
    counter.sync();

    EXPECT_EQ(counter.effects("apply"), 1);
    EXPECT_EQ(counter.state(), StateWord::Accepted);
    // The promise counts from the day the counter took it: 25 working days after 2021-07-08 (rules.md §5).
    EXPECT_EQ(counter.value("terms")["ruling"]["promised"], "2021-08-12");
    EXPECT_EQ(counter.effects("account_reserve"), 1);
}

// B5: an order that may have been heard is never said to be unsent, also when nobody can be asked about it.
TEST(Runner, DoesNotSayThatNothingWasSentWhereAnOrderIsInDoubt)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.world.fault = LineFault{line::PartyName::Province, 1, Gate::Mute};
    counter.agree({"id_card", "photo"});
    ASSERT_EQ(counter.state(), StateWord::InDoubt);
    for (const Gate gate : {Gate::Mute, Gate::Deaf, Gate::Down}) {
        counter.world.to(line::PartyName::Province).gate = gate;
        counter.sync();
        ASSERT_TRUE(counter.now().notice);
        EXPECT_EQ(counter.now().notice->error.happened.id, QStringLiteral("error.still_in_doubt"));
        EXPECT_EQ(counter.state(), StateWord::InDoubt);
    }
}

// B3: id and bytes are made once, whatever happens on the way.
// M04.
TEST(Runner, SendsTheSameBytesInEveryAttempt)
{
    Counter counter(people::withoutCard());
    counter.world.fault = LineFault{line::PartyName::Province, 1, Gate::Deaf};
    counter.begin(Business::Apply);
    counter.agree({"id_card", "photo"});
    counter.sync();
    counter.turnDays(2);
    counter.losePower();
    counter.world.mendLines();
    counter.start();
    counter.sync();
    EXPECT_EQ(counter.entries("intent", "order"), 1);
    const Exchanged house;
    EXPECT_EQ(brokenPromise(Evidence(counter.life(), house)).find("bytes"), std::string::npos);
    EXPECT_EQ(counter.effects("apply"), 1);
}

TEST(Runner, RefusesAnAnswerThatWasNotOfferedOrNotAsked)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.answer("who", "neighbour");
    EXPECT_EQ(counter.said(), QStringLiteral("error.no_answer_to_this"));
    counter.answer("papers", Json::array());
    EXPECT_EQ(counter.said(), QStringLiteral("error.not_asked_now"));
    EXPECT_EQ(counter.entries("visit_filled"), 0);
}

// A later day: what others said is asked again, what people said stays.
TEST(Runner, LetsYesterdaysEnquiryAndVerdictLapse)
{
    Counter counter(people::withoutCard(), practice());
    counter.begin(Practice::business);
    counter.answerUntil("fee");
    counter.turnDays(1);
    counter.goOn();
    EXPECT_EQ(counter.asked(), QStringLiteral("who"));  // another day, another visit
    counter.answerUntil("fee");
    EXPECT_EQ(counter.entries("lapsed"), 1);
    EXPECT_EQ(counter.entries("filled", "cards"), 2);
    EXPECT_EQ(counter.entries("filled", "verdict"), 2);
    EXPECT_EQ(counter.entries("filled", "remark"), 1);
    EXPECT_EQ(counter.asked(), QStringLiteral("fee"));
}

TEST(Runner, LetsNothingLapseOnceItWasOrdered)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.agree({"id_card", "photo"});
    counter.turnDays(3);
    counter.sync();
    EXPECT_EQ(counter.entries("lapsed"), 0);
}

TEST(Runner, EndsACaseThatTheCitizenLeavesWithoutAPaper)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.breakOff();
    EXPECT_EQ(counter.state(), StateWord::Refused);
    EXPECT_EQ(counter.one().ended->refusal.reason, QStringLiteral("withdrawn"));
    EXPECT_EQ(counter.world.papers.size(), 0u);
}

TEST(Runner, GivesTheFeeBackBeforeItEndsWithANo)
{
    Counter counter(people::withoutCard(), practice());
    counter.world.province.refuseNext(QStringLiteral("has_card"));
    counter.begin(Practice::business);
    counter.answerUntil("preparation");
    EXPECT_EQ(counter.one().record().moneyHeld(), 2000);
    counter.finish();
    EXPECT_EQ(counter.one().ended->refusal.reason, QStringLiteral("has_card"));
    EXPECT_EQ(counter.one().record().moneyHeld(), 0);
    EXPECT_EQ(counter.papers("refusal_slip"), 1);
}

// A wait is asked again at every sync and filled by an answer only; that there is none is no entry.
TEST(Runner, AsksAgainForTheCardUntilItIsThere)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.agree({"id_card", "photo"});
    EXPECT_EQ(counter.now().waitsFor, WaitsFor::World);
    const auto before = counter.life().entries().size();
    counter.sync();
    counter.sync();
    EXPECT_EQ(counter.life().entries().size(), before);
    counter.turnDays(20);
    counter.sync();
    EXPECT_EQ(counter.now().waitsFor, WaitsFor::NextVisit);
    EXPECT_EQ(counter.world.messages.size(), 1u);
}

// The same case is taken up when he comes, with that day's visit (P3.1).
// D08.
TEST(Runner, BeginsTheCollectionInsideTheApplicationWhenHeComes)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.agree({"id_card", "photo"});
    const auto apply = counter.id;
    counter.turnDays(20);
    counter.sync();
    counter.begin(Business::Collect);
    EXPECT_EQ(counter.one().outer->id, apply);
    EXPECT_EQ(text(counter.one().record().opening()["visit"]["day"]), QStringLiteral("2021-07-28"));
    counter.finish();
    EXPECT_TRUE(counter.life().runner().book().at(apply).ended);
}

// Refused that day it has not happened: he comes again.
TEST(Runner, LetsACollectionThatWasRefusedBeginAnew)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.agree({"id_card", "photo"});
    const auto apply = counter.id;
    counter.turnDays(20);
    counter.sync();
    counter.begin(Business::Collect);
    counter.answer("who", "agent");
    EXPECT_EQ(counter.state(), StateWord::Refused);  // X10: agent_not_allowed
    counter.id = apply;
    EXPECT_EQ(counter.now().waitsFor, WaitsFor::NextVisit);
    ASSERT_TRUE(done(counter.desk().reception().endVisit()));
    counter.begin(Business::Collect);
    counter.finish();
    EXPECT_EQ(counter.effects("collect"), 1);
}

// P2.1, two results: the bank's no is shown on the paper, and the social side works.
// C01.
TEST(Runner, LeavesTheSocialSideActiveWhereTheBankRefuses)
{
    Counter counter(people::withNewCard());
    counter.world.bank.refuseNext(QStringLiteral("account_frozen"));
    counter.begin(Business::Activate);
    counter.finish();
    EXPECT_EQ(counter.one().ended->how, QStringLiteral("done"));
    EXPECT_EQ(counter.effects("activate"), 1);
    EXPECT_NE(counter.world.papers.back().sheet.content.dump().find("paper.state.bank_refused"), std::string::npos);
}

// The bank's answer may be late: the citizen goes home with a slip, and the case ends by itself.
TEST(Runner, EndsAnActivationWhenTheBanksLateAnswerComes)
{
    Counter counter(people::withNewCard());
    counter.world.to(line::PartyName::Bank).gate = Gate::Down;
    counter.begin(Business::Activate);
    counter.answerUntil("pin_wish");
    counter.answer("pin_wish", "keep");
    EXPECT_EQ(counter.papers("slip"), 1);
    EXPECT_FALSE(counter.one().ended);
    EXPECT_EQ(counter.state(), StateWord::Recorded);
    counter.world.mendLines();
    counter.sync();
    EXPECT_EQ(counter.one().ended->how, QStringLiteral("done"));
    EXPECT_EQ(counter.effects("account_activate"), 1);
}

// The printer took the job and did not say so: it is asked, and no second paper comes out.
TEST(Runner, AsksASilentPrinterBeforeItPrintsAgain)
{
    Counter counter(people::withoutCard());
    counter.world.printerSilent = true;
    counter.begin(Business::Apply);
    counter.agree({"id_card", "photo"});
    EXPECT_EQ(counter.asked(), QStringLiteral("receipt"));
    counter.goOn();
    EXPECT_EQ(counter.papers("receipt"), 1);
    EXPECT_EQ(counter.now().waitsFor, WaitsFor::World);
}

// N11; rules.md §19: beyond the first a second person agrees, to this copy of this paper.
TEST(Runner, SaysOfAReprintThatItIsOneAndWhich)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.agree({"id_card", "photo"});
    const QString receipt = QStringLiteral("receipt"), chief = QStringLiteral("9001");
    EXPECT_EQ(done(counter.desk().casework().reprint(counter.id, receipt)).value(), 2);
    counter.losePower();
    counter.start();
    const auto alone = done(counter.desk().casework().reprint(counter.id, receipt));
    EXPECT_EQ(alone.error().happened.id, QStringLiteral("error.reprint_needs_second"));
    EXPECT_EQ(alone.error().detail, QStringLiteral("3"));
    const auto with = [&](const QString& number, int copy) {
        const desk::SecondPerson second{.number = number, .seen = desk::codeOfReprint(counter.id, receipt, copy)};
        return done(counter.desk().casework().reprint(counter.id, receipt, second, passwordOf(number)));
    };
    EXPECT_EQ(with(chief, 4).error().happened.id, QStringLiteral("error.approval_is_stale"));
    EXPECT_EQ(with(QStringLiteral("0102"), 3).error().happened.id, QStringLiteral("error.not_a_supervisor"));
    EXPECT_EQ(with(QStringLiteral("0101"), 3).error().happened.id, QStringLiteral("error.approves_himself"));
    EXPECT_EQ(counter.papers("receipt"), 2);
    EXPECT_EQ(with(chief, 3).value(), 3);
    EXPECT_EQ(text(counter.life().entries().back().body["approved_by"]), chief);
    EXPECT_EQ(counter.world.papers.back().sheet.copy, 3);
    EXPECT_EQ(counter.world.papers.back().sheet.content, counter.world.papers.front().sheet.content);
    EXPECT_FALSE(done(counter.desk().casework().reprint(counter.id, QStringLiteral("refusal_slip"))));
}

// contract.md §1: outlet, date, desk, serial of the day without gaps, check digit.
// M01.
TEST(Runner, NumbersTheCasesOfADayWithoutGaps)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.breakOff();
    EXPECT_EQ(domain::serialOf(counter.one().number), 1);
    counter.begin(Business::Apply);
    EXPECT_EQ(domain::serialOf(counter.one().number), 2);
    counter.breakOff();
    counter.turnDays(1);
    counter.begin(Business::Apply);
    EXPECT_EQ(domain::serialOf(counter.one().number), 1);
    EXPECT_TRUE(counter.one().number.startsWith(QStringLiteral("0708-20210709-0101-0001-")));
}

}  // namespace
}  // namespace kapok::test
