#include "db/sqlite/database.h"
#include "ports/real_scheduler.h"
#include "support/journal/desk_journal.h"

#include <QCoreApplication>
#include <QFile>

namespace kapok::db::test {
namespace {

bool sameEntry(const ports::Entry& one, const ports::NewEntry& other)
{
    return one.at == other.at && one.day == other.day && one.kind == other.kind && one.caseId == other.caseId &&
           one.by == other.by && one.body == other.body;
}

class JournalTest : public testing::Test {
protected:
    QTemporaryDir folder;
    Parts parts;
    std::unique_ptr<SqliteJournal> journal = openOrFail(onDisk(folder), parts);

    void restart()
    {
        journal.reset();
        journal = openOrFail(onDisk(folder), parts);
    }
};

TEST_F(JournalTest, GivesBackWhatWasToldWithPersonalValuesMarked)
{
    ASSERT_TRUE(done(journal->append(begun(1, 1))));
    const auto second = done(journal->append(filled(1, "contact")));
    ASSERT_TRUE(second);
    EXPECT_EQ(second->seq, 3);
    EXPECT_EQ(second->previous, 2);
    restart();
    const auto entries = done(journal->ofCase(caseNo(1)));
    ASSERT_TRUE(entries);
    ASSERT_EQ(entries->list.size(), 2u);
    EXPECT_TRUE(sameEntry(entries->list[0], begun(1, 1)));
    EXPECT_TRUE(sameEntry(entries->list[1], filled(1, "contact")));
}

TEST_F(JournalTest, KnowsWhichCasesAreOpenAndWhose)
{
    for (const auto& entry : {begun(1, 1), begun(2, 2), begun(3, 1), ended(2)})
        ASSERT_TRUE(done(journal->append(entry)));
    EXPECT_EQ(done(journal->openCases())->list, (std::vector{caseNo(1), caseNo(3)}));
    EXPECT_EQ(done(journal->openCasesOf(personNo(1)))->list, (std::vector{caseNo(1), caseNo(3)}));
    EXPECT_EQ(done(journal->openCasesOf(personNo(2)))->list, std::vector<domain::CaseId>{});
    EXPECT_TRUE(done(journal->ofCase(caseNo(2)))->list.empty());
    EXPECT_EQ(done(journal->walkedBack(caseNo(2), 5))->list.size(), 2u);
    restart();
    EXPECT_EQ(done(journal->openCasesOf(personNo(1)))->list, (std::vector{caseNo(1), caseNo(3)}));
}

TEST_F(JournalTest, GivesEntriesInStretches)
{
    for (const auto& entry : {dayOpened(), begun(1, 1), begun(2, 2), ended(2), filled(1, "a"), ended(1)})
        ASSERT_TRUE(done(journal->append(entry)));
    EXPECT_EQ(done(journal->entries(0, 100))->list.size(), 7u);
    const auto two = done(journal->entries(3, 2));
    ASSERT_EQ(two->list.size(), 2u);
    EXPECT_EQ(two->list[0].seq, 4);
    EXPECT_TRUE(done(journal->entries(7, 2))->list.empty());

    const auto last = done(journal->endedBefore(8, 3));
    EXPECT_EQ(last->from, 5);
    ASSERT_EQ(last->list.size(), 2u);
    EXPECT_EQ(last->list[0].id, caseNo(1));
    EXPECT_EQ(last->list[0].last, 7);
    EXPECT_EQ(last->list[1].last, 5);
    EXPECT_EQ(done(journal->endedBefore(5, 100))->from, 1);
    EXPECT_TRUE(done(journal->endedBefore(5, 100))->list.empty());
}

TEST_F(JournalTest, RefusesWhatItCouldNotReadAgain)
{
    auto entry = dayOpened();
    entry.body = {{"fee", 1.5}};
    EXPECT_EQ(done(journal->append(entry)).error().kind, Error::Kind::BadInput);
    entry.body = {{"$sealed", {{"key", "x"}}}};
    EXPECT_EQ(done(journal->append(entry)).error().kind, Error::Kind::BadInput);
    entry.body = {{"name", personal(QStringLiteral("梁嘉怡"))}};  // of no case, so under no key
    EXPECT_EQ(done(journal->append(entry)).error().kind, Error::Kind::BadInput);
    entry.body = {{"n", std::int64_t{1} << 53}};
    EXPECT_EQ(done(journal->append(entry)).error().kind, Error::Kind::BadInput);
    entry.body = Json::array();
    for (int depth = 0; depth < 70; ++depth) entry.body = Json::array({entry.body});
    EXPECT_EQ(done(journal->append(entry)).error().kind, Error::Kind::BadInput);
    entry.body = {{"n", 1}};
    EXPECT_EQ(done(journal->append(entry))->seq, 2);
}

// design.md §1: from its last entry a whole case is walked back, and a visit as well.
TEST_F(JournalTest, NamesInEachEntryTheOneBeforeOfTheSameCaseOrVisit)
{
    const auto previous = [&](const ports::NewEntry& entry) {
        const auto kept = done(journal->append(entry));
        return kept ? kept->previous : -1;
    };
    EXPECT_EQ(previous(dayOpened()), 0);  // entry 2, behind the one that says whose journal it is
    EXPECT_EQ(previous(visitBegun(9, 1)), 0);
    EXPECT_EQ(previous(begun(1, 1)), 0);
    EXPECT_EQ(previous(begun(2, 2)), 0);
    EXPECT_EQ(previous(filled(1, "a")), 4);
    restart();
    EXPECT_EQ(previous(filled(2, "a")), 5);
    EXPECT_EQ(previous(ended(1)), 6);
    EXPECT_EQ(previous(ended(2)), 7);
    EXPECT_EQ(done(journal->walkedBack(caseNo(1), 8))->list.back().previous, 6);
}

TEST_F(JournalTest, RefusesAnEntryOfACaseThatIsNotOpen)
{
    EXPECT_EQ(done(journal->append(filled(1, "a"))).error().kind, Error::Kind::BadInput);
    for (const auto& entry : {begun(1, 1), ended(1), begun(2, 2)}) ASSERT_TRUE(done(journal->append(entry)));
    EXPECT_FALSE(done(journal->append(filled(1, "a"))));
    EXPECT_FALSE(done(journal->append(ended(1))));
    EXPECT_FALSE(done(journal->append(begun(2, 2))));
    restart();
    EXPECT_FALSE(done(journal->append(filled(1, "a"))));
    EXPECT_EQ(done(journal->append(filled(2, "a")))->seq, 5);
}

TEST_F(JournalTest, KnowsTheVisitsOfAPersonOnADay)
{
    auto later = visitBegun(3, 1);
    later.day = firstDay.addDays(1);
    for (const auto& entry : {visitBegun(1, 1), visitBegun(2, 2), later}) ASSERT_TRUE(done(journal->append(entry)));
    EXPECT_EQ(done(journal->visitsOf(personNo(1), firstDay))->list, std::vector{caseNo(1)});
    EXPECT_EQ(done(journal->visitsOf(personNo(1), later.day))->list, std::vector{caseNo(3)});
    EXPECT_TRUE(done(journal->openCasesOf(personNo(1)))->list.empty());
    EXPECT_TRUE(done(journal->openCases())->list.empty());
    EXPECT_EQ(done(journal->ofCase(caseNo(1)))->list[0].body, visitBegun(1, 1).body);
}

// E2: an approval counts for exactly what was shown, in exactly this case.
TEST_F(JournalTest, MakesADigestOfWhatWasShownUnderTheKeyOfTheCase)
{
    for (const auto& entry : {begun(1, 1), begun(2, 2)}) ASSERT_TRUE(done(journal->append(entry)));
    const Json shown{{"fee", 2000}, {"name", personal(QStringLiteral("梁嘉怡"))}};
    const auto digest = [&](int n, const Json& json) { return done(journal->digest(caseNo(n), json)); };
    const ports::Digest first = *digest(1, shown);
    EXPECT_EQ(first.bytes.size(), 32);
    EXPECT_NE(*digest(2, shown), first);
    EXPECT_NE(*digest(1, {{"fee", 2001}, {"name", personal(QStringLiteral("梁嘉怡"))}}), first);
    EXPECT_NE(*digest(1, {{"fee", 2000}, {"name", personal(QStringLiteral("梁嘉仪"))}}), first);
    restart();
    EXPECT_EQ(*digest(1, shown), first);
    EXPECT_EQ(digest(3, shown).error().kind, Error::Kind::BadInput);
}

// H1: the same clock and the same dice give the same bytes.
QByteArray chainOf(quint64 seed)
{
    MemoryDisk disk;
    MemoryVfs vfs("replay", disk);
    Parts parts(seed);
    {
        const auto journal = openOrFail(inMemory("replay"), parts);
        for (int n = 1; n <= 50; ++n)
            (void)done(journal->append(n % 5 == 1 ? begun(n, n) : filled(n - (n - 1) % 5, "field")));
    }
    auto database = Database::open(QStringLiteral("desk/journal.db"), Database::Mode::ReadWrite, "replay");
    auto head = database->query("SELECT count, hash FROM head");
    EXPECT_TRUE(head->next().value());
    EXPECT_EQ(head->number(0), 51);
    return head->bytes(1);
}

TEST(JournalReplay, GivesTheSameBytesForTheSameSeed)
{
    EXPECT_EQ(chainOf(3), chainOf(3));
    EXPECT_NE(chainOf(3), chainOf(4));
}

// One thread owns the journal (design.md §3); the caller's thread only waits.
TEST(JournalThread, AnswersOnARealWorker)
{
    int count = 0;
    QCoreApplication app(count, nullptr);
    QTemporaryDir folder;
    SeededRandomness randomness(1);
    ports::RealScheduler scheduler;
    auto journal = SqliteJournal::open(onDisk(folder), scheduler, randomness);
    ASSERT_TRUE(journal);
    for (int n = 1; n <= 20; ++n) EXPECT_EQ(QCoro::waitFor((*journal)->append(begun(n, n)))->seq, n + 1);
    EXPECT_EQ(QCoro::waitFor((*journal)->openCases())->list.size(), 20u);
}

}  // namespace
}  // namespace kapok::db::test
