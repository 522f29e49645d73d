// A2, A12 on the real disk, with real processes.
#include "db/journal/verify.h"
#include "support/journal/desk_journal.h"
#include "support/places/places.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <iostream>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace kapok::db::test {
namespace {

// A process with a pipe to its standard input and one from its standard output.
class Child {
public:
    Child(const char* mode, const QString& folder)
    {
        int in[2], out[2];
        if (pipe(in) != 0 || pipe(out) != 0) throw std::runtime_error("no pipe");
        const QByteArray path = folder.toLocal8Bit();
        const QByteArray program = programPath("journal_child").toUtf8();
        m_process = fork();
        if (m_process == 0) {
            dup2(in[0], STDIN_FILENO);
            dup2(out[1], STDOUT_FILENO);
            for (const int end : {in[0], in[1], out[0], out[1]}) close(end);
            execl(program.constData(), "journal_child", mode, path.constData(), nullptr);
            _exit(127);
        }
        close(in[0]);
        close(out[1]);
        m_in = in[1];
        m_out = fdopen(out[0], "r");
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() { end(); }

    QByteArray line()
    {
        char text[64] = {};
        return fgets(text, sizeof text, m_out) ? QByteArray(text).trimmed() : QByteArray();
    }
    void kill() const { ::kill(m_process, SIGKILL); }
    void end()
    {
        if (m_process <= 0) return;
        close(m_in);
        fclose(m_out);
        waitpid(m_process, nullptr, 0);
        m_process = 0;
    }

private:
    pid_t m_process = 0;
    int m_in = -1;
    FILE* m_out = nullptr;
};

// A2: a kill at any moment leaves a journal that opens, verifies and holds what was acknowledged.
TEST(Killed, LosesNoAcknowledgedEntry)
{
    constexpr int kills = 500, killsInOneFolder = 50;
    std::mt19937_64 dice(20210708);
    qint64 acknowledgedInAll = 0;
    int bad = 0;
    for (int folderNo = 0; folderNo < kills / killsInOneFolder; ++folderNo) {
        QTemporaryDir folder;
        qint64 there = 0;
        for (int i = 0; i < killsInOneFolder; ++i) {
            qint64 acknowledged = there;
            {
                Child child("append", folder.path());
                // Now and then before it is even open, else while it writes.
                const bool early = dice() % 10 == 0;
                if (!early) acknowledged = child.line() == "open" ? there : -1;
                // The first entry of a case waits for some six syncs, the later ones for one each.
                usleep(useconds_t(dice() % (dice() % 2 == 0 ? 30'000 : 150'000)));
                child.kill();
                for (QByteArray line = child.line(); !line.isEmpty(); line = child.line())
                    acknowledged = std::max(acknowledged, line.toLongLong());
            }
            bad += acknowledged < 0;
            Parts parts(dice());
            SystemRandomness randomness;
            const auto journal = SqliteJournal::open(onDisk(folder), parts.scheduler, randomness);
            const bool verifies = journal && done((*journal)->verified());
            bad += !verifies;
            if (!verifies) continue;
            const qint64 now = qint64(done((*journal)->entries(0, 1'000'000))->list.size());
            // Whose journal it is stands in it before the first entry that anybody asked for.
            bad += now < acknowledged || now > std::max<qint64>(acknowledged, 1) + 1;
            acknowledgedInAll += acknowledged - there;
            there = now;
        }
    }
    std::cout << "A2 journal: " << kills << " kills, " << acknowledgedInAll << " entries acknowledged, " << bad
              << " bad\n";
    testing::Test::RecordProperty("tried", kills);
    EXPECT_EQ(bad, 0);
    EXPECT_GT(acknowledgedInAll, kills / 2);
}

// contract.md §1: a second start on the same folder, by whatever name or link, changes nothing and says why.
TEST(SecondStart, IsRefusedByWhateverNameOrLink)
{
    QTemporaryDir folder, elsewhere;
    Child first("hold", folder.path());
    ASSERT_EQ(first.line(), "open");
    const QString link = elsewhere.filePath(QStringLiteral("by-link"));
    ASSERT_TRUE(QFile::link(folder.path(), link));
    const QString hard = elsewhere.filePath(QStringLiteral("hard"));
    ASSERT_TRUE(QDir().mkpath(hard));
    ASSERT_EQ(::link(QFile::encodeName(folder.filePath(QStringLiteral("journal.db"))).constData(),
                     QFile::encodeName(hard + QStringLiteral("/journal.db")).constData()),
              0);
    for (const QString& name :
         {folder.path(), link, hard, folder.path() + QStringLiteral("/./../") + QDir(folder.path()).dirName()}) {
        Child second("hold", name);
        EXPECT_EQ(second.line(), "journal.another_kapok") << name.toStdString();
    }
    EXPECT_EQ(QDir(hard).entryList(QDir::Files), QStringList{QStringLiteral("journal.db")});
    EXPECT_EQ(verifyFile(folder.filePath(QStringLiteral("journal.db"))).error().happened.id, "journal.another_kapok");
    first.end();
    Child after("hold", folder.path());
    EXPECT_EQ(after.line(), "open");
}

// A12: of two that start in the same moment exactly one gets the folder.
TEST(SecondStart, RacesTheFirstAndOneOfThemWins)
{
    constexpr int races = 100;
    int both = 0, none = 0;
    QTemporaryDir used;
    for (int i = 0; i < races; ++i) {
        const QTemporaryDir fresh;
        const QString folder = i % 2 == 0 ? fresh.path() : used.path();
        Child one("hold", folder), other("hold", folder);
        const int opened = (one.line() == "open") + (other.line() == "open");
        both += opened == 2;
        none += opened == 0;
    }
    std::cout << "A12: " << races << " races, " << both << " with two winners, " << none << " with none\n";
    testing::Test::RecordProperty("tried", races);
    EXPECT_EQ(both, 0);
    EXPECT_EQ(none, 0);
}

}  // namespace
}  // namespace kapok::db::test
