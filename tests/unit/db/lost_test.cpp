// A journal that is lost is never replaced: two citizens would get one number. Each way of losing it against each
// file that still tells of it.
#include "db/journal/reader.h"
#include "db/rows/row_file.h"
#include "support/journal/desk_journal.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace kapok::db::test {
namespace {

constexpr const char* everyFile[] = {"journal.db", "journal.db-wal", "vault.db", "vault.db-wal",
                                     "views.db",   "views.db-wal",   "desk.key"};

// A desk that was killed in the middle of its day: everything stands in the logs.
class Killed {
public:
    Killed()
    {
        const QTemporaryDir running;
        Parts parts;
        const auto journal = openOrFail(onDisk(running), parts);
        EXPECT_TRUE(done(journal->append(begun(1, 1))));
        RowFile rows = RowFile::open(onDisk(running), {{"thing", {{"id"}}}});
        EXPECT_TRUE(rows.put(QStringLiteral("thing"), {{{QStringLiteral("one")}}}, {2, "hash", 0}));
        for (const char* name : everyFile)
            QFile::copy(running.filePath(QLatin1String(name)), m_folder.filePath(QLatin1String(name)));
    }
    void lose(const QStringList& names) const
    {
        for (const QString& name : names) EXPECT_TRUE(QFile::remove(m_folder.filePath(name))) << name.toStdString();
    }
    void empty(const char* name) const { EXPECT_TRUE(QFile::resize(m_folder.filePath(QLatin1String(name)), 0)); }
    const QTemporaryDir& folder() const { return m_folder; }
    std::map<QString, QByteArray> bytes() const
    {
        std::map<QString, QByteArray> all;
        QDirIterator files(m_folder.path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        while (files.hasNext()) {
            QFile file(files.next());
            EXPECT_TRUE(file.open(QIODevice::ReadOnly));
            all[files.fileName()] = file.readAll();
        }
        return all;
    }

private:
    QTemporaryDir m_folder;
};

struct Loss {
    const char* what;
    QStringList gone;
    bool emptied = false;
    const char* id;
    const char* witness;
};

std::ostream& operator<<(std::ostream& out, const Loss& loss) { return out << loss.what; }

const QStringList journal{"journal.db", "journal.db-wal"}, vault{"vault.db", "vault.db-wal"},
    views{"views.db", "views.db-wal"}, key{"desk.key"};

class LostJournal : public testing::TestWithParam<Loss> {};

TEST_P(LostJournal, IsNotReplaced)
{
    const Loss& loss = GetParam();
    const Killed desk;
    desk.lose(loss.gone);
    if (loss.emptied) desk.empty("journal.db");
    const auto before = desk.bytes();
    Parts parts;
    const auto opened = SqliteJournal::open(onDisk(desk.folder()), parts.scheduler, parts.randomness);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, Error::Kind::Damaged);
    EXPECT_EQ(opened.error().happened.id, QLatin1String(loss.id));
    EXPECT_EQ(opened.error().happened.values.at(QStringLiteral("witness")), QLatin1String(loss.witness));
    EXPECT_EQ(opened.error().happened.values.at(QStringLiteral("file")), desk.folder().filePath("journal.db"));
    EXPECT_TRUE(desk.bytes() == before);
    const auto read = JournalReader::open(desk.folder().filePath(QStringLiteral("journal.db")));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error(), opened.error());
    EXPECT_TRUE(desk.bytes() == before);
}

INSTANTIATE_TEST_SUITE_P(
    Each, LostJournal,
    testing::Values(Loss{"gone", journal, false, "journal.lost", "desk.key"},
                    Loss{"gone, its log is left", {"journal.db"}, false, "journal.lost", "desk.key"},
                    Loss{"emptied", {"journal.db-wal"}, true, "journal.lost", "desk.key"},
                    Loss{"emptied, its log is left", {}, true, "journal.lost", "desk.key"},
                    Loss{"gone with the key", journal + key, false, "journal.lost", "vault.db"},
                    Loss{"gone with key and vault", journal + key + vault, false, "journal.lost", "views.db"},
                    Loss{"gone, the key is left", journal + vault + views, false, "journal.lost", "desk.key"},
                    Loss{"without its log", {"journal.db-wal"}, false, "journal.log_lost", "vault.db"},
                    Loss{"without its log and vault", QStringList{"journal.db-wal"} + vault, false, "journal.log_lost",
                         "views.db"}));

// What is lost is no journal; where nothing tells of one, a desk begins.
TEST(ADeskThatNeverWas, Begins)
{
    const Killed desk;
    desk.lose(journal + vault + views + key);
    Parts parts;
    EXPECT_EQ(done(openOrFail(onDisk(desk.folder()), parts)->append(dayOpened()))->seq, 2);
}

// A power cut between the key of a case and its first entry: keys beside a journal with entries prove nothing.
TEST(AVaultAheadOfItsJournal, ProvesNothing)
{
    const Killed desk;
    {
        Parts parts;
        ASSERT_TRUE(done(openOrFail(onDisk(desk.folder()), parts)->append(begun(2, 2))));
    }
    const QTemporaryDir older;
    Parts parts;
    ASSERT_TRUE(done(openOrFail(onDisk(older), parts)->append(dayOpened())));
    desk.lose(QStringList{"views.db", "views.db-wal", "desk.key", "journal.db", "vault.db"});
    for (const char* name : {"journal.db", "desk.key", "vault.db"})
        ASSERT_TRUE(QFile::copy(older.filePath(QLatin1String(name)), desk.folder().filePath(QLatin1String(name))));
    {
        auto database = Database::open(desk.folder().filePath("vault.db"), Database::Mode::ReadWrite, {});
        ASSERT_TRUE(database && database->script("INSERT INTO case_key VALUES('case', 'key', x'00')"));
    }
    EXPECT_TRUE(openOrFail(onDisk(desk.folder()), parts));
}

// The key waits beside its place until there is a journal: a power cut before that is no loss, whatever was written.
TEST(AVeryFirstStart, MayEndAnywhere)
{
    const QTemporaryDir whole;
    {
        Parts parts;
        ASSERT_TRUE(openOrFail(onDisk(whole), parts));
    }
    const auto file = [&](const char* name) { return whole.filePath(QLatin1String(name)); };
    ASSERT_FALSE(QFile::exists(file("desk.key.new")));
    const auto again = [&] {
        Parts parts;
        return openOrFail(onDisk(whole), parts) != nullptr && !QFile::exists(file("desk.key.new"));
    };
    ASSERT_TRUE(QFile::copy(file("desk.key"), file("desk.key.new")));  // before the one beside was taken away
    EXPECT_TRUE(again());
    ASSERT_TRUE(QFile::rename(file("desk.key"), file("desk.key.new")));  // before it was in its place
    EXPECT_TRUE(again());
    ASSERT_TRUE(QFile::copy(file("desk.key"), file("desk.key.new")) && QFile::resize(file("desk.key"), 30));
    EXPECT_TRUE(again());
    ASSERT_TRUE(QFile::rename(file("desk.key"), file("desk.key.new")) && QFile::remove(file("journal.db")));
    EXPECT_TRUE(again());  // before the journal was there
    ASSERT_TRUE(QFile::rename(file("desk.key"), file("desk.key.new")) && QFile::remove(file("journal.db")));
    ASSERT_TRUE(QFile::remove(file("vault.db")));
    EXPECT_TRUE(again());  // before the vault was there
}

}  // namespace
}  // namespace kapok::db::test
