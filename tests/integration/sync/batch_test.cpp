// A unit's list is checked and carried out over real TLS: each row once, ever, wherever it was cut off (A10, A11).
#include "left_desk.h"
#include "support/desk/many.h"

#include <QTimer>

namespace kapok::test {
namespace {

constexpr const char* password = "password of 0101\npassword of 9001\npassword of 9201\n";

struct ListBrought : DeskThatWasLeft {
    QTemporaryDir lists;
    QString desk = deskFolder.filePath(QStringLiteral("desk"));
    QString unit = QString::fromUtf8("恒泰电子（江门）有限公司");

    void SetUp() override
    {
        beginApplication();
        startParties();
        line::DeskFile file = parties->deskFile();
        file.authority = parties->authorityFile();
        file.certificate = parties->deskCertificateFile();
        file.key = parties->deskKeyFile();
        ASSERT_TRUE(line::writeDeskFile(lists.filePath(QStringLiteral("config")), file));
        write("staff", R"({"staff":[{"number":"0101","name":"李","role":"teller"},)"
                       R"({"number":"9001","name":"王","role":"supervisor"},)"
                       R"({"number":"9201","name":"陈","role":"administrator"}]})");
        const SaidOutside made = said({QStringLiteral("desk"), QStringLiteral("init"), QStringLiteral("--config"),
                                       lists.filePath(QStringLiteral("config")), QStringLiteral("--staff"),
                                       lists.filePath(QStringLiteral("staff"))});
        ASSERT_EQ(made.exit, 0) << made.error.toStdString();
    }
    void write(const char* name, const QByteArray& bytes)
    {
        QFile file(lists.filePath(QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    /// Who may apply, with the names under which the province knows them.
    QByteArray rowsOf(int count, int from = 0)
    {
        QByteArray rows;
        const auto people = applicants(world, from + count);
        for (int at = from; at < from + count; ++at) {
            const auto* person = world.province.books().person(people[std::size_t(at)]);
            rows += person->name.toUtf8() + ',' + people[std::size_t(at)].toUtf8() + ",,1\n";
        }
        return rows;
    }
    /// `kill`: the program is killed once this many effects took place.
    SaidOutside said(QStringList arguments, std::size_t kill = 0)
    {
        QProcess process;
        QEventLoop loop;
        QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, [&] {
            if (kill > 0 && parties->effects().size() >= kill) process.kill();
        });
        look.start(1);
        process.start(programPath("kapokctl"), arguments << QStringLiteral("--data") << desk << QStringLiteral("--lang")
                                                         << QStringLiteral("en"));
        process.write(password);
        process.closeWriteChannel();
        loop.exec();
        SaidOutside told{.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                         .error = QString::fromUtf8(process.readAllStandardError())};
        if (const auto json = parseStrict(process.readAllStandardOutput())) told.document = *json;
        return told;
    }
    SaidOutside batch(const char* verb, const QString& file, std::size_t kill = 0)
    {
        QStringList arguments{QStringLiteral("batch"), QLatin1String(verb), file};
        if (verb == std::string_view("run")) arguments << QStringLiteral("--user") << QStringLiteral("0101");
        return said(arguments, kill);
    }
    SaidOutside filed(const char* arrow, QStringList with = {})
    {
        return said(QStringList{QStringLiteral("batch"), QStringLiteral("file"), unit, QLatin1String(arrow),
                                QStringLiteral("--evidence"), QStringLiteral("8812"), QStringLiteral("--user"),
                                QStringLiteral("0101")} +
                    with);
    }
    SaidOutside runForUnit(const QString& file)
    {
        return said({QStringLiteral("batch"), QStringLiteral("run"), file, QStringLiteral("--unit"), unit,
                     QStringLiteral("--user"), QStringLiteral("0101")});
    }
    QString list(const char* name) const { return lists.filePath(QLatin1String(name)); }
};

std::multiset<std::string> codesIn(const Json& document)
{
    std::multiset<std::string> codes;
    for (const Json& one : document["bad"]) codes.insert(one["code"].get<std::string>());
    return codes;
}

// contract.md §4, "Batch": the list that ships meets every code.
TEST_F(ListBrought, IsCheckedRowByRow)
{
    const SaidOutside checked = batch("check", clonePath("resources/training/unit.xlsx"));
    EXPECT_EQ(checked.exit, 1) << checked.error.toStdString();
    EXPECT_EQ(checked.document["rows"], 18);
    EXPECT_EQ(checked.document["good"], 10);
    EXPECT_EQ(codesIn(checked.document),
              (std::multiset<std::string>{"has_card", "in_transit", "mobile_wrong", "name_missing", "number_twice",
                                          "number_wrong", "photo_bad", "photo_missing"}))
        << checked.document.dump(2);
    EXPECT_EQ(parties->effects().size(), 0u);
}

// Where nobody can be asked no row is good.
TEST_F(ListBrought, IsNotCalledGoodWithTheLineDown)
{
    gates(line::Gate::Down);
    write("list.csv", "name,number,mobile,class\n" + rowsOf(2));
    const SaidOutside checked = batch("check", list("list.csv"));
    EXPECT_EQ(checked.exit, 3);
    EXPECT_TRUE(checked.document["good"].is_null());
    const SaidOutside ran = batch("run", list("list.csv"));
    EXPECT_EQ(ran.exit, 3);
    EXPECT_EQ(ran.document["left"], 2);
    EXPECT_EQ(ran.document["sent"], 0);
    gates(line::Gate::Up);
    EXPECT_EQ(batch("run", list("list.csv")).document["accepted"], 2);
}

// B1: killed after the third effect, run to its end, run again: each row has one order at the province and one account.
TEST_F(ListBrought, IsSentOnceHoweverOftenItIsRun)
{
    constexpr int rows = 8;
    write("list.csv", "name,number,mobile,class\n" + rowsOf(rows));
    EXPECT_EQ(batch("run", list("list.csv"), 3).exit, -1);
    EXPECT_GE(parties->effects().size(), 3u);
    EXPECT_LT(parties->effects().size(), std::size_t(2 * rows));
    const SaidOutside finished = batch("run", list("list.csv"));
    EXPECT_EQ(finished.exit, 0) << finished.error.toStdString();
    EXPECT_EQ(finished.document["accepted"], rows);
    EXPECT_EQ(finished.document["left"], 0);
    // What was in doubt at the kill is asked about first, and told in the round behind that.
    const SaidOutside again = batch("run", list("list.csv"));
    EXPECT_EQ(again.exit, 0);
    const Json effects = parties->effects();
    EXPECT_EQ(effects.size(), std::size_t(2 * rows));
    EXPECT_EQ(again.document["sent"], 0);
    EXPECT_EQ(again.document["accepted"], rows);
    EXPECT_EQ(again.document["batch"], finished.document["batch"]);
    EXPECT_EQ(batch("run", list("list.csv")).document["sent"], 0);
    EXPECT_EQ(parties->effects(), effects);
}

// A10: a row that was refused is refused for good as it stands; mended it is another one, of the same list.
TEST_F(ListBrought, ComesBackMended)
{
    const QByteArray good = rowsOf(2), wrong = "无名氏" + rowsOf(1, 2).mid(rowsOf(1, 2).indexOf(','));
    write("list.csv", "name,number,mobile,class\n" + good + wrong);
    const SaidOutside first = batch("run", list("list.csv"));
    EXPECT_EQ(first.exit, 1);
    EXPECT_EQ(first.document["accepted"], 2);
    EXPECT_EQ(first.document["refused"], 1);
    EXPECT_EQ(batch("run", list("list.csv")).document["sent"], 0);
    write("list.csv", "name,number,mobile,class\n" + good + rowsOf(1, 2));
    const SaidOutside mended = batch("run", list("list.csv"));
    EXPECT_EQ(mended.exit, 0) << mended.error.toStdString();
    EXPECT_EQ(mended.document["sent"], 1);
    EXPECT_EQ(mended.document["accepted"], 3);
    EXPECT_EQ(mended.document["batch"], first.document["batch"]);
}

// A09, A20: the unit files its agent, brings its list, and asks where the cards are.
TEST_F(ListBrought, RestsOnTheFilingOfItsUnit)
{
    write("list.csv", "name,number,mobile,class\n" + rowsOf(2));
    const SaidOutside early = runForUnit(list("list.csv"));
    EXPECT_EQ(early.exit, 1) << early.error.toStdString();
    EXPECT_EQ(parties->effects().size(), 0u);
    EXPECT_EQ(filed("received").exit, 2) << "nobody brought it";
    EXPECT_EQ(filed("scanned").exit, 1) << "no form was taken";
    EXPECT_EQ(filed("received", {QStringLiteral("--agent"), QStringLiteral("440703197903120021"),
                                 QStringLiteral("--name"), QString::fromUtf8("周经办")})
                  .exit,
              0);
    for (const char* arrow : {"seal_checked", "confirmed", "scanned"}) EXPECT_EQ(filed(arrow).exit, 0) << arrow;
    EXPECT_EQ(filed("sent", {QStringLiteral("--route"), QStringLiteral("branch")}).exit, 0);
    EXPECT_EQ(filed("centre_confirmed").exit, 0);
    const SaidOutside open = filed("open");
    EXPECT_EQ(open.exit, 0) << open.error.toStdString();
    EXPECT_EQ(open.document["may_apply"], true);
    EXPECT_EQ(open.document["steps"].size(), 7u);
    const SaidOutside ran = runForUnit(list("list.csv"));
    EXPECT_EQ(ran.exit, 0) << ran.error.toStdString();
    const SaidOutside all = said({QStringLiteral("batch"), QStringLiteral("list")});
    ASSERT_EQ(all.document["batches"].size(), 1u) << all.error.toStdString();
    const Json& one = all.document["batches"][0];
    EXPECT_EQ(one["batch"], ran.document["batch"]);
    EXPECT_EQ(text(one["unit"]), unit);
    EXPECT_EQ(one["rows"], 2);
    EXPECT_EQ(one["in_production"], 2);
    const SaidOutside shown = said({QStringLiteral("batch"), QStringLiteral("show"), text(one["batch"])});
    EXPECT_EQ(shown.document["filing"]["may_apply"], true) << shown.error.toStdString();
}

}  // namespace
}  // namespace kapok::test
