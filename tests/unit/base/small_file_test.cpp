#include "base/small_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kapok {
namespace {

class SmallFile : public testing::Test {
protected:
    QTemporaryDir m_folder;
    QString path(const char* name = "kept") const { return m_folder.filePath(QString::fromLatin1(name)); }
    QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::System | QDir::Hidden); }
};

// What becomes of the world in here is gone with the process. True where `inChild` said so.
template <class Act>
bool inAProcessOfItsOwn(const Act& inChild)
{
    const pid_t child = ::fork();
    if (child == 0) ::_exit(inChild() ? 0 : 1);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST_F(SmallFile, IsReadAsItWasWritten)
{
    const QByteArray bytes = QByteArray("line\n\0behind", 12);
    ASSERT_TRUE(writeSmallFile(path(), bytes));
    EXPECT_EQ(readSmallFile(path()), bytes);
    ASSERT_TRUE(writeSmallFile(path(), "shorter"));
    EXPECT_EQ(readSmallFile(path()), QByteArray("shorter"));
    EXPECT_EQ(files(), QStringList{"kept"});
}

TEST_F(SmallFile, IsItsOwnersAlone)
{
    const mode_t before = ::umask(0);
    ASSERT_TRUE(writeSmallFile(path("mine"), "x"));
    ASSERT_TRUE(appendLine(path("lines"), "x"));
    ::umask(before);
    const auto modeOf = [&](const char* name) {
        struct stat about{};
        ::stat(QFile::encodeName(path(name)).constData(), &about);
        return about.st_mode & 0777;
    };
    EXPECT_EQ(modeOf("mine"), mode_t{0600});
    EXPECT_EQ(modeOf("lines"), mode_t{0600});
}

TEST_F(SmallFile, ThatIsNotThereIsNothingAndNoError)
{
    const auto there = readSmallFileIfThere(path());
    ASSERT_TRUE(there);
    EXPECT_FALSE(*there);
    EXPECT_EQ(readSmallFile(path()).error().detail, QStringLiteral("no such file"));
}

// Whoever may write in the folder must not decide what is read, nor how long the window stands still.
TEST_F(SmallFile, IsNothingElse)
{
    ASSERT_TRUE(writeSmallFile(path("target"), "x"));
    ASSERT_EQ(::symlink("target", QFile::encodeName(path("link")).constData()), 0);
    ASSERT_EQ(::mkfifo(QFile::encodeName(path("fifo")).constData(), 0600), 0);
    ASSERT_TRUE(QDir(m_folder.path()).mkdir("folder"));
    QFile large(path("large"));
    ASSERT_TRUE(large.open(QIODevice::WriteOnly) && large.resize((16 << 20) + 1));
    const std::pair<QString, const char*> refused[] = {{path("link"), "a link, no file"},
                                                       {path("fifo"), "no plain file"},
                                                       {path("folder"), "no plain file"},
                                                       {path("large"), "larger than 16 MiB"},
                                                       {QStringLiteral("/dev/zero"), "no plain file"}};
    for (const auto& [file, why] : refused) {
        const auto read = readSmallFile(file);
        ASSERT_FALSE(read) << why;
        EXPECT_EQ(read.error().detail, QLatin1String(why)) << file.toStdString();
    }
    EXPECT_FALSE(appendLine(path("link"), "y"));
    EXPECT_FALSE(appendLine(path("fifo"), "y"));
    EXPECT_EQ(readSmallFile(path("target")), QByteArray("x"));
}

// --out /dev/stdout, written by whoever may, replaced the device of the whole machine by a report.
TEST_F(SmallFile, NeverTakesThePlaceOfADevice)
{
    ASSERT_EQ(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    ASSERT_TRUE(QFile::link(path("pipe"), path("link")) && QFile::link(QStringLiteral("/dev/null"), path("null")));
    const QStringList before = files();
    for (const char* device : {"pipe", "link", "null"}) {
        EXPECT_FALSE(writeSmallFile(path(device), "bytes")) << device;
        EXPECT_EQ(files(), before) << device;
    }
    struct stat about{};
    ASSERT_EQ(::lstat(QFile::encodeName(path("pipe")).constData(), &about), 0);
    EXPECT_TRUE(S_ISFIFO(about.st_mode));
}

// What a person names on a command line, or desk.json as a rule pack, is no way to hang or to fill the memory.
TEST_F(SmallFile, ThatAPersonNamesIsPlainAndBounded)
{
    ASSERT_TRUE(writeSmallFile(path("kept"), "what it holds"));
    ASSERT_TRUE(QFile::link(path("kept"), path("link")));
    EXPECT_EQ(readNamedFile(path("link")).value_or("none"), "what it holds");
    ASSERT_EQ(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    QFile large(path("large"));
    ASSERT_TRUE(large.open(QIODevice::WriteOnly) && large.resize((qint64{16} << 20) + 1));
    for (const QString& none : {path("nowhere"), path("pipe"), path("large"), m_folder.path(),
                                QStringLiteral("/dev/zero"), QStringLiteral("/dev/full"), QString()})
        EXPECT_FALSE(readNamedFile(none)) << none.toStdString();
    ASSERT_TRUE(large.resize(qint64{16} << 20));
    EXPECT_EQ(readNamedFile(path("large")).value_or("").size(), qint64{16} << 20);
}

TEST_F(SmallFile, ThatIsAStreamEndsOrIsTooLarge)
{
    EXPECT_FALSE(readStream(QStringLiteral("/dev/zero")));
    EXPECT_EQ(readStream(QStringLiteral("/dev/null")).value_or("none"), "");
    ASSERT_EQ(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    const QByteArray said(100'000, 's');  // more than a pipe holds
    const pid_t child = ::fork();
    if (child == 0) {
        QFile pipe(path("pipe"));
        ::_exit(pipe.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && pipe.write(said) == said.size() ? 0 : 1);
    }
    EXPECT_TRUE(readStream(path("pipe")).value_or("none") == said);
    ::waitpid(child, nullptr, 0);
}

// The disk takes `n` bytes of a file and no more, at every n: the file holds what it held, and nothing else stays.
TEST_F(SmallFile, IsWholeOrAsBeforeWhereTheWritingEnds)
{
    const QByteArray before = "what it held", after = "what it shall hold from now on";
    ASSERT_TRUE(writeSmallFile(path(), before));
    for (qsizetype n = 0; n < after.size(); ++n) {
        const bool refused = inAProcessOfItsOwn([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit most{rlim_t(n), rlim_t(n)};
            return ::setrlimit(RLIMIT_FSIZE, &most) == 0 && !writeSmallFile(path(), after);
        });
        EXPECT_TRUE(refused) << n;
        EXPECT_EQ(readSmallFile(path()), before) << n;
        EXPECT_EQ(files(), QStringList{"kept"}) << n;
    }
}

TEST_F(SmallFile, IsWholeOrAsBeforeOnAFullDisk)
{
    const bool held = inAProcessOfItsOwn([&] {
        const QByteArray disk = QFile::encodeName(m_folder.path());
        if (::unshare(::geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER) != 0) return false;
        if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return false;
        if (::mount("none", disk.constData(), "tmpfs", 0, "size=64k") != 0) return false;
        if (!writeSmallFile(path(), "what it held")) return false;
        QFile filler(path("filler"));
        if (!filler.open(QIODevice::WriteOnly)) return false;
        while (filler.write(QByteArray(4096, 'x')) == 4096 && filler.flush()) {
        }
        return !writeSmallFile(path(), QByteArray(5000, 'y')) && readSmallFile(path()) == QByteArray("what it held");
    });
    EXPECT_TRUE(held);
}

// A card that refused our key loses its last try when the list forgets it.
TEST_F(SmallFile, KeepsEveryLineThatWasAddedToIt)
{
    ASSERT_TRUE(appendLine(path(), "one"));
    const bool refused = inAProcessOfItsOwn([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit most{7, 7};  // in the middle of the second line
        return ::setrlimit(RLIMIT_FSIZE, &most) == 0 && !appendLine(path(), "two");
    });
    EXPECT_TRUE(refused);
    ASSERT_TRUE(appendLine(path(), "three"));
    const QByteArrayList lines = readSmallFile(path())->split('\n');
    EXPECT_TRUE(lines.contains("one"));
    EXPECT_FALSE(lines.contains("two"));
    EXPECT_TRUE(lines.contains("three"));
}

}  // namespace
}  // namespace kapok
