// What belongs to no case: a paper to take home is kept before it is printed, and reports are counted from the journal
// while the desk works (J10, N12; decision 0056).
#include "base/resources.h"
#include "desk/office.h"
#include "reports/report.h"
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using domain::Business;

const Dictionary& dictionary()
{
    static const Dictionary all = Dictionary::load(resourcePath(QStringLiteral("words"))).value();
    return all;
}

Json advice() { return {{"title", "paper.advice"}, {"rows", Json::array()}, {"about", "P2.7"}}; }

Expected<void> handOut(Counter& counter, const desk::Errand& by)
{
    return done(counter.desk().office().handOut(QStringLiteral("advice"), advice(), by));
}

// A paper that is printed and that no entry tells of would be one that nobody gave.
TEST(Office, KeepsWhatIsTakenHomeBeforeItIsPrinted)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    ASSERT_TRUE(handOut(counter, counter.desk().errand()));
    ASSERT_EQ(counter.papers("advice"), 1);
    EXPECT_EQ(counter.entries("handed_out"), 1);
    const ports::Entry kept = counter.life().entries().back();
    EXPECT_EQ(kept.kind, QStringLiteral("handed_out"));
    EXPECT_EQ(kept.by, QStringLiteral("0101"));
    EXPECT_EQ(kept.body["about"], "P2.7");
    const PrintedPaper& paper = counter.world.papers.back();
    EXPECT_EQ(paper.operation.text, text(kept.body["operation"]));
    EXPECT_EQ(paper.sheet.caseNumber, QString());
    EXPECT_EQ(paper.sheet.content["printed"]["teller"], "0101");
}

TEST(Office, SaysThatThePrinterDidNotAnswer)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.world.printerSilent = true;
    const auto printed = handOut(counter, counter.desk().errand());
    ASSERT_FALSE(printed);
    EXPECT_EQ(printed.error().happened.id, QStringLiteral("error.printer_silent"));
}

TEST(Office, PrintsNothingWhereNobodyIsSignedIn)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    ASSERT_TRUE(done(counter.desk().signOut()));
    const auto printed = handOut(counter, counter.desk().errand());
    ASSERT_FALSE(printed);
    EXPECT_EQ(printed.error().kind, Error::Kind::NotPermitted);
    EXPECT_EQ(counter.papers("advice"), 0);
    EXPECT_EQ(counter.entries("handed_out"), 0);
}

reports::Told toldBy(Counter& counter)
{
    const auto told = done(counter.desk().office().told(&dictionary(), counter.desk().errand()));
    EXPECT_TRUE(told) << told.error().detail.toStdString();
    return told.value_or(reports::Told());
}

/// What the journal's own entries say, counted without the desk's words for it.
struct Counted {
    std::size_t begun = 0, ended = 0;
    qint64 fen = 0;
};
Counted countOf(const std::vector<ports::Entry>& entries)
{
    Counted all;
    std::map<QString, qint64> held;
    for (const ports::Entry& entry : entries) {
        all.begun += entry.kind == QLatin1String("begun");
        all.ended += entry.kind == QLatin1String("ended");
        if (entry.kind != QLatin1String("filled") || !entry.body["value"].is_object()) continue;
        const Json& value = entry.body["value"];
        if (!value.contains("fen") || !value.contains("method")) continue;
        qint64& before = held[entry.caseId.text + text(entry.body["field"])];
        all.fen += value["fen"].get<qint64>() - before;
        before = value["fen"].get<qint64>();
    }
    return all;
}

// N12: while the desk works, with a case that was paid, one that was refused and one in the middle.
TEST(Office, TellsReportsWhatTheJournalSays)
{
    Counter counter(people::withCardInUse());
    counter.begin(Business::Replace);
    counter.finish();
    counter.begin(Business::LossTemporary);
    counter.breakOff();
    counter.begin(Business::LossTemporary);
    const reports::Told told = toldBy(counter);
    const Counted counted = countOf(counter.life().entries());
    const QDate open = counter.desk().businessDay();  // the world has gone on while the card was made
    const reports::Span days{open.addDays(-90), open.addDays(90)};
    EXPECT_EQ(told.cases.size(), counted.begun);
    EXPECT_EQ(std::size_t(std::ranges::count(told.cases, false, &reports::CaseTold::isOpen)), counted.ended);
    EXPECT_GT(counted.ended, 0u);
    EXPECT_LT(counted.ended, counted.begun);
    EXPECT_TRUE(std::ranges::is_sorted(told.cases, {}, [](const reports::CaseTold& one) { return one.begunAt; }));
    const auto book = reports::make(QStringLiteral("day_book"), told, days);
    const auto fees = reports::make(QStringLiteral("fees"), told, days);
    EXPECT_EQ(book->rows.size(), counted.begun);
    EXPECT_EQ(std::get<qint64>(fees->totals().back()), counted.fen);
    EXPECT_GT(counted.fen, 0);
}

TEST(Office, KnowsWhichDaysAreClosed)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    const QDate first = counter.desk().businessDay();
    EXPECT_TRUE(toldBy(counter).closed.empty());
    counter.turnDays(1);
    ASSERT_TRUE(done(counter.desk().turnDay()));
    ASSERT_EQ(toldBy(counter).closed.size(), 1u);
    EXPECT_EQ(toldBy(counter).closed[0].day, first);
}

TEST(Office, TellsNothingToWhoIsGone)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    const desk::Errand errand = counter.desk().errand();
    ASSERT_TRUE(done(counter.desk().signOut()));
    EXPECT_FALSE(done(counter.desk().office().told(&dictionary(), errand)));
}

}  // namespace
}  // namespace kapok::test
