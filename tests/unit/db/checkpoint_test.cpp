// design.md §1, "Nothing derived is believed": a start reads from the last checkpoint on, and looks at the past
// behind it while work goes on.
#include "db/journal/verify.h"
#include "db/sqlite/database.h"
#include "support/journal/desk_journal.h"

namespace kapok::db::test {
namespace {

class Checkpoint : public testing::Test {
protected:
    QTemporaryDir folder;
    Parts parts;
    HeldScheduler held;
    std::unique_ptr<SqliteJournal> journal = openOrFail(onDisk(folder), parts);

    // Entry 1 says whose journal it is; case 1 stands at 3, case 2 ended at 5, visit 9 began at 6.
    void SetUp() override
    {
        for (const auto& entry : {begun(1, 1), filled(1, "contact"), begun(2, 2), ended(2), visitBegun(9, 1)})
            ASSERT_TRUE(done(journal->append(entry)));
    }
    void change(const char* from, const char* to, qint64 seq)
    {
        Database database =
            *Database::open(folder.filePath(QStringLiteral("journal.db")), Database::Mode::ReadWrite, {});
        ASSERT_TRUE(
            database.run("UPDATE entry SET bytes = CAST(replace(CAST(bytes AS TEXT), CAST(? AS TEXT), CAST(? AS "
                         "TEXT)) AS BLOB) WHERE seq = ?",
                         QByteArray(from), QByteArray(to), seq));
        database.letCheckpointOnClose(true);
    }
    qint64 firstDamaged() const
    {
        return verifyFile(folder.filePath(QStringLiteral("journal.db")))->firstDamaged.value_or(0);
    }
};

TEST_F(Checkpoint, IsWhereAStartBeginsToRead)
{
    ASSERT_TRUE(done(journal->append(checkpoint({{1, 2, 3}}, {{9, 6, 6}}))));
    ASSERT_TRUE(done(journal->append(filled(1, "who"))));
    journal.reset();
    journal = openOrFail(onDisk(folder), parts);
    const auto entries = done(journal->sinceCheckpoint(0, 10));
    ASSERT_TRUE(entries);
    ASSERT_EQ(entries->list.size(), 2u);
    EXPECT_EQ(entries->list[0].kind, QStringLiteral("checkpoint"));
    EXPECT_EQ(entries->list[1].previous, 3);
    EXPECT_EQ(done(journal->sinceCheckpoint(7, 10))->list.size(), 1u);
    EXPECT_EQ(done(journal->append(filled(1, "papers")))->previous, 8);
    EXPECT_EQ(done(journal->ofCase(caseNo(1)))->list.size(), 4u);
    EXPECT_EQ(done(journal->openCases())->list, std::vector{caseNo(1)});
    EXPECT_EQ(done(journal->visitsOf(personNo(1), firstDay))->list, std::vector{caseNo(9)});
    EXPECT_TRUE(done(journal->verified()));
}

TEST_F(Checkpoint, ThatSaysOtherwiseIsRefusedAndNeverVerifies)
{
    const std::vector<Stands> visit{{9, 6, 6}};
    EXPECT_FALSE(done(journal->append(checkpoint({}, visit))));                            // a case left out
    EXPECT_FALSE(done(journal->append(checkpoint({{1, 2, 2}}, visit))));                   // another last entry
    EXPECT_FALSE(done(journal->append(checkpoint({{1, 2, 3}, {2, 4, 5}}, visit))));        // one that has ended
    EXPECT_FALSE(done(journal->append(checkpoint({{1, 2, 3}}))));                          // a visit that has not
    EXPECT_FALSE(done(journal->append(checkpoint({{1, 2, 3}}, {{9, 6, 6}, {8, 6, 6}}))));  // one that never was
    EXPECT_TRUE(done(journal->append(checkpoint({{1, 2, 3}}, visit))));
    ASSERT_TRUE(done(journal->append(dayOpened())));
    journal.reset();
    EXPECT_EQ(firstDamaged(), 0);
    change("\"last\":3", "\"last\":2", 7);
    EXPECT_EQ(firstDamaged(), 7);
}

// A visit that has ended may be gone on with the same day: until a checkpoint names it no more.
TEST_F(Checkpoint, LetsGoOfAVisitThatHasEnded)
{
    auto visit = visitBegun(9, 1);
    visit.kind = QStringLiteral("visit_ended");
    visit.body = Json::object();
    ASSERT_TRUE(done(journal->append(visit)));
    visit.kind = QStringLiteral("visit_filled");
    EXPECT_EQ(done(journal->append(visit))->previous, 7);
    visit.kind = QStringLiteral("visit_ended");
    ASSERT_TRUE(done(journal->append(visit)));
    ASSERT_TRUE(done(journal->append(checkpoint({{1, 2, 3}}))));
    EXPECT_FALSE(done(journal->append(visit)));
    journal.reset();
    EXPECT_EQ(firstDamaged(), 0);
    journal = openOrFail(onDisk(folder), parts);
    EXPECT_FALSE(done(journal->append(visit)));
}

TEST_F(Checkpoint, LetsWorkBeginBeforeThePastIsLookedAtAndStopsItWhenThatIsDamaged)
{
    ASSERT_TRUE(done(journal->append(checkpoint({{1, 2, 3}}, {{9, 6, 6}}))));
    journal.reset();
    change("\"how\"", "\"hoW\"", 5);
    change("\"state\"", "\"statE\"", 5);
    auto opened = SqliteJournal::open(onDisk(folder), held, parts.randomness);
    ASSERT_TRUE(opened);
    EXPECT_TRUE(done((*opened)->append(filled(1, "who"))));
    EXPECT_GT(held.goOn(), 0);
    const auto refused = done((*opened)->append(filled(1, "papers")));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().happened.values.at(QStringLiteral("entry")), "5");
    EXPECT_FALSE(done((*opened)->ofCase(caseNo(1))));
    EXPECT_FALSE(done((*opened)->verified()));
}

TEST_F(Checkpoint, LetsNothingBeginWhereWhatFollowsItIsDamaged)
{
    for (const auto& entry : {checkpoint({{1, 2, 3}}, {{9, 6, 6}}), filled(1, "who")})
        ASSERT_TRUE(done(journal->append(entry)));
    journal.reset();
    change("\"who\"", "\"whO\"", 8);
    auto opened = SqliteJournal::open(onDisk(folder), held, parts.randomness);
    ASSERT_TRUE(opened);
    const auto refused = done((*opened)->append(filled(1, "papers")));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().happened.values.at(QStringLiteral("entry")), "8");
}

// A9: each row that is read is compared with its predecessor's hash, also while the past is not looked at yet.
TEST_F(Checkpoint, ReadsNothingDamagedWhileThePastWaits)
{
    ASSERT_TRUE(done(journal->append(checkpoint({{1, 2, 3}}, {{9, 6, 6}}))));
    journal.reset();
    change("\"contact\"", "\"Contact\"", 3);
    auto opened = SqliteJournal::open(onDisk(folder), held, parts.randomness);
    ASSERT_TRUE(opened);
    EXPECT_EQ(done((*opened)->ofCase(caseNo(1))).error().happened.values.at(QStringLiteral("entry")), "3");
}

}  // namespace
}  // namespace kapok::db::test
