// The folder of a desk: whose it is, who may read it, and what it never becomes.
#include "db/journal/sqlite_journal.h"
#include "ports/real_scheduler.h"
#include "started.h"

#include <QCoroTask>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <sys/stat.h>

namespace kapok::programs {
namespace {

using testing::HasSubstr;

// A practice desk in $dir/desk where somebody has signed in.
constexpr const char* practised = "printf '{\"sign_in\":\"0101\"}\\n' > $dir/day.jsonl; "
                                  "$kapok --training --data $dir/desk --play $dir/day.jsonl";
constexpr const char* practiseAgain = "$kapok --training --data $dir/desk --play $dir/day.jsonl";

std::map<QString, QByteArray> bytesIn(const QString& folder)
{
    std::map<QString, QByteArray> all;
    QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        all[files.filePath()] = files.fileInfo().isFile() && file.open(QIODevice::ReadOnly) ? file.readAll() : "";
    }
    return all;
}

mode_t modeOf(const QString& path)
{
    struct stat about{};
    EXPECT_EQ(::lstat(QFile::encodeName(path).constData(), &about), 0);
    return about.st_mode & 0777;
}

TEST(DataFolder, IsItsOwnersAloneWhateverTheUmask)
{
    const QTemporaryDir folder;
    const Ended ended = shell(QStringLiteral("umask 000; ") + QLatin1String(practised), folder.path());
    ASSERT_EQ(ended.code, 0) << ended.out << ended.err;
    const QString desk = folder.filePath(QStringLiteral("desk"));
    EXPECT_EQ(modeOf(desk), mode_t{0700});
    int seen = 0;
    QDirIterator files(desk, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        EXPECT_EQ(modeOf(path), files.fileInfo().isDir() ? mode_t{0700} : mode_t{0600}) << path.toStdString();
        ++seen;
    }
    EXPECT_GT(seen, 100);
}

// A log that is a link would be written into what is somebody else's, and a pipe would hold the desk up.
TEST(DataFolder, HasALogThatFollowsNoLink)
{
    for (const char* trap : {"mkdir $dir/else; ln -s $dir/else $dir/desk/log",
                             "mkdir $dir/desk/log; : > $dir/else; ln -s $dir/else $dir/desk/log/kapok.log",
                             "mkdir $dir/desk/log; mkfifo $dir/desk/log/kapok.log"}) {
        const QTemporaryDir folder;
        const Ended ended =
            shell(QStringLiteral("mkdir $dir/desk; %1; %2; test -z \"$(find $dir/else -type f -size +0)\"")
                      .arg(QLatin1String(trap), QLatin1String(practised)),
                  folder.path());
        EXPECT_EQ(ended.code, 0) << trap << ended.out << ended.err;
        EXPECT_THAT(ended.out, HasSubstr("1 ok")) << trap;
    }
}

// An empty name would be the folder where one happens to stand.
TEST(DataFolder, WithoutANameIsAWrongCall)
{
    for (const char* call :
         {"$kapok --data ''", "$kapok --training --data=", "$kapokctl doctor --lang en --data ''",
          "$kapokctl case list --lang en --data ''", "$kapokctl card list --lang en --data=", "$province --data ''",
          "$province people --data ''", "$kapok --training --data desk --play ''"}) {
        const QTemporaryDir folder;
        const Ended ended = shell(QStringLiteral("cd $dir && ") + QLatin1String(call), folder.path());
        EXPECT_EQ(ended.code, 2) << call << ended.err;
        EXPECT_THAT(ended.err, HasSubstr("expected a value")) << call;
        EXPECT_TRUE(QDir(folder.path()).isEmpty()) << call;
    }
}

TEST(DataFolder, OfNobodysHomeIsAWrongCall)
{
    const QTemporaryDir folder;
    for (const char* call : {"env -u HOME -u XDG_DATA_HOME $kapok", "HOME= XDG_DATA_HOME= $kapok --training"}) {
        const Ended ended = shell(QLatin1String(call), folder.path());
        EXPECT_EQ(ended.code, 2) << call;
        EXPECT_THAT(ended.err, HasSubstr("--data DIR")) << call;
    }
}

// Whoever names the resources would name the rules of a desk.
TEST(Resources, AreNamedByNobody)
{
    const QTemporaryDir folder;
    const Ended ended = shell(QStringLiteral("KAPOK_RESOURCES=$dir $kapokctl rules show jiangmen-2021"), folder.path());
    EXPECT_EQ(ended.code, 0) << ended.err;
}

class PractisedFolder : public testing::Test {
protected:
    QTemporaryDir folder;
    void SetUp() override
    {
        const Ended ended = shell(QLatin1String(practised), folder.path());
        ASSERT_EQ(ended.code, 0) << ended.out << ended.err;
    }
    // Ends so, and leaves every byte of the desk as it was, but the day that is played.
    void expectUntouched(const char* call, int code, const char* says)
    {
        const auto before = bytesIn(folder.filePath(QStringLiteral("desk")));
        const Ended ended = shell(QLatin1String(call), folder.path());
        EXPECT_EQ(ended.code, code) << call << ended.err;
        EXPECT_THAT(ended.err, HasSubstr(says)) << call;
        EXPECT_TRUE(bytesIn(folder.filePath(QStringLiteral("desk"))) == before) << call;
    }
    bool has(const char* name) const { return QFileInfo::exists(folder.filePath(QLatin1String(name))); }
};

TEST_F(PractisedFolder, IsNoRealDesksWhateverItsFoldersAreCalled)
{
    expectUntouched("$kapok --data $dir/desk", 1, "written in training");
    shell(QStringLiteral("mv $dir/desk/training $dir/away"), folder.path());
    expectUntouched("$kapok --data $dir/desk", 1, "written in training");
    expectUntouched(practiseAgain, 1, "practice world");
}

TEST_F(PractisedFolder, GetsNoStaffAndNoLineASecondTime)
{
    shell(QStringLiteral("mv $dir/desk/staff.json $dir/staff.json"), folder.path());
    EXPECT_EQ(shell(QLatin1String(practiseAgain), folder.path()).code, 3);
    EXPECT_FALSE(has("desk/staff.json"));
    shell(QStringLiteral("mv $dir/staff.json $dir/desk/staff.json; rm $dir/desk/desk.json"), folder.path());
    EXPECT_EQ(shell(QLatin1String(practiseAgain), folder.path()).code, 2);
    EXPECT_FALSE(has("desk/desk.json"));
}

TEST_F(PractisedFolder, CallsNobodyElse)
{
    for (const char* change : {"s/127.0.0.1/192.0.2.10/", "s/localhost/192.0.2.10/; s/127.0.0.1/example.org/",
                               "s,training/certificates/authority.pem,authority.pem,"}) {
        const Ended ended =
            shell(QStringLiteral("cp $dir/desk/desk.json $dir/kept; sed -i '%1' $dir/desk/desk.json; %2; code=$?; cp "
                                 "$dir/kept $dir/desk/desk.json; exit $code")
                      .arg(QLatin1String(change), QLatin1String(practiseAgain)),
                  folder.path());
        EXPECT_EQ(ended.code, 1) << change << ended.err;
        EXPECT_THAT(ended.err, HasSubstr("Nobody was called")) << change;
    }
}

TEST(ARealFolder, IsNoPracticeDesksWhateverItsFoldersAreCalled)
{
    const QTemporaryDir folder;
    const QString desk = folder.filePath(QStringLiteral("desk"));
    {
        ports::RealScheduler scheduler;
        SystemRandomness randomness;
        const auto journal =
            db::SqliteJournal::open({.folder = desk, .deskName = QStringLiteral("0708-0101")}, scheduler, randomness);
        ASSERT_TRUE(journal);
        const Instant now{1'625'700'000'000};
        ASSERT_TRUE(QCoro::waitFor((*journal)->append(
            {now, outletDay(now), QStringLiteral("signed_out"), {}, QStringLiteral("0101"), Json::object()})));
    }
    for (const char* also : {"true", "mkdir -p $dir/desk/training"}) {
        shell(QLatin1String(also), folder.path());
        const auto before = bytesIn(desk);
        const Ended ended = shell(QStringLiteral(": > $dir/day.jsonl; ") + QLatin1String(practiseAgain), folder.path());
        EXPECT_EQ(ended.code, 1) << ended.err;
        EXPECT_THAT(ended.err, HasSubstr("real desk"));
        EXPECT_TRUE(bytesIn(desk) == before);
    }
}

}  // namespace
}  // namespace kapok::programs
