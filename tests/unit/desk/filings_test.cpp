// A unit files its agent before it brings lists, and of each list it is known how many cards are where (A09, A20).
#include "desk/filings.h"
#include "desk/list_progress.h"
#include "desk/list_run.h"
#include "domain/knowledge.h"
#include "support/desk/counter.h"
#include "support/desk/many.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using desk::RowStage;
using enum domain::FilingArrow;

const QString unitName = QString::fromUtf8("恒泰电子（江门）有限公司"), another = QString::fromUtf8("五邑玩具厂");
const QString agentsNumber = QStringLiteral("440703197903120021");

domain::Person agent()
{
    return {.document = Redacted(*domain::IdentityDocument::recognise(agentsNumber)),
            .name = Redacted(domain::PersonName{QString::fromUtf8("周经办")})};
}

/// A desk at which 0101 sits, and a citizen who may apply.
struct Desk {
    std::vector<QString> people = applicants(World(), 2);
    Counter counter{people[0]};
    desk::Errand by = desk::Errand::ofDesk(QStringLiteral("0101"));
    domain::Knowledge knowledge = domain::Knowledge::load().value();
    SeededRandomness chance{5};
    desk::Filings filings{counter.life().journal(), counter.life().runner().visits(), counter.outside.clock, chance};
    desk::ListParty province{counter.outside.province};

    Expected<void> receive(const QString& unit)
    {
        return done(filings.receive(unit, agent(), QStringLiteral("2021-17"), by));
    }
    Expected<void> mark(const QString& unit, domain::FilingArrow arrow)
    {
        domain::FilingMark mark{.arrow = arrow, .evidence = QStringLiteral("8812")};
        if (arrow == Sent) mark.route = domain::FilingRoute::Branch;
        return done(filings.mark(unit, std::move(mark), by));
    }
    void file(const QString& unit)
    {
        ASSERT_TRUE(receive(unit));
        for (const auto arrow : {SealChecked, Confirmed, Scanned, Sent, CentreConfirmed, Open})
            ASSERT_TRUE(mark(unit, arrow)) << domain::wordOf(arrow).toStdString();
    }
    domain::ListRow row(int at) const
    {
        const domain::Person person = counter.world.person(people[std::size_t(at)]);
        return {.row = at + 2, .name = person.name.bare(ForCodec{}).text, .number = people[std::size_t(at)]};
    }
    Expected<desk::ListStanding> bring(std::vector<domain::ListRow> rows, const QString& unit)
    {
        desk::ListRun run(counter.life().runner(), counter.life().journal(), province, counter.outside.clock, chance);
        run.isBroughtBy(unit, filings);
        const auto judge = [this](domain::Facts facts) {
            facts.today = counter.world.today();
            facts.desk = counter.desk().place().facts;
            return knowledge.rule(facts);
        };
        return done(run.run(std::move(rows), judge, by));
    }
    desk::FilingBook book()
    {
        desk::FilingBook book;
        for (const ports::Entry& entry : counter.life().entries()) EXPECT_TRUE(book.add(entry)) << entry.seq;
        return book;
    }
    desk::ListProgress progressOf(const QString& batch)
    {
        std::map<domain::CaseId, std::vector<ports::Entry>> cases;
        std::vector<domain::CaseId> order;
        for (const ports::Entry& entry : counter.life().entries()) {
            if (entry.caseId.text.isEmpty() || entry.kind.startsWith(QLatin1String("visit_"))) continue;
            if (!cases.contains(entry.caseId)) order.push_back(entry.caseId);
            cases[entry.caseId].push_back(entry);
        }
        desk::ListProgress progress;
        for (const domain::CaseId& id : order) {
            const auto one = desk::Case::fold(workflows::Workflows::ofThisHouse(), cases.at(id));
            EXPECT_TRUE(one);
            if (one && desk::batchOf(*one) == batch) progress.add(*one, false);
        }
        return progress;
    }
};

// A09: each arrow with day, person and evidence; the agent is known by his visit, and to no other entry.
TEST(Filing, IsToldByItsEntries)
{
    Desk desk;
    desk.file(unitName);
    const desk::FilingBook book = desk.book();
    const desk::UnitOnFile filed = book.at(unitName);
    EXPECT_TRUE(filed.filing.mayApply());
    ASSERT_EQ(filed.filing.steps().size(), 7u);
    for (const domain::FilingStep& step : filed.filing.steps()) {
        EXPECT_EQ(step.by, QStringLiteral("0101"));
        EXPECT_EQ(step.day, desk.counter.world.today());
        EXPECT_FALSE(step.mark.evidence.isEmpty());
    }
    EXPECT_EQ(filed.filing.steps()[4].mark.route, domain::FilingRoute::Branch);
    EXPECT_EQ(filed.agent.shown, agent().name.shown() + u' ' + agent().document.shown());
    for (const ports::Entry& entry : desk.counter.life().entries()) {
        if (entry.kind != QLatin1String("unit_filed")) continue;
        EXPECT_EQ(masked(entry.body), entry.body) << "nothing personal stands where no case seals it";
        EXPECT_EQ(entry.body.dump().find(agentsNumber.toStdString()), std::string::npos);
    }
    EXPECT_TRUE(book.at(another).filing.steps().empty());
}

TEST(Filing, KeepsNoArrowOutOfItsOrder)
{
    Desk desk;
    EXPECT_EQ(desk.mark(unitName, SealChecked).error().happened.id, QStringLiteral("filing.next.received"));
    ASSERT_TRUE(desk.receive(unitName));
    EXPECT_EQ(desk.mark(unitName, Scanned).error().happened.id, QStringLiteral("filing.next.seal_checked"));
    EXPECT_EQ(desk.mark(another, SealChecked).error().happened.id, QStringLiteral("filing.next.received"));
    EXPECT_FALSE(done(desk.filings.receive(unitName, agent(), QString(), desk.by)));
    EXPECT_EQ(desk.counter.entries("unit_filed"), 1);
}

TEST(Filing, DoesNotFoldWhatDoesNotFit)
{
    Desk desk;
    ports::Entry entry;
    entry.kind = QStringLiteral("unit_filed");
    entry.seq = 9;
    for (const Json& body : {Json::object(), Json{{"unit", "x"}, {"arrow", "open"}, {"evidence", "1"}}}) {
        entry.body = body;
        const auto added = desk::FilingBook().add(entry);
        ASSERT_FALSE(added) << body.dump();
        EXPECT_EQ(added.error().kind, Error::Kind::Damaged);
    }
}

// P1.1(3): after the filing is completed the unit may apply; before it nothing of its list is sent.
TEST(ListOfAUnit, IsSentOnlyOnceItsAgentIsFiled)
{
    Desk desk;
    ASSERT_TRUE(desk.receive(unitName));
    const auto refused = desk.bring({desk.row(0)}, unitName);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Refused);
    EXPECT_EQ(refused.error().happened.id, QStringLiteral("filing.next.seal_checked"));
    EXPECT_EQ(desk.counter.effects("apply"), 0);
    EXPECT_EQ(desk.counter.entries("list_taken"), 0);
    desk.file(unitName);
    const auto brought = desk.bring({desk.row(0)}, unitName);
    ASSERT_TRUE(brought);
    EXPECT_EQ(brought->accepted, 1);
    const desk::FilingBook book = desk.book();
    const desk::ListTaken* taken = book.list(brought->batch);
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->unit, unitName);
    EXPECT_EQ(taken->rows, 1);
    ASSERT_TRUE(desk.bring({desk.row(0)}, unitName));
    EXPECT_EQ(desk.counter.entries("list_taken"), 1) << "brought again it is the same";
}

// Somebody who stands on the lists of two units makes no one list of them.
TEST(ListOfAUnit, IsNotTakenForAnothers)
{
    Desk desk;
    desk.file(unitName);
    desk.file(another);
    const auto first = desk.bring({desk.row(0)}, unitName), second = desk.bring({desk.row(0), desk.row(1)}, another);
    ASSERT_TRUE(first && second);
    EXPECT_NE(first->batch, second->batch);
    EXPECT_EQ(second->accepted, 2);
    EXPECT_EQ(desk.counter.effects("apply"), 2) << "and he is sent once";
    const desk::FilingBook book = desk.book();
    EXPECT_EQ(book.list(first->batch)->unit, unitName);
    EXPECT_EQ(book.list(second->batch)->unit, another);
}

// A20: ordered, made, handed over.
TEST(ListProgress, SaysHowManyCardsAreWhere)
{
    Desk desk;
    desk.file(unitName);
    const auto brought = desk.bring({desk.row(0), desk.row(1)}, unitName);
    ASSERT_TRUE(brought);
    const QString batch = brought->batch;
    EXPECT_EQ(desk.progressOf(batch).rows(), 2);
    EXPECT_EQ(desk.progressOf(batch).at(RowStage::InProduction), 2);
    desk.counter.turnDays(26);
    desk.counter.sync();
    EXPECT_EQ(desk.progressOf(batch).at(RowStage::AtOutlet), 2);
    desk.counter.begin(domain::Business::Collect);
    desk.counter.finish();
    EXPECT_EQ(desk.progressOf(batch).at(RowStage::Collected), 1);
    EXPECT_EQ(desk.progressOf(batch).at(RowStage::AtOutlet), 1);
}

// A10: a row that came back mended is one row; what was refused of it before counts no more.
TEST(ListProgress, CountsAMendedRowOnce)
{
    Desk desk;
    desk.file(unitName);
    domain::ListRow wrong = desk.row(0);
    wrong.name = QString::fromUtf8("无名氏");
    const auto first = desk.bring({wrong, desk.row(1)}, unitName);
    ASSERT_TRUE(first);
    EXPECT_EQ(desk.progressOf(first->batch).at(RowStage::Refused), 1);
    ASSERT_TRUE(desk.bring({desk.row(0), desk.row(1)}, unitName));
    EXPECT_EQ(desk.progressOf(first->batch).rows(), 2);
    EXPECT_EQ(desk.progressOf(first->batch).at(RowStage::InProduction), 2);
}

}  // namespace
}  // namespace kapok::test
