// Who comes for the holder: a minor's guardian and an agent, on the case, on its papers and at collection (A03, A04;
// P1.1(a), P5.4, rules.md §8, §19).
#include "workflows/apply.h"
#include "workflows/judging.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

const char *const mother = "440703197903120021", *const stranger = "440703198001010012";

Visit visitOf(const char* who)
{
    Visit visit{.id = QStringLiteral("visit"),
                .day = QDate(2021, 7, 8),
                .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                             domain::DocumentKind::IdCard, u"440524188001010014")),
                                         .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}};
    visit.present.who = QString::fromLatin1(who);
    return visit;
}

Deputy deputy(const char* number)
{
    return *Deputy{}.with(QStringLiteral("deputy_number"), number)->with(QStringLiteral("relation"), "mother");
}

// What is asked one after the other until nothing is left.
QStringList asked(Visit visit, domain::Outcome outcome)
{
    Step decide{.kind = StepKind::Decide};
    decide.facts.present.who = *visit.present.who;
    domain::Ruling ruling{.outcome = outcome};
    QStringList fields;
    while (const auto step = lacking(decide, ruling, visit)) {
        fields.append(step->fills);
        visit.present = *visit.present.with(step->fills, step->outcomes.front());
    }
    return fields;
}

TEST(Deputy, IsAskedForAsFarAsHeComesForSomebodyElse)
{
    using enum domain::Outcome;
    EXPECT_EQ(asked(visitOf("guardian"), Accept), (QStringList{"deputy_number", "relation"}));
    EXPECT_EQ(asked(visitOf("agent"), Accept), (QStringList{"deputy_name", "deputy_number"}));
    EXPECT_EQ(asked(visitOf("agent"), Provisional), (QStringList{"deputy_name", "deputy_number"}));
    EXPECT_EQ(asked(visitOf("holder"), Accept), QStringList());
    EXPECT_EQ(asked(visitOf("unit_agent"), Accept), QStringList());  // P1.4: the platform has him on file
}

// Nobody is asked for his number before he is sent away.
TEST(Deputy, IsNotAskedForWhereHeMayNot)
{
    EXPECT_EQ(asked(visitOf("agent"), domain::Outcome::Refuse), QStringList());
    EXPECT_EQ(asked(visitOf("guardian"), domain::Outcome::Wait), QStringList());
}

// What the province accepts days later was decided with who was here then.
TEST(Deputy, IsNotWhoStandsHereWhenTheAnswerComes)
{
    Step decide{.kind = StepKind::Decide};
    decide.facts.present.who = QStringLiteral("holder");
    EXPECT_FALSE(lacking(decide, {.outcome = domain::Outcome::Accept}, visitOf("agent")));
}

TEST(Deputy, IsAnotherWhereSomebodyElseIsHere)
{
    Attendance present = visitOf("guardian").present;
    present.deputy = deputy(mother);
    EXPECT_EQ(present.with(QStringLiteral("who"), "guardian")->deputy, present.deputy);
    EXPECT_EQ(present.with(QStringLiteral("who"), "agent")->deputy, Deputy{});
    EXPECT_EQ(present.without(QStringLiteral("who")).deputy, Deputy{});
}

// E1: in an entry he is personal, whatever was typed.
TEST(Deputy, IsKeptSealed)
{
    const Attendance nobody{};
    EXPECT_TRUE(isPersonal(nobody.kept(QStringLiteral("deputy_number"), mother)));
    EXPECT_TRUE(isPersonal(nobody.kept(QStringLiteral("deputy_name"), "黄志明")));
    const Deputy same = *Deputy::fromJson(deputy(mother).toJson());
    EXPECT_EQ(same, deputy(mother));
    EXPECT_EQ(masked(deputy(mother).toJson()).dump().find(mother), std::string::npos);
}

// The field says which number it is that cannot be his (issue 16, "Bad input").
TEST(Deputy, IsNotTheHolderHimself)
{
    const auto step = askDeputy(visitOf("guardian"));
    ASSERT_TRUE(step);
    const auto said = [&](const char* number) {
        const auto fit = fits(*step, step->fills, number);
        return fit ? std::string() : fit.error().happened.id.toStdString();
    };
    EXPECT_EQ(said("4405 2418 8001 0100 14"), "error.number_of_the_holder");
    EXPECT_EQ(said("440703197903130021"), "id_number.checksum");
    EXPECT_EQ(said(mother), "");
}

// A day later he is another person, and what was decided with him is decided again.
TEST(Deputy, IsWhatAVerdictRestsOn)
{
    Visit visit = visitOf("guardian");
    visit.present.deputy = deputy(mother);
    domain::Facts facts{.today = visit.day, .present = {.who = QStringLiteral("guardian"), .documents = QStringList{}}};
    facts.desk = {.bank = QStringLiteral("BOC"), .city = QStringLiteral("440700")};
    facts.person.kind = QStringLiteral("resident");
    RecordOf<Collect> record(Collect{.visit = visit});
    ASSERT_TRUE(record.fill(QStringLiteral("verdict"),
                            verdictOf(domain::toJson(facts), {.outcome = domain::Outcome::Accept}, visit.present)));
    EXPECT_FALSE(course::restsOnOtherWords(record));
    visit.present.deputy = deputy(stranger);
    record.attend(visit.present);
    EXPECT_TRUE(course::restsOnOtherWords(record));
}

struct AtTheCounter {
    Collect collect{.visit = visitOf("guardian")};

    AtTheCounter(const char* named, const char* comes)
    {
        collect.card.ref = QStringLiteral("c1");
        if (named) collect.named = deputy(named);
        collect.cards.filled = true;
        collect.verdict.ruling = domain::Ruling{.outcome = domain::Outcome::Accept, .papers = {QStringLiteral("slip")}};
        collect.verdict.deputy = deputy(comes);
    }
};

// §8, §19: who collects is compared with whom the receipt named.
TEST(Deputy, CollectsWhereTheReceiptNamesHim)
{
    EXPECT_EQ(next(AtTheCounter(mother, mother).collect).fills, QStringLiteral("review"));
    EXPECT_EQ(next(AtTheCounter(nullptr, mother).collect).fills, QStringLiteral("review"));
}

TEST(Deputy, IsTurnedAwayWhereTheReceiptNamesAnother)
{
    AtTheCounter counter(mother, stranger);
    const Step asks = next(counter.collect);
    EXPECT_EQ(asks.fills, QStringLiteral("another_comes"));
    ASSERT_TRUE(fits(asks, asks.fills, "turned_away"));
    ASSERT_TRUE(counter.collect.anotherComes.fill("turned_away"));
    const Step slip = next(counter.collect);
    EXPECT_EQ(slip.kind, StepKind::Print);
    EXPECT_NE(slip.body.dump().find("reason.another_comes"), std::string::npos);
    ASSERT_TRUE(counter.collect.refusalSlip.fill(slip.body));
    EXPECT_EQ(next(counter.collect).refusal.reason, QStringLiteral("another_comes"));
}

// What was handed over stays so, whatever is compared later.
TEST(Deputy, IsComparedBeforeTheCardIsHandedOver)
{
    AtTheCounter counter(mother, stranger);
    counter.collect.order.intended = true;
    EXPECT_NE(next(counter.collect).fills, QStringLiteral("another_comes"));
}

// P3.1: the receipt names him, and the case that waits for him knows whom.
TEST(Deputy, StandsOnTheReceiptAndIsExpectedAtCollection)
{
    Apply apply{.visit = visitOf("guardian")};
    apply.cards.filled = true;
    apply.verdict.ruling = domain::Ruling{.outcome = domain::Outcome::Accept, .papers = {QStringLiteral("receipt")}};
    apply.verdict.deputy = deputy(mother);
    apply.review.agreed = true;
    ASSERT_TRUE(apply.order.fill({{"accepted", OrderCard::outcomes().front().toJson()}}));
    const Step receipt = next(apply);
    EXPECT_NE(receipt.body.dump().find("paper.row.guardian_number"), std::string::npos);
    EXPECT_NE(receipt.body.dump().find("option.relation.mother"), std::string::npos);
    ASSERT_TRUE(apply.receipt.fill(receipt.body));
    ASSERT_TRUE(apply.account.fill({{"accepted", ReserveAccount::outcomes().front().toJson()}}));
    ASSERT_TRUE(apply.made.fill({{"reply", CardMade{}.outcomes().front().toJson()}}));
    const Step collecting = next(apply);
    ASSERT_EQ(collecting.fills, QStringLiteral("collect"));
    const auto waits = RecordOf<Collect>::begun(collecting.body);
    ASSERT_TRUE(waits);
    EXPECT_EQ(static_cast<const RecordOf<Collect>&>(**waits).record().named, deputy(mother));
}

// A case that was begun before receipts named anybody goes on.
TEST(Deputy, IsNobodyInAnOpeningThatIsSilent)
{
    Collect collect{.visit = visitOf("holder")};
    collect.card.ref = QStringLiteral("c1");
    collect.card.city = QStringLiteral("440700");
    Json opening = RecordOf<Collect>(collect).opening();
    opening.erase("named");
    const auto begun = RecordOf<Collect>::begun(opening);
    ASSERT_TRUE(begun);
    EXPECT_EQ(static_cast<const RecordOf<Collect>&>(**begun).record().named, Deputy{});
}

}  // namespace
}  // namespace kapok::workflows
