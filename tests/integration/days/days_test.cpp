#include "counted_reports.h"
#include "support/places/places.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <map>

namespace kapok::days {
namespace {

using testing::HasSubstr;

const QString shipped = clonePath("resources/training/");

Ended verified(const PlayedDay& day)
{
    return day.ask({QStringLiteral("journal"), QStringLiteral("verify"), day.folder() + QStringLiteral("/journal.db")});
}

QJsonObject askedOf(const PlayedDay& day, const QStringList& call)
{
    const Ended answer = day.ask(call);
    EXPECT_EQ(answer.code, 0) << told(answer);
    return QJsonDocument::fromJson(answer.out).object();
}

// Of the citizens and PINs of the shipped days.
const QStringList canaries{QStringLiteral("440783198705239028"), QStringLiteral("冯玉涵"),
                           QStringLiteral("440704199409189053"), QStringLiteral("林俊宗"),
                           QStringLiteral("440704199702019395"), QStringLiteral("汤晴"),
                           QStringLiteral("440783197503039381"), QStringLiteral("朱然秀"),
                           QStringLiteral("19900000001"),        QStringLiteral("246813")};

// The issue's day: applied for, made, handed over, read, activated, PIN changed, listed, proved.
// A01, A16, A17, A18, C03, D08: the receipt bears number, basis and date; the initial PIN is changed.
TEST(Days, FirstCardIsPlayedToItsEndAndProved)
{
    PlayedDay day;
    const Ended ended = day.play(shipped + QStringLiteral("first-card.jsonl"));
    EXPECT_EQ(ended.code, 0) << told(ended);
    EXPECT_EQ(verified(day).code, 0) << told(verified(day));
    EXPECT_THAT(statesOf(day.ask({QStringLiteral("case"), QStringLiteral("list")})),
                testing::IsSupersetOf({QStringLiteral("1101 accepted"), QStringLiteral("1102 accepted"),
                                       QStringLiteral("1201 accepted")}));
    EXPECT_EQ(day.filesThatShow(canaries), QStringList());
    EXPECT_FALSE(QDir(day.folder() + QStringLiteral("/papers")).entryList({QStringLiteral("*-receipt.pdf")}).isEmpty());
}

// D1, contract.md §4: a copy of a played desk without its device is noise, of which each call says so; with it the desk
// is what it was, and whoever signs in reads his entries in clear.
TEST(Days, ACopyWithoutItsDeviceOpensNothing)
{
    PlayedDay day;
    ASSERT_EQ(day.playLines(R"({"sign_in":"0101"}
{"person":"440704199702019395"}
{"business":"1301"}
{"answer":{"channel":"phone"}}
{"answer":{"who":"holder"}}
)")
                  .code,
              0);
    const QStringList list{QStringLiteral("case"), QStringLiteral("list")};
    const QString file = day.folder() + QStringLiteral("/journal.db");
    const QJsonArray open = askedOf(day, list)["cases"].toArray();
    ASSERT_EQ(open.size(), 1);
    EXPECT_EQ(open[0]["person"].toString(), QStringLiteral("**************9395"));
    const QByteArray shown =
        run(QStringLiteral("/bin/sh"),
            {QStringLiteral("-c"), QStringLiteral("echo kapok0101 | \"$0\" journal show \"$1\" --reveal --user 0101"),
             programPath("kapokctl"), file},
            20'000)
            .out;
    EXPECT_TRUE(shown.contains("440704199702019395"));

    ASSERT_TRUE(QDir().rename(day.folder() + QStringLiteral("/training"), day.folder() + QStringLiteral("/../away")));
    for (const QString& paper : {QStringLiteral("/papers"), QStringLiteral("/pictures")})
        QDir(day.folder() + paper).removeRecursively();
    EXPECT_EQ(day.filesThatShow(canaries), QStringList());
    const QJsonObject sealed = askedOf(day, list);
    EXPECT_EQ(sealed["sealed"], true);
    const QJsonArray shut = sealed["cases"].toArray();
    ASSERT_EQ(shut.size(), 1);
    EXPECT_TRUE(shut[0]["person"].isNull());
    for (const char* told : {"business", "state", "number"})
        EXPECT_EQ(shut[0][QLatin1String(told)], open[0][QLatin1String(told)]);
    for (const QStringList& call :
         {QStringList{QStringLiteral("journal"), QStringLiteral("show"), file},
          {QStringLiteral("case"), QStringLiteral("show"), open[0]["id"].toString()},
          {QStringLiteral("message"), QStringLiteral("list")},
          {QStringLiteral("report"), QStringLiteral("day_book"), QStringLiteral("--from"), QStringLiteral("2021-07-08"),
           QStringLiteral("--to"), QStringLiteral("2021-07-08")}}) {
        const Ended answer = day.ask(call);
        EXPECT_EQ(answer.code, 0) << told(answer);
        EXPECT_EQ(QJsonDocument::fromJson(answer.out).object()["sealed"], true) << call.join(u' ').toStdString();
        for (const QString& canary : canaries) EXPECT_FALSE(answer.out.contains(canary.toUtf8()));
        EXPECT_FALSE(answer.out.contains("9395"));
    }
    ASSERT_TRUE(QDir().rename(day.folder() + QStringLiteral("/../away"), day.folder() + QStringLiteral("/training")));
    EXPECT_EQ(askedOf(day, list)["cases"].toArray(), open);
}

// A03, A04: a child's father, another child's mother and an agent apply; the father collects, a stranger who comes for the
// other card goes home without it, and the agent sends the holder himself (P1.1(a), P5.4, rules.md §8).
TEST(LongDays, AMinorsCardIsHandedToWhomTheReceiptNames)
{
    PlayedDay day;
    const Ended ended = day.play(shipped + QStringLiteral("minor.jsonl"));
    EXPECT_EQ(ended.code, 0) << told(ended);
    EXPECT_EQ(verified(day).code, 0) << told(verified(day));
    QStringList states = statesOf(day.ask({QStringLiteral("case"), QStringLiteral("list")}));
    EXPECT_EQ(states.count(QStringLiteral("1101 accepted")), 3);
    EXPECT_EQ(states.count(QStringLiteral("1102 accepted")), 3);
    EXPECT_EQ(states.count(QStringLiteral("1102 refused")), 2);
    const QStringList persons{QStringLiteral("440703197401169714"), QStringLiteral("440705197101249707"),
                              QStringLiteral("440703197903120021"), QStringLiteral("黄志明"),
                              QStringLiteral("440705201708299734"), QStringLiteral("谭月欣")};
    EXPECT_EQ(day.filesThatShow(persons), QStringList());
}

// contract.md §1: a day that was written before anybody asked who comes for somebody else plays as it did.
TEST(LongDays, WhoeverComesForSomebodyElseSaysWhoHeIsWhereTheDayDoesNot)
{
    PlayedDay day;
    const Ended ended = day.playLines(R"({"sign_in":"0101"}
{"person":"440785199006149258"}
{"business":"1101"}
{"answer":{"who":"agent"}}
{"answer":{"papers":["id_card","agent_id","power_of_attorney","photo"]}}
{"answer":{"review":true},"within_ms":15000}
{"expect":{"page":"paper","text":["黄志明"]},"within_ms":20000}
{"person":"440784201102119730"}
{"answer":{"who":"guardian"},"within_ms":15000}
{"business":"1101"}
{"answer":{"papers":["household_book","guardian_id","photo"]},"within_ms":15000}
{"expect":{"page":"step","question":"review"},"within_ms":15000}
{"answer":{},"within_ms":15000}
{"expect":{"page":"paper","text":["0021"]},"within_ms":20000}
)");
    EXPECT_EQ(ended.code, 0) << told(ended);
}

// Issue 16, "Bad input": at the real window each field says what is wrong with what was typed, and the question stands
// until it is mended; nothing that was answered before is asked again.
struct BadInput {
    const char* field;
    QString typed;
    const char* says;
};

QByteArray linesOf(const std::vector<BadInput>& all)
{
    QByteArray lines;
    for (const BadInput& one : all) {
        const QString field = QLatin1String(one.field);
        lines += QStringLiteral(R"({"answer":{"%1":"%2"}})").arg(field, one.typed).toUtf8() + '\n';
        lines += QStringLiteral(R"({"expect":{"page":"step","state":"draft","question":"%1","text":["%2"]}})")
                     .arg(field, QString::fromUtf8(one.says))
                     .toUtf8() +
                 '\n';
    }
    return lines;
}

TEST(LongDays, BadInputIsSaidAtItsField)
{
    const std::vector<BadInput> names{{"deputy_name", QStringLiteral("1234"), "没有文字"},
                                      {"deputy_name", QString(51, u'长'), "填了 51 个字"}};
    const std::vector<BadInput> numbers{{"deputy_number", QStringLiteral("440703197902300021"), "出生日期并不存在"},
                                        {"deputy_number", QStringLiteral("440703197903130021"), "与前面的数字不符"},
                                        {"deputy_number", QStringLiteral("440785199006149258"), "持卡人本人的号码"}};
    const std::vector<BadInput> telephones{{"telephone", QStringLiteral("1390000000"), "填了 10 位"},
                                           {"telephone", QStringLiteral("1390000000O"), "只能是数字"}};
    PlayedDay day;
    const Ended ended =
        day.playLines("{\"sign_in\":\"0101\"}\n"
                      "{\"person\":\"440785199006149258\"}\n"
                      "{\"business\":\"1101\"}\n"
                      "{\"answer\":{\"who\":\"agent\"}}\n"
                      "{\"answer\":{\"papers\":[\"id_card\",\"agent_id\",\"power_of_attorney\",\"photo\"]}}\n" +
                      linesOf(names) + "{\"answer\":{\"deputy_name\":\"黄志明\"}}\n" + linesOf(numbers) +
                      "{\"answer\":{\"deputy_number\":\"440703197903120021\"}}\n"
                      "{\"expect\":{\"question\":\"review\"}}\n"
                      "{\"person\":\"440704196908059989\"}\n"
                      "{\"business\":\"1602\"}\n"
                      "{\"answer\":{\"card\":\"44190020210101900011\"}}\n"
                      "{\"answer\":{\"wish\":\"keep\"}}\n"
                      "{\"answer\":{\"call_at\":\"another\"}}\n" +
                      linesOf(telephones) +
                      "{\"answer\":{\"telephone\":\"13900000000\"}}\n"
                      "{\"expect\":{\"page\":\"paper\"}}\n");
    EXPECT_EQ(ended.code, 0) << told(ended);
}

// The same businesses on a mute and a deaf line, a pulled card, a process that dies three times.
TEST(LongDays, ABadDayEndsAsAGoodOne)
{
    PlayedDay day;
    const Ended ended = day.play(shipped + QStringLiteral("a-bad-day.jsonl"));
    EXPECT_EQ(ended.code, 0) << told(ended);
    EXPECT_EQ(verified(day).code, 0) << told(verified(day));
    EXPECT_THAT(statesOf(day.ask({QStringLiteral("case"), QStringLiteral("list")})),
                testing::IsSupersetOf({QStringLiteral("1101 accepted"), QStringLiteral("1102 accepted"),
                                       QStringLiteral("1201 accepted")}));
    EXPECT_EQ(day.filesThatShow(canaries), QStringList());
}

// Reported by phone, replaced with formal loss and merge inside, paid by card on a mute line, made, handed over and
// activated; and a fee given back, because the province refused what it had been paid for.
TEST(LongDays, LostAndReplacedIsPlayedToItsEndAndProved)
{
    PlayedDay day;
    const Ended ended = day.play(shipped + QStringLiteral("lost-and-replaced.jsonl"));
    EXPECT_EQ(ended.code, 0) << told(ended);
    EXPECT_EQ(verified(day).code, 0) << told(verified(day));
    EXPECT_THAT(statesOf(day.ask({QStringLiteral("case"), QStringLiteral("list")})),
                testing::IsSupersetOf({QStringLiteral("1301 accepted"), QStringLiteral("1302 accepted"),
                                       QStringLiteral("1401 accepted"), QStringLiteral("1102 accepted"),
                                       QStringLiteral("1201 accepted"), QStringLiteral("1401 refused")}));
    expectReportsToBeACountOfTheJournal(day);
    EXPECT_EQ(day.filesThatShow(canaries), QStringList());
}

// H01 to H05: renewed, collected and activated; the one window is open by itself, takes one form for seven services, of
// which one is refused, wakes before the pension is paid to the old account, and follows each to its result.
TEST(LongDays, OneWindowIsPlayedToItsEndAndProved)
{
    PlayedDay day;
    const Ended ended = day.play(shipped + QStringLiteral("one-window.jsonl"));
    EXPECT_EQ(ended.code, 0) << told(ended);
    EXPECT_EQ(verified(day).code, 0) << told(verified(day));
    const QStringList states = statesOf(day.ask({QStringLiteral("case"), QStringLiteral("list")}));
    EXPECT_THAT(states, testing::IsSupersetOf({QStringLiteral("1701 accepted"), QStringLiteral("1102 accepted"),
                                               QStringLiteral("1201 accepted"), QStringLiteral("2001 accepted")}));
    QFile box(day.folder() + QStringLiteral("/training/messages.jsonl"));
    ASSERT_TRUE(box.open(QIODevice::ReadOnly));
    EXPECT_EQ(box.readAll().count("one_window.done"), 6);
    expectReportsToBeACountOfTheJournal(day);
    EXPECT_EQ(day.filesThatShow(canaries), QStringList());
}

// contract.md §1: the first line that does not hold is named, with what stood there instead.
TEST(Days, StopsAtTheFirstLineThatDoesNotHold)
{
    PlayedDay day;
    const Ended ended = day.playLines(
        "{\"sign_in\":\"0101\"}\n{\"expect\":{\"page\":\"step\"},\"within_ms\":300}\n{\"sign_out\":true}\n");
    EXPECT_EQ(ended.code, 1) << told(ended);
    EXPECT_EQ(ended.out.trimmed().split('\n').size(), 2);
    EXPECT_THAT(ended.out.toStdString(), HasSubstr("1 ok\n2 page is not step; page home"));
}

// contract.md §1: a file is played from its first line, whatever was played before; where that is why a line does not
// hold, it is said.
TEST(Days, SaysOfAFolderThatWasUsedThatItsWorldHasGoneOn)
{
    const QByteArray goes = "{\"sign_in\":\"0101\"}\n", stops = "{\"expect\":{\"page\":\"step\"},\"within_ms\":300}\n";
    PlayedDay day;
    const Ended first = day.playLines(goes + stops);
    EXPECT_EQ(first.code, 1) << told(first);
    EXPECT_THAT(first.err.toStdString(), testing::Not(HasSubstr("里以前办过业务")));
    EXPECT_EQ(day.playLines(goes).code, 0);
    const Ended again = day.playLines(goes + stops);
    EXPECT_EQ(again.code, 1) << told(again);
    EXPECT_THAT(again.err.toStdString(), HasSubstr("里以前办过业务"));
}

TEST(Days, RefusesAFileWithALineThatIsNoAct)
{
    PlayedDay day;
    const Ended ended = day.playLines("{\"sign_in\":\"0101\"}\n{\"sing\":true}\n");
    EXPECT_EQ(ended.code, 2);
    EXPECT_EQ(ended.out, "");
    EXPECT_THAT(ended.err.toStdString(), HasSubstr("line 2"));
    EXPECT_FALSE(QFile::exists(day.folder()));
}

// Bad input: each file of a desk, trashed: a sentence that names it, and nothing is written into any file.
struct Trashed {
    const char* file;
    int code;
};
void PrintTo(const Trashed& trashed, std::ostream* out) { *out << trashed.file << " ends with " << trashed.code; }

class TrashedFile : public testing::TestWithParam<Trashed> {};

std::map<QString, QByteArray> filesOf(const QString& folder)
{
    std::map<QString, QByteArray> files;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        const QString inside = file.fileName().mid(folder.size() + 1);
        if (!inside.startsWith(QLatin1String("log")) && file.open(QIODevice::ReadOnly)) files[inside] = file.readAll();
    }
    return files;
}

TEST_P(TrashedFile, IsNamedAndNothingIsLost)
{
    const auto& [name, code] = GetParam();
    PlayedDay day;
    const QByteArray nothing = "{\"line\":\"up\"}\n";
    ASSERT_EQ(day.playLines(nothing).code, 0);
    QFile trashed(day.folder() + u'/' + QLatin1String(name));
    ASSERT_TRUE(trashed.open(QIODevice::WriteOnly | QIODevice::Truncate));
    trashed.write("garbage{");
    trashed.close();
    const auto before = filesOf(day.folder());
    const Ended ended = day.playLines(nothing);
    EXPECT_EQ(ended.code, code) << told(ended);
    EXPECT_THAT(ended.err.toStdString(), HasSubstr(QFileInfo(trashed).fileName().toStdString()));
    const auto after = filesOf(day.folder());
    for (const char* kept : {"desk.json", "staff.json", "journal.db", "vault.db", "desk.key", "training/clock.json"})
        EXPECT_EQ(after.at(QLatin1String(kept)), before.at(QLatin1String(kept))) << kept;
}

INSTANTIATE_TEST_SUITE_P(OfADesk, TrashedFile,
                         testing::Values(Trashed{"desk.json", 2}, Trashed{"staff.json", 2},
                                         Trashed{"training/clock.json", 2}, Trashed{"vault.db", 2},
                                         Trashed{"journal.db", 2}, Trashed{"desk.key", 4}, Trashed{"seal.key", 4}),
                         [](const auto& each) {
                             std::string name = each.param.file;
                             std::erase_if(name, [](char c) { return !std::isalpha(static_cast<unsigned char>(c)); });
                             return name;
                         });

TEST(Days, AFolderIsNeverOpenedAsTheOtherKind)
{
    PlayedDay day;
    EXPECT_EQ(day.playLines("{\"line\":\"up\"}\n").code, 0);
    const Ended real = run(programPath("kapok"), {QStringLiteral("--data"), day.folder()}, 20'000);
    EXPECT_EQ(real.code, 1);
    EXPECT_THAT(real.err.toStdString(), HasSubstr("这份日志是练习用的"));
}

// contract.md §1: a second start, by whatever name or link, changes nothing and says so.
TEST(Days, ASecondKapokLeavesTheFolderToTheFirst)
{
    PlayedDay day;
    Ended second;
    QByteArray heard;
    const auto startAnother = [&](qint64) {
        const QString link = day.folder() + QStringLiteral(".link");
        QFile::link(day.folder(), link);
        second = run(programPath("kapok"), {QStringLiteral("--training"), QStringLiteral("--data"), link}, 20'000);
    };
    EXPECT_TRUE(day.whilePlaying("{\"sign_in\":\"0101\"}\n{\"expect\":{\"page\":\"step\"},\"within_ms\":15000}\n",
                                 {{1, startAnother}}, &heard))
        << heard.toStdString();
    EXPECT_EQ(second.code, 3);
    EXPECT_THAT(second.err.toStdString(), HasSubstr("另一个木棉工作台正在使用这个数据文件夹"));
}

}  // namespace
}  // namespace kapok::days
