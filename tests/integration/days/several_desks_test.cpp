// Several desks of one practice world, played at their real windows (contract.md §1).
#include "played_day.h"
#include "support/places/places.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace kapok::days {
namespace {

const QString shipped = clonePath("resources/training/");

/// A day of several desks, each with a folder of its own.
struct DayOfDesks : testing::Test {
    PlayedDay day;

    Ended played(const char* name)
    {
        return run(programPath("kapok"),
                   {QStringLiteral("--training"), QStringLiteral("--data"), day.folder(), QStringLiteral("--play"),
                    shipped + QLatin1String(name)},
                   110'000);
    }
    QString folderOf(const char* desk) const { return day.folder() + u'/' + QLatin1String(desk); }
    Ended ask(const char* desk, QStringList call) const
    {
        call += {QStringLiteral("--data"), folderOf(desk)};
        return run(programPath("kapokctl"), call, 20'000);
    }
    QStringList states(const char* desk) const
    {
        return statesOf(ask(desk, {QStringLiteral("case"), QStringLiteral("list")}));
    }
    QJsonObject document(const char* desk, const QStringList& call) const
    {
        return QJsonDocument::fromJson(ask(desk, call).out).object();
    }
    bool isSound(const char* desk) const
    {
        const QString journal = folderOf(desk) + QStringLiteral("/journal.db");
        return ask(desk, {QStringLiteral("journal"), QStringLiteral("verify"), journal}).code == 0;
    }
};

// "province change_bank", …, in the order of their names.
QStringList effectsIn(const QJsonObject& status)
{
    QStringList effects;
    for (const QJsonValue one : status["effects"].toArray())
        effects.append(one["party"].toString() + u' ' + one["kind"].toString());
    effects.sort();
    return effects;
}

using LongDayOfDesks = DayOfDesks;

// F01-F05: appointed and applied for at the new bank, too early to settle at the old one, made, handed over and activated
// with the notice at the new, settled at the old: one case seen from two outlets of one world, 25 days between.
// contract.md §1: whoever serves the world, it is the same; played again in the same folder the day says why it stops.
TEST_F(LongDayOfDesks, ALineChangeIsSettledOverBothBanks)
{
    const Ended ended = played("line-change");
    ASSERT_EQ(ended.code, 0) << told(ended);
    EXPECT_THAT(states("gdb"), testing::IsSupersetOf({QStringLiteral("1501 accepted"), QStringLiteral("1102 accepted"),
                                                      QStringLiteral("1201 accepted")}));
    EXPECT_THAT(states("boc"), testing::ElementsAre(QStringLiteral("1502 accepted")));
    for (const char* desk : {"boc", "gdb"}) {
        EXPECT_TRUE(isSound(desk)) << desk;
        const auto world = document(desk, {QStringLiteral("world"), QStringLiteral("status")});
        EXPECT_TRUE(world["served"].isNull()) << desk;
        EXPECT_TRUE(world["clock"].toString().startsWith(QStringLiteral("2021-08-03"))) << desk;
        EXPECT_EQ(world["desks"].toArray().size(), 2) << desk;
        const auto done = effectsIn(document(desk, {QStringLiteral("province"), QStringLiteral("status")}));
        EXPECT_THAT(done, testing::IsSupersetOf(
                              {QStringLiteral("province change_bank"), QStringLiteral("province collect"),
                               QStringLiteral("province activate"), QStringLiteral("province change_bank_settle")}))
            << desk << ' ' << done.join(u',').toStdString();
    }
    EXPECT_EQ(day.filesThatShow({QStringLiteral("440704199806229397"), QStringLiteral("温磊新")}), QStringList());

    const Ended again = played("line-change");
    EXPECT_EQ(again.code, 1) << told(again);
    EXPECT_THAT(again.err.toStdString(), testing::HasSubstr("里以前办过业务"));
    EXPECT_TRUE(isSound("gdb") && isSound("boc"));
}

// The one who serves the world dies in the middle, and the other goes on serving; each bank's core keeps the accounts of
// its own, and whoever is open meanwhile gets his name (decision 0058).
TEST_F(LongDayOfDesks, TwoBanksShareAWorldThatOutlivesItsServer)
{
    const Ended ended = played("two-banks");
    ASSERT_EQ(ended.code, 0) << told(ended);
    EXPECT_THAT(states("gdb"), testing::IsSupersetOf({QStringLiteral("1101 accepted"), QStringLiteral("1102 accepted"),
                                                      QStringLiteral("1201 accepted")}));
    EXPECT_TRUE(states("boc").isEmpty());
    for (const char* desk : {"boc", "gdb"}) {
        EXPECT_TRUE(isSound(desk)) << desk;
        const auto world = document(desk, {QStringLiteral("world"), QStringLiteral("status")});
        EXPECT_TRUE(world["clock"].toString().startsWith(QStringLiteral("2021-08-03"))) << desk;
        const auto done = document(desk, {QStringLiteral("province"), QStringLiteral("status")});
        EXPECT_EQ(done["effects"].toArray().size(), 6) << desk;  // three of the province's, three of the bank's
    }
}

// contract.md §1: the world may lie in the folder of kapok-province, and then the programs are told apart by nothing.
TEST_F(DayOfDesks, ADeskJoinsTheWorldThatAProvinceServes)
{
    const QString ground = day.folder() + QStringLiteral("/world");
    ASSERT_TRUE(QDir().mkpath(day.folder()));
    QFile file(day.folder() + QStringLiteral("/day.jsonl"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\"sign_in\":\"0101\"}\n{\"person\":\"440783198705239028\"}\n"
               "{\"expect\":{\"page\":\"person\",\"text\":[\"冯玉涵\"]},\"within_ms\":15000}\n{\"days\":1}\n");
    file.close();
    QProcess province;
    province.start(programPath("kapok-province"), {QStringLiteral("--data"), ground});
    ASSERT_TRUE(province.waitForReadyRead(20'000)) << province.readAllStandardError().toStdString();
    const Ended ended =
        run(programPath("kapok"),
            {QStringLiteral("--training"), QStringLiteral("--data"), folderOf("gdb"), QStringLiteral("--world"), ground,
             QStringLiteral("--outlet"), QStringLiteral("0745"), QStringLiteral("--play"), file.fileName()},
            60'000);
    EXPECT_EQ(ended.code, 0) << told(ended);
    const auto world = document("gdb", {QStringLiteral("world"), QStringLiteral("status")});
    EXPECT_EQ(world["served"]["by"].toString(), QStringLiteral("kapok-province"));
    EXPECT_TRUE(world["clock"].toString().startsWith(QStringLiteral("2021-07-09")));
    EXPECT_EQ(world["desks"].toArray().size(), 1);
    EXPECT_EQ(province.state(), QProcess::Running);
    province.terminate();
    EXPECT_TRUE(province.waitForFinished(20'000));
}

}  // namespace
}  // namespace kapok::days
