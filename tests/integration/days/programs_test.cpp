// What the programs answer where something is missing: contract.md's exit codes, and a sentence of ours.
#include "played_day.h"
#include "support/desk_folder/real_desk.h"
#include "support/places/places.h"
#include "training/certificates.h"
#include "x_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <algorithm>

namespace kapok::days {
namespace {

using testing::HasSubstr;
using testing::Not;

Ended asked(const char* name, const QStringList& args) { return run(programPath(name), args, 20'000); }

QJsonObject doctorOf(const QString& folder)
{
    const Ended said = asked("kapokctl", {QStringLiteral("doctor"), QStringLiteral("--data"), folder,
                                          QStringLiteral("--lang"), QStringLiteral("en")});
    return QJsonDocument::fromJson(said.out).object();
}

struct Nowhere {
    const char* name;
    std::vector<std::pair<const char*, const char*>> environment;
    const char* sentence;
};

void PrintTo(const Nowhere& nowhere, std::ostream* out) { *out << nowhere.name; }

class WithoutADisplay : public testing::TestWithParam<Nowhere> {};

// Qt alone would abort, and a supervisor would look for a crash.
TEST_P(WithoutADisplay, TheWorkbenchSaysSoAndChangesNothing)
{
    QTemporaryDir folder;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(name));
    for (const auto& [name, value] : GetParam().environment)
        environment.insert(QLatin1String(name), QLatin1String(value));
    QProcess kapok;
    kapok.setProcessEnvironment(environment);
    kapok.start(programPath("kapok"), {QStringLiteral("--training"), QStringLiteral("--lang"), QStringLiteral("en"),
                                       QStringLiteral("--data"), folder.filePath(QStringLiteral("desk"))});
    ASSERT_TRUE(kapok.waitForFinished(20'000));
    EXPECT_EQ(kapok.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(kapok.exitCode(), 3);
    EXPECT_THAT(kapok.readAllStandardError().toStdString(), HasSubstr(GetParam().sentence));
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("desk"))));
}

// A session that has ended leaves its names behind.
INSTANTIATE_TEST_SUITE_P(
    Session, WithoutADisplay,
    testing::Values(
        Nowhere{"none", {}, "There is no display"},
        Nowhere{"an X server that is gone", {{"DISPLAY", ":7391"}}, "The display :7391 does not answer"},
        Nowhere{"no name of an X server", {{"DISPLAY", "nonsense"}}, "The display nonsense does not answer"},
        Nowhere{"Wayland that is gone, without X",
                {{"WAYLAND_DISPLAY", "wayland-9"}, {"XDG_RUNTIME_DIR", "/nowhere"}, {"XDG_SESSION_TYPE", "wayland"}},
                "There is no display"},
        Nowhere{"Wayland by its type alone", {{"XDG_SESSION_TYPE", "wayland"}}, "There is no display"},
        Nowhere{"both gone",
                {{"WAYLAND_DISPLAY", "/nowhere/wayland-0"}, {"DISPLAY", ":7391"}},
                "The display :7391 does not answer"},
        Nowhere{"X asked for by name", {{"QT_QPA_PLATFORM", "xcb"}}, "There is no display"},
        Nowhere{"a window system that is not installed",
                {{"QT_QPA_PLATFORM", "teletype"}},
                "names teletype, which is not installed"},
        Nowhere{"a window for other machines", {{"QT_QPA_PLATFORM", "vnc:port=5999"}}, "names vnc, which shows"}),
    [](const auto& info) {
        return QString::fromLatin1(info.param.name).replace(u' ', u'_').remove(u',').toStdString();
    });

// A server begins anew when its last client leaves: whoever only asks whether it is there must not be that one.
TEST(Programs, AWorkbenchOpensOnAServerThatHasNoOtherClient)
{
    const XServer server({QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1366x768x24")}, false);
    const Variable display("DISPLAY", server.display());
    for (int start = 0; start < 5; ++start) {
        PlayedDay day;
        const Ended ended = day.playLines("{\"line\":\"up\"}\n");
        EXPECT_EQ(ended.code, 0) << start << ended.err.toStdString();
    }
}

bool isChinese(const QByteArray& said)
{
    return std::ranges::any_of(QString::fromUtf8(said), [](QChar c) { return c.script() == QChar::Script_Han; });
}

// contract.md §1: each with --help and --version, on no display and in no folder; a wrong call is 2.
TEST(Programs, SayWhoTheyAreAndWhatTheyDoNotKnow)
{
    for (const char* name : {"kapok", "kapokctl", "kapok-province", "kapok-card"}) {
        const Ended version = asked(name, {QStringLiteral("--version")});
        EXPECT_EQ(version.code, 0) << name;
        EXPECT_EQ(version.out.toStdString(), std::string(name) + " " KAPOK_VERSION "\n");
        const Ended help = asked(name, {QStringLiteral("--help")});
        EXPECT_EQ(help.code, 0) << name;
        EXPECT_THAT(help.out.toStdString(), HasSubstr("--version"));
        const Ended chinese = asked(name, {QStringLiteral("--help"), QStringLiteral("--lang"), QStringLiteral("zh")});
        EXPECT_TRUE(isChinese(chinese.out)) << name;
        EXPECT_THAT(chinese.out.toStdString(), HasSubstr("--version"));
        const Ended wrong = asked(name, {QStringLiteral("--bogus")});
        EXPECT_EQ(wrong.code, 2) << name;
        EXPECT_EQ(wrong.out, "") << name;
        EXPECT_THAT(wrong.err.toStdString(), HasSubstr("bogus"));
    }
    for (const char* call : {"--play day.jsonl", "--training --from 3", "--training --lang fr", "--data", "more"})
        EXPECT_EQ(asked("kapok", QString::fromLatin1(call).split(u' ')).code, 2) << call;
}

// contract.md §1: the bank's core stands on the next port, and behind the last there is none.
TEST(Programs, AProvinceOnTheLastPortIsAWrongCall)
{
    QTemporaryDir folder;
    const Ended said = asked(
        "kapok-province", {QStringLiteral("--data"), folder.path(), QStringLiteral("--port"), QStringLiteral("65535")});
    EXPECT_EQ(said.code, 2);
    EXPECT_EQ(said.out, "");
}

// contract.md §1. The running province keeps its files to itself, and nobody may have to end it to look.
TEST(Programs, APopulationIsPrintedWhileItsProvinceRuns)
{
    QTemporaryDir folder;
    QProcess province;
    province.start(programPath("kapok-province"), {QStringLiteral("--data"), folder.path()});
    ASSERT_TRUE(province.waitForReadyRead(20'000)) << province.readAllStandardError().toStdString();
    const Ended running = asked("kapok-province", {QStringLiteral("people"), QStringLiteral("--data"), folder.path()});
    EXPECT_EQ(running.code, 0) << running.err.toStdString();
    const QJsonObject people = QJsonDocument::fromJson(running.out).object();
    EXPECT_EQ(people["people"].toArray().size(), 2000);
    EXPECT_EQ(running.out, asked("kapok-province", {QStringLiteral("people")}).out);
    EXPECT_EQ(province.state(), QProcess::Running);
    province.terminate();
    ASSERT_TRUE(province.waitForFinished(20'000));
    EXPECT_EQ(asked("kapok-province", {QStringLiteral("people"), QStringLiteral("--data"), folder.path()}).out,
              running.out);
}

TEST(Programs, ACardWithoutAFileIsAWrongCallInPlainWords)
{
    const QString nowhere = QStringLiteral("/nowhere/card.json");
    const Ended said = asked("kapok-card", {nowhere, QStringLiteral("--lang"), QStringLiteral("en")});
    EXPECT_EQ(said.code, 2);
    EXPECT_THAT(said.err.toStdString(), HasSubstr("/nowhere/card.json cannot be opened"));
    EXPECT_THAT(said.err.toStdString(), Not(HasSubstr("error.")));
}

// Chinese unless English is asked, whatever the desktop around us speaks.
TEST(Programs, SayWhatWentWrongInChineseUnlessEnglishIsAsked)
{
    const QTemporaryDir folder;
    const QString empty = folder.filePath(QStringLiteral("empty"));
    const std::vector<std::pair<const char*, QStringList>> calls{
        {"kapok", {QStringLiteral("--training"), QStringLiteral("--play"), QStringLiteral("/nowhere/day.jsonl")}},
        {"kapok-province", {QStringLiteral("people"), QStringLiteral("--data"), empty}},
        {"kapok-card", {QStringLiteral("/nowhere/card.json")}}};
    const auto hasChinese = [](const QByteArray& said) {
        return std::ranges::any_of(QString::fromUtf8(said), [](QChar c) { return c.script() == QChar::Script_Han; });
    };
    for (const auto& [program, call] : calls) {
        const auto in = [&, &name = program, &args = call](const char* language) {
            return asked(name, args + QStringList{QStringLiteral("--lang"), QLatin1String(language)}).err;
        };
        EXPECT_TRUE(hasChinese(asked(program, call).err)) << program;
        EXPECT_TRUE(hasChinese(in("zh"))) << program;
        EXPECT_FALSE(hasChinese(in("en"))) << program;
        EXPECT_FALSE(in("en").isEmpty()) << program;
    }
}

TEST(Programs, TheDoctorTellsAFolderThatIsNotThere)
{
    const QJsonObject disk = doctorOf(QStringLiteral("/nowhere/desk"))["disk"].toObject();
    EXPECT_EQ(disk["works"], false);
    EXPECT_THAT(disk["what"].toString().toStdString(), HasSubstr("/nowhere/desk"));
}

// D5: such a key opens nothing, and what it sealed cannot be read before it is put back.
TEST(Programs, TheDoctorFindsADeskKeyThatIsNotWhole)
{
    QTemporaryDir folder;
    QFile key(folder.filePath(QStringLiteral("desk.key")));
    ASSERT_TRUE(key.open(QIODevice::WriteOnly) && key.write("kapok desk key 1 00\n") > 0);
    key.close();
    key.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QJsonObject keys = doctorOf(folder.path())["keys"].toObject();
    EXPECT_EQ(keys["works"], false);
    EXPECT_THAT(keys["what"].toString().toStdString(), HasSubstr("not whole"));
}

// F3: the list still counts, but what was taken back since then is not on it.
TEST(Programs, TheDoctorFindsAListOfRevocationsThatIsOverdue)
{
    QTemporaryDir folder;
    const training::Authority authority(QStringLiteral("authority"));
    const training::Identity desk = authority.issue({.name = QStringLiteral("desk.kapok")});
    const auto keep = [&](const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    keep(QStringLiteral("authority.pem"), authority.certificate());
    keep(QStringLiteral("desk.pem"), desk.certificate);
    keep(QStringLiteral("desk.key.pem"), desk.key);
    line::DeskFile file = test::realDesk();
    file.authority = QStringLiteral("authority.pem");
    file.certificate = QStringLiteral("desk.pem");
    file.key = QStringLiteral("desk.key.pem");
    file.revoked = QStringLiteral("revoked.pem");
    ASSERT_TRUE(line::writeDeskFile(folder.filePath(QStringLiteral("desk.json")), file));

    for (const auto& [days, works] : {std::pair{30, true}, std::pair{-1, false}}) {
        keep(file.revoked, authority.revoke(desk, days));
        const QJsonObject document = doctorOf(folder.path());
        const QJsonObject row = document["certificate"].toObject();
        EXPECT_EQ(row["works"].toBool(), works) << days << " " << row["what"].toString().toStdString();
        EXPECT_EQ(row["what"].toString().contains(QStringLiteral("newer list")), !works);
        // Nobody answers there, and a certificate with days left says nothing of that.
        EXPECT_EQ(document["line"].toObject()["works"], false);
        EXPECT_EQ(document["all_work"], false);
    }
}

// contract.md: standard error names the file, the key and what was expected.
TEST(Programs, ADeskFileThatIsWrongIsNamedWithItsKey)
{
    QTemporaryDir folder;
    const auto written = [&](const QByteArray& bytes) {
        QFile file(folder.filePath(QStringLiteral("desk.json")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const Ended said =
            asked("kapokctl", {QStringLiteral("province"), QStringLiteral("status"), QStringLiteral("--data"),
                               folder.path(), QStringLiteral("--lang"), QStringLiteral("en")});
        EXPECT_EQ(said.code, 2);
        return said.err.toStdString();
    };
    EXPECT_THAT(written("[]"), HasSubstr("desk.json cannot be understood: a JSON object was expected"));
    EXPECT_THAT(written("{"), HasSubstr("desk.json cannot be understood: a JSON object was expected"));
    EXPECT_THAT(written("{}"), HasSubstr("desk.json is wrong at outlet.\noutlet: expected this key"));
}

// contract.md: 2 is a wrong call; it is told before anything is installed or built for it.
TEST(Programs, DevTellsAWrongCallBeforeItBuilds)
{
    for (const char* call : {"foo", "test --bogus", "fuzz abc", "fuzz 0", "soak -1", "run extra", "format --some"}) {
        const Ended said = run(clonePath("dev"), QString::fromLatin1(call).split(u' '), 10'000);
        EXPECT_EQ(said.code, 2) << call;
        EXPECT_THAT(said.err.toStdString(), HasSubstr("./dev")) << call;
    }
}

}  // namespace
}  // namespace kapok::days
