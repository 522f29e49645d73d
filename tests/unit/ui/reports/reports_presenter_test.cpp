// Reports at a desk: what is counted, of which days, whether they are over, and where it was put (N12; contract.md §3).
#include "tests/unit/reports/support.h"
#include "tests/unit/ui/fake_counter.h"
#include "ui/reports/reports_presenter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

using reports::tests::first;
using reports::tests::second;
using reports::tests::twoDays;

/// The counter's business day is the first of the two (2021-07-08).
struct Reported : testing::Test {
    Desk desk;
    ReportsPresenter reports{desk.work};
    QTemporaryDir folder;

    Reported()
    {
        desk.counter.tells = twoDays();
        desk.work.note.reportsFolder = folder.filePath(QStringLiteral("reports"));
        desk.work.way.begin({pages::reports});
    }
    int rows() const
    {
        const ReportsPageView view = reports.view();
        return view.table ? view.table->rows() : 0;
    }
    void of(QDate from, QDate to)
    {
        reports.obey(intent::ChooseDays{from.toString(Qt::ISODate), to.toString(QStringLiteral("yyyyMMdd"))});
    }
    QStringList files() const
    {
        return QDir(desk.work.note.reportsFolder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    QByteArray read(const QString& name) const
    {
        QFile file(QDir(desk.work.note.reportsFolder).filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

TEST_F(Reported, BeginWithTheDayThatIsOpenCountedAnew)
{
    reports.came({pages::home});
    EXPECT_EQ(desk.counter.asked, QStringList(QStringLiteral("told")));
    EXPECT_EQ(reports.view().from, first.toString(Qt::ISODate));
    EXPECT_EQ(reports.view().to, first.toString(Qt::ISODate));
    EXPECT_GT(rows(), 0);
    reports.obey(intent::CountAgain{});
    EXPECT_EQ(desk.counter.asked.size(), 2);
}

// Its totals are those of the report that kapokctl writes, and that one's are a count of the journal.
TEST_F(Reported, ShowEachReportWithItsRowsAndTotals)
{
    reports.came({pages::home});
    of(first, second);
    for (const QString& name : reports::names()) {
        reports.obey(intent::ChooseReport{name});
        const auto wanted = reports::make(name, twoDays(), {first, second});
        EXPECT_EQ(std::size_t(rows()), wanted->rows.size()) << name.toStdString();
        const auto totals = wanted->totals();
        for (std::size_t at = 0; at < totals.size() && !wanted->rows.empty(); ++at)
            if (wanted->columns[at].summed)
                EXPECT_TRUE(reports.view().totals.contains(
                    reports::textOf(totals[at], wanted->columns[at].kind, Language::English)))
                    << name.toStdString();
        for (const ReportChoice& one : reports.view().reports) EXPECT_EQ(one.chosen, one.name == name);
    }
    reports.obey(intent::ChooseReport{QStringLiteral("fees")});
    EXPECT_TRUE(reports.view().totals.contains(reports::yuan([] {
        qint64 sum = 0;
        for (const reports::MoneyTold& one : twoDays().money) sum += one.fen;
        return sum;
    }())));
}

// Picture 24: what stands behind a figure is opened by its row, as by the code on its papers.
TEST_F(Reported, OpenTheCaseOfARow)
{
    reports.came({pages::home});
    of(first, second);
    EXPECT_FALSE(reports.view().rowsAreCases);
    reports.obey(intent::ChooseReport{QStringLiteral("day_book")});
    ASSERT_TRUE(reports.view().rowsAreCases);
    const Intent opened = reports.view().table->opens(0);
    ASSERT_TRUE(std::holds_alternative<intent::Scan>(opened));
    EXPECT_EQ(std::get<intent::Scan>(opened).text, twoDays().cases.front().number);
}

// Picture 24: a digit goes through those that are there, and behind the last all of them are shown again.
TEST_F(Reported, AreNarrowedToOneOfThoseThatAreThere)
{
    reports.came({pages::home});
    of(first, second);
    const auto cases = [&] {
        qint64 all = 0;
        for (const ReportBar& bar : reports.view().bars)
            for (const qint64 part : bar.parts) all += part;
        return all;
    };
    const auto bank = [&] { return reports.view().filters[2].value; };
    const QString all = desk.work.phrases.say("view.reports_all");
    EXPECT_EQ(bank(), all);
    std::vector<std::pair<QString, qint64>> seen;
    for (int times = 0; times < 3; ++times) {
        reports.obey(intent::NarrowReport{QStringLiteral("bank")});
        seen.emplace_back(bank(), cases());
    }
    EXPECT_EQ(seen, (std::vector<std::pair<QString, qint64>>{
                        {QStringLiteral("ABC"), 1}, {QStringLiteral("BOC"), 2}, {all, 3}}));
}

// A figure of a part never passes for one of the whole: the file is called after it, and stock heeds no filter.
TEST_F(Reported, SayWhatTheyAreNarrowedTo)
{
    reports.came({pages::home});
    of(first, second);
    reports.obey(intent::NarrowReport{QStringLiteral("teller")});
    reports.obey(intent::WriteReport{QStringLiteral("csv")});
    EXPECT_EQ(files(), QStringList(QStringLiteral("by_business_2021-07-08_2021-07-09_0101.csv")));
    reports.obey(intent::ChooseReport{QStringLiteral("stock")});
    EXPECT_TRUE(reports.view().filters.empty());
    reports.obey(intent::WriteReport{QStringLiteral("csv")});
    EXPECT_TRUE(files().contains(QStringLiteral("stock_2021-07-08_2021-07-09.csv")));
    reports.obey(intent::ChooseReport{QStringLiteral("expiring")});
    ASSERT_EQ(reports.view().filters.size(), 1u);
    EXPECT_EQ(reports.view().filters[0].by, QStringLiteral("bank"));
}

// Picture 24: a bar is as high as its row has cases, and only where cases are counted by where they stand.
TEST_F(Reported, DrawABarForEachRowThatCountsCases)
{
    reports.came({pages::home});
    of(first, second);
    qint64 cases = 0;
    for (const ReportBar& bar : reports.view().bars)
        for (const qint64 part : bar.parts) cases += part;
    EXPECT_EQ(std::size_t(cases), twoDays().cases.size());
    EXPECT_EQ(int(reports.view().bars.size()), rows());
    reports.obey(intent::ChooseReport{QStringLiteral("by_teller")});
    EXPECT_EQ(reports.view().bars.front().label, QStringLiteral("0101"));
    reports.obey(intent::ChooseReport{QStringLiteral("fees")});
    EXPECT_TRUE(reports.view().bars.empty());
}

TEST_F(Reported, TakeNoDayThatIsNone)
{
    reports.came({pages::home});
    for (const auto& [from, to, part] :
         {std::tuple{"20210231", "", "20210231"}, {"2021-07-08", "July", "July"}, {"20210709", "20210708", "before"}}) {
        reports.obey(intent::ChooseDays{QLatin1String(from), QLatin1String(to)});
        EXPECT_TRUE(reports.view().isWrong) << from;
        EXPECT_TRUE(reports.view().remark.contains(QLatin1String(part))) << reports.view().remark.toStdString();
        EXPECT_EQ(reports.view().from, first.toString(Qt::ISODate)) << "what stood there stays";
    }
    reports.obey(intent::ChooseDays{});
    EXPECT_FALSE(reports.view().isWrong);
}

TEST_F(Reported, SayWhetherTheDaysAreOver)
{
    const auto standing = [&](QDate from, QDate to) {
        of(from, to);
        return reports.view().standing;
    };
    const Phrases& phrases = desk.work.phrases;
    const QString today = first.toString(Qt::ISODate);
    desk.counter.tells.closed = {{QDate(2021, 7, 6), QStringLiteral("9c4e")},
                                 {QDate(2021, 7, 7), QStringLiteral("71b0")}};
    reports.came({pages::home});
    EXPECT_EQ(standing(first, first), phrases.say("view.reports_still_open", {{"day", today}}));
    EXPECT_EQ(standing(QDate(2021, 7, 1), second), phrases.say("view.reports_still_open", {{"day", today}}));
    EXPECT_EQ(standing(QDate(2021, 7, 6), QDate(2021, 7, 7)), phrases.say("view.reports_closed"));
    // Picture 24: of one day also what its end is sealed under.
    EXPECT_EQ(standing(QDate(2021, 7, 7), QDate(2021, 7, 7)),
              phrases.say("report.sealed", {{"day", QStringLiteral("2021-07-07")}, {"head", QStringLiteral("71b0")}}));
    EXPECT_EQ(standing(QDate(2021, 7, 1), QDate(2021, 7, 2)), phrases.say("view.reports_no_day"));
    EXPECT_EQ(standing(second, second), phrases.say("view.reports_not_yet", {{"day", today}}));
}

// L09, N12: the evening's reports are made behind the close, when no business day is open any more.
TEST_F(Reported, AreOfTheDayThatWasClosed)
{
    desk.counter.dayThatIsOpen = QDate();
    desk.counter.tells.closed.push_back({first, QStringLiteral("5a11")});
    reports.came({pages::home});
    const QString day = first.toString(Qt::ISODate);
    EXPECT_EQ(reports.view().from, day);
    EXPECT_EQ(reports.view().to, day);
    EXPECT_GT(rows(), 0);
    EXPECT_EQ(reports.view().standing,
              desk.work.phrases.say("report.sealed", {{"day", day}, {"head", QStringLiteral("5a11")}}));
    reports.obey(intent::ChooseDays{});
    EXPECT_EQ(reports.view().from, day);
    EXPECT_FALSE(reports.view().isWrong);
    of(second, second);
    EXPECT_EQ(reports.view().standing, desk.work.phrases.say("view.reports_not_yet", {{"day", day}}));
}

TEST_F(Reported, SayThatThereIsNothingAndThatItCouldNotBeCounted)
{
    reports.came({pages::home});
    of(QDate(2020, 1, 1), QDate(2020, 1, 1));
    EXPECT_EQ(reports.view().empty, desk.work.phrases.say("view.reports_none"));
    EXPECT_EQ(reports.view().totals, QString());
    desk.counter.fails = trouble();
    reports.obey(intent::CountAgain{});
    EXPECT_EQ(reports.view().remark, desk.work.phrases.say("error.card_none"));
    EXPECT_FALSE(reports.view().canBeWritten);
}

// Each of its own name, and what stands there stays as it was.
TEST_F(Reported, AreWrittenBesideWhatStandsThere)
{
    reports.came({pages::home});
    of(first, second);
    reports.obey(intent::ChooseReport{QStringLiteral("fees")});
    reports.obey(intent::WriteReport{QStringLiteral("csv")});
    const QString name = QStringLiteral("fees_2021-07-08_2021-07-09.csv");
    ASSERT_EQ(files(), QStringList(name));
    const QString path = QDir(desk.work.note.reportsFolder).absoluteFilePath(name);
    EXPECT_EQ(reports.view().remark, desk.work.phrases.say("view.report_written", {{"file", path}}));
    const QByteArray before = read(name);
    EXPECT_EQ(before.count('\n'), int(twoDays().money.size()) + 1);
    desk.counter.tells.money.clear();
    reports.obey(intent::CountAgain{});
    reports.obey(intent::WriteReport{QStringLiteral("csv")});
    EXPECT_EQ(files(), (QStringList{QStringLiteral("fees_2021-07-08_2021-07-09-2.csv"), name}));
    EXPECT_EQ(read(name), before);
}

TEST_F(Reported, AreWrittenInFourForms)
{
    reports.came({pages::home});
    for (const auto& [format, begins] :
         {std::pair{"json", "{"}, {"csv", "\xEF\xBB\xBF"}, {"xlsx", "PK"}, {"pdf", "%PDF"}}) {
        reports.obey(intent::WriteReport{QLatin1String(format)});
        EXPECT_TRUE(read(QStringLiteral("by_business_2021-07-08.") + QLatin1String(format)).startsWith(begins))
            << format;
    }
}

TEST_F(Reported, SayWhereTheyCouldNotBeWritten)
{
    QFile blocked(folder.filePath(QStringLiteral("blocked")));
    ASSERT_TRUE(blocked.open(QIODevice::WriteOnly));
    desk.work.note.reportsFolder = blocked.fileName() + QStringLiteral("/reports");
    reports.came({pages::home});
    reports.obey(intent::WriteReport{QStringLiteral("csv")});
    EXPECT_TRUE(reports.view().remark.contains(QStringLiteral("blocked"))) << reports.view().remark.toStdString();
}

// Who leaves the page and comes again finds the day of today, and nothing of what others looked at.
TEST_F(Reported, KeepNothingOnceTheyWereLeft)
{
    reports.came({pages::home});
    of(second, second);
    reports.left();
    EXPECT_EQ(reports.view().table, nullptr);
    reports.came({pages::home});
    EXPECT_EQ(reports.view().from, first.toString(Qt::ISODate));
}

// L10: of the day that is open no money is added up before its cash was counted, on the page and in a file; of each case
// it stays. Once it was counted, and nothing moved since, it is.
TEST_F(Reported, AddUpNoMoneyOfTheOpenDayBeforeItsCashWasCounted)
{
    const auto add = [&](const QString& kind, const Json& body) {
        desk.counter.daysOfDesk.add({{desk.counter.now(), first, kind, {}, QStringLiteral("9001"), body}});
    };
    add(desk::DayBook::openedKind, Json::object());
    reports.came({pages::home});
    of(first, first);
    qint64 here = 0;
    for (const reports::MoneyTold& one : twoDays().money)
        if (one.day == first && one.method.code != QLatin1String("card")) here += one.fen;
    const auto saysMoney = [&](const char* name) {
        QDir(desk.work.note.reportsFolder).removeRecursively();
        reports.obey(intent::ChooseReport{QLatin1String(name)});
        reports.obey(intent::WriteReport{QStringLiteral("json")});
        EXPECT_EQ(files().size(), 1) << name;
        const Json written = Json::parse(read(files().value(0)).toStdString(), nullptr, false);
        for (std::size_t at = 0; at < written["columns"].size(); ++at)
            if (written["columns"][at]["kind"] == "money" && !written["totals"][at].is_null()) return true;
        return false;
    };
    for (const char* name : {"by_teller", "by_business", "fees", "day_book"}) EXPECT_FALSE(saysMoney(name)) << name;
    EXPECT_EQ(reports.view().standing,
              desk.work.phrases.say("view.reports_blind", {{"day", first.toString(Qt::ISODate)}}));
    add(desk::DayBook::cashKind, {{"fen", here}, {"expected", here}, {"second", "9002"}});
    EXPECT_TRUE(saysMoney("by_teller"));
    EXPECT_EQ(reports.view().standing,
              desk.work.phrases.say("view.reports_still_open", {{"day", first.toString(Qt::ISODate)}}));
    add(desk::DayBook::cashKind, {{"fen", here}, {"expected", here + 1}, {"second", "9002"}});
    EXPECT_FALSE(saysMoney("by_teller")) << "it has moved since it was counted";
}

}  // namespace
}  // namespace kapok::ui
