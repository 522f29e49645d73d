// C6: a verifier that shares nothing with ours, written from docs/journal-format.md, says the same of every file.
#include "independent.h"

namespace kapok::db::test {
namespace {

class OfAnUnsealedJournal : public Independent {
protected:
    static constexpr int entries = 30;

    void SetUp() override
    {
        Parts parts;
        const auto journal = openOrFail(onDisk(folder), parts);
        for (int n = 1; n < entries - 1; ++n)  // behind the one that says whose it is
            ASSERT_TRUE(done(journal->append(n % 3 == 1 ? begun(n, n) : filled(n - (n - 1) % 3, "contact"))));
        std::vector<Stands> open;
        for (int n = 1; n < entries - 1; n += 3) open.push_back({n, n + 1, std::min<qint64>(n + 3, entries - 1)});
        ASSERT_TRUE(done(journal->append(checkpoint(open))));
    }
};

TEST_F(OfAnUnsealedJournal, AgreesOfWhatIsSoundAndOfWhatIsNoJournal)
{
    copied("sound");
    changed("VACUUM");
    written("nothing", {});
    written("a text", QByteArray(200, 'x'));
    changed("PRAGMA application_id = 7");
    EXPECT_EQ(expectAgreement(), 3);
}

// C1, C2, as in tamper_test.cpp and stray_test.cpp.
TEST_F(OfAnUnsealedJournal, AgreesOfEveryEntryThatIsChangedTakenAddedOrMoved)
{
    for (int seq = 1; seq <= entries; ++seq) {
        const std::string here = " WHERE seq = " + std::to_string(seq);
        changed("UPDATE entry SET seq = seq + 1000" + here);
        changed("UPDATE entry SET hash = zeroblob(32)" + here);
        changed("UPDATE entry SET bytes = zeroblob(300)" + here);
        changed("DELETE FROM entry" + here);
        changed("DELETE FROM entry WHERE seq >= " + std::to_string(seq));
        changed("UPDATE entry SET seq = -1" + here + "; UPDATE entry SET seq = " + std::to_string(seq) +
                " WHERE seq = " + std::to_string(1 + seq % entries) +
                "; UPDATE entry SET seq = " + std::to_string(1 + seq % entries) + " WHERE seq = -1");
    }
    EXPECT_EQ(expectAgreement(), 6 * entries);
}

TEST_F(OfAnUnsealedJournal, AgreesOfTheHeadTheTablesAndTheFile)
{
    for (const char* sql :
         {"UPDATE head SET count = 29", "UPDATE head SET count = 31", "UPDATE head SET count = -3",
          "UPDATE head SET hash = zeroblob(32)", "DELETE FROM head",
          "DELETE FROM head; DELETE FROM entry WHERE seq = 9",
          "PRAGMA ignore_check_constraints=ON; UPDATE head SET one = 2",
          "PRAGMA ignore_check_constraints=ON; INSERT INTO head SELECT 2, count, hash FROM head",
          "CREATE TABLE other(a)", "CREATE VIEW seen AS SELECT * FROM entry", "CREATE INDEX quick ON entry(hash)",
          "ANALYZE", "CREATE TRIGGER entry AFTER INSERT ON entry BEGIN DELETE FROM entry WHERE seq = new.seq; END",
          "ALTER TABLE entry RENAME TO kept; CREATE VIEW entry AS WITH RECURSIVE n(a) AS (SELECT 1 UNION ALL "
          "SELECT a + 1 FROM n) SELECT a AS seq, a AS bytes, a AS hash FROM n",
          "ALTER TABLE entry ADD COLUMN note TEXT", "ALTER TABLE entry RENAME TO entries", "PRAGMA user_version = 1",
          "PRAGMA user_version = 3"})
        changed(sql);
    const QByteArray whole = bytes();
    written("seven bytes more", whole + "behind!");
    for (qsizetype cut : {100, 4096, 8192}) written("cut to " + std::to_string(cut), whole.first(cut));
    EXPECT_EQ(expectAgreement(), files.size());
}

// A chain that somebody made anew, with hashes and head that fit.
TEST_F(OfAnUnsealedJournal, AgreesOfAChainMadeAnew)
{
    const std::vector<QByteArray> all = allEntries();
    ASSERT_EQ(all.size(), std::size_t(entries));
    const auto rechained = [&](std::size_t at, const QByteArray& from, const QByteArray& to) {
        auto forged = all;
        ASSERT_TRUE(forged[at].contains(from)) << from.toStdString();
        forged[at].replace(from, to);
        Independent::rechained("rechained: " + to.toStdString(), forged);
    };
    const auto idOf = [](const domain::CaseId& id) -> QByteArray { return '"' + id.text.toLatin1() + '"'; };
    rechained(4, "\"at\":", "\"at\":1");  // sound to both: what nobody proves where there are no seals
    rechained(0, "\"kind\":\"journal\"", "\"kind\":\"day_opened\"");
    rechained(0, "\"training\":false", "\"training\":0");
    rechained(0, "\"desk\":\"0101\",\"outlet\"", "\"desk\":{\"$personal\":\"0101\"},\"outlet\"");
    rechained(0, "{\"at\":", "{ \"at\":");
    rechained(2, "\"previous\":2,", "\"previous\":1,");
    rechained(2, "\"seq\":3,", "\"seq\":4,");
    rechained(2, "\"version\":2", "\"version\":3");
    rechained(4, "\"kind\":\"begun\"", "\"kind\":\"filled\"");
    rechained(entries - 1, "\"first\":2,", "\"first\":3,");
    rechained(entries - 1, "\"cases\":[{", "\"cases\":[{\"ended\":1,");
    rechained(entries - 1, "\"id\":" + idOf(caseNo(1)), "\"id\":{\"$personal\":" + idOf(caseNo(1)) + "}");
    rechained(entries - 1, "\"cases\":[", "\"cases\":[ ");
    rechained(entries - 1, "\"visits\":[]", "\"visits\":[{\"first\":1,\"id\":\"x\",\"last\":1}]");
    EXPECT_EQ(expectAgreement(), int(files.size()) - 1);
}

}  // namespace
}  // namespace kapok::db::test
