// A report as JSON, as CSV and as a workbook (contract.md §3, §4, "Reports"): money in fen or in yuan, real days, totals
// that are formulas, and no cell that a table would carry out (pitfalls.md P47).
#include "reports/written.h"
#include "support.h"
#include "support/places/places.h"

#include "base/small_file.h"

#include <QDir>
#include <QProcess>
#include <QStringDecoder>
#include <QTemporaryDir>

#include <algorithm>

#include <gmock/gmock.h>

namespace kapok::reports {
namespace {

using namespace tests;
using testing::HasSubstr;
using testing::Not;

Report made(const char* name) { return *make(QLatin1String(name), twoDays(), {first, second}); }

constexpr const char* mark = "\xEF\xBB\xBF";

// Without the mark that every one of them begins with.
std::string csv(const Report& report, Language language = Language::English)
{
    const std::string all = toCsv(report, dictionary(), language, Charset::Utf8)->toStdString();
    EXPECT_TRUE(all.starts_with(mark));
    return all.substr(std::string(mark).size());
}

// The parts of a workbook, unpacked.
std::string partOf(const Report& report, const char* part, Language language = Language::Chinese)
{
    const QTemporaryDir folder;
    const auto bytes = toXlsx(report, dictionary(), language);
    EXPECT_TRUE(bytes && writeSmallFile(folder.filePath(QStringLiteral("book.xlsx")), *bytes));
    QProcess unpacking;
    unpacking.setWorkingDirectory(folder.path());
    unpacking.start(QStringLiteral("cmake"),
                    {QStringLiteral("-E"), QStringLiteral("tar"), QStringLiteral("xf"), QStringLiteral("book.xlsx")});
    EXPECT_TRUE(unpacking.waitForFinished() && unpacking.exitCode() == 0);
    return readFile(folder.filePath(QLatin1String(part)))->toStdString();
}

constexpr const char* cells = "xl/worksheets/sheet1.xml";
constexpr const char* texts = "xl/sharedStrings.xml";

TEST(Json, HoldsFenCodesAndBothLanguages)
{
    const Json document = toJson(made("fees"), dictionary());
    EXPECT_EQ(document["report"], "fees");
    EXPECT_EQ(document["from"], "2021-07-08");
    EXPECT_EQ(document["to"], "2021-07-09");
    EXPECT_EQ(document["columns"][0], (Json{{"name", "day"}, {"kind", "date"}, {"en", "Day"}, {"zh", "日期"}}));
    EXPECT_EQ(document["columns"][1]["kind"], "time");
    EXPECT_EQ(document["columns"][8]["kind"], "money");
    EXPECT_EQ(document["rows"][1], Json::parse(R"(["2021-07-09","11:00:05","0708-20210708-0101-0002","1401","replace",
      "0102","cash","9001",-2000])"));
    EXPECT_EQ(document["totals"], Json::parse("[null,null,null,null,null,null,null,null,2000]"));
}

TEST(Csv, HasOneHeaderRowAndMoneyInYuan)
{
    EXPECT_EQ(csv(made("fees")), "Day,Time,Case number,Code,Business,Teller,Paid by,Approved by,Amount (yuan)\r\n"
                                 "2021-07-08,11:00:05,0708-20210708-0101-0002,1401,replace,0102,cash,,20.00\r\n"
                                 "2021-07-09,11:00:05,0708-20210708-0101-0002,1401,replace,0102,cash,9001,-20.00\r\n"
                                 "2021-07-09,11:00:05,0708-20210708-0101-0003,1401,replace,0102,card,,20.00\r\n");
    EXPECT_THAT(csv(made("fees"), Language::Chinese), HasSubstr("日期,时间,业务编号"));
    Report one = made("fees");
    one.rows = {one.rows[0]};
    for (const auto& [fen, yuan] : {std::pair{qint64(5), ",0.05\r\n"}, {-5, ",-0.05\r\n"}, {123456, ",1234.56\r\n"}}) {
        one.rows[0].back() = fen;
        EXPECT_THAT(csv(one), testing::EndsWith(yuan));
    }
}

TEST(Csv, MakesHarmlessWhatATableWouldCarryOut)
{
    Report report = made("by_teller");
    const std::pair<const char*, const char*> all[]{
        {"=1+1", "'=1+1,"},         {"+86", "'+86,"},    {"-2", "'-2,"},
        {"@SUM(A1)", "'@SUM(A1),"}, {"\t=1", "'\t=1,"},  {"＝1", "'＝1,"},
        {"0101", "0101,"},          {"a,b", "\"a,b\","}, {"=\"a\"", "\"'=\"\"a\"\"\","},
        {"a\nb", "\"a\nb\","}};
    for (const auto& [text, written] : all) {
        report.rows = {report.rows[0]};
        report.rows[0][0] = QString::fromUtf8(text);
        EXPECT_THAT(csv(report), HasSubstr(std::string("\r\n") + written)) << text;
    }
}

TEST(Csv, IsWrittenInGb18030WhereThatIsAskedFor)
{
    const auto bytes = toCsv(made("fees"), dictionary(), Language::Chinese, Charset::Gb18030);
    ASSERT_TRUE(bytes);
    EXPECT_FALSE(bytes->contains("日期"));
    QStringDecoder decoder("GB18030");
    const QString text = decoder.decode(*bytes);
    EXPECT_EQ(text.toStdString(), csv(made("fees"), Language::Chinese));
}

// A hand that types a formula into any text of any report has typed a text (P47).
TEST(EveryReport, HoldsNoTextThatATableWouldCarryOut)
{
    for (const QString& name : names()) {
        Report report = *make(name, twoDays(), {first, second});
        ASSERT_FALSE(report.rows.empty()) << name.toStdString();
        std::size_t typed = 0;
        for (std::size_t at = 0; at < report.columns.size(); ++at)
            if (report.columns[at].kind == Kind::Text) report.rows[0][at] = QStringLiteral("=1+1"), ++typed;
        const std::string row = csv(report).substr(csv(report).find('\n') + 1);
        std::size_t harmless = 0;
        for (std::size_t at = row.find("'=1+1"); at != std::string::npos; at = row.find("'=1+1", at + 1)) ++harmless;
        EXPECT_EQ(harmless, typed) << name.toStdString();
        EXPECT_THAT(row, Not(testing::ContainsRegex("(^|,)=")));
        EXPECT_THAT(partOf(report, cells), Not(HasSubstr("<f>1+1"))) << name.toStdString();
    }
}

// A row is a line, a column a field, and the totals of the document are sums of its rows.
TEST(EveryReport, IsWrittenWholeAndAddedUp)
{
    for (const QString& name : names()) {
        const Report report = *make(name, twoDays(), {first, second});
        for (const Language language : {Language::Chinese, Language::English})
            EXPECT_EQ(std::size_t(std::ranges::count(csv(report, language), '\n')), report.rows.size() + 1)
                << name.toStdString();
        const Json document = toJson(report, dictionary());
        ASSERT_EQ(document["totals"].size(), report.columns.size());
        for (std::size_t at = 0; at < report.columns.size(); ++at) {
            EXPECT_NE(document["columns"][at]["zh"], document["columns"][at]["en"]) << name.toStdString();
            if (!report.columns[at].summed) {
                EXPECT_TRUE(document["totals"][at].is_null());
                continue;
            }
            qint64 sum = 0;
            for (const Json& row : document["rows"]) sum += row[at].get<qint64>();
            EXPECT_EQ(document["totals"][at], sum) << name.toStdString() << ' ' << report.columns[at].name;
        }
    }
}

// Whoever opens the workbook has a header, a row for each row, cells of their kinds, and totals that are formulas and hold
// what we print.
TEST(EveryReport, IsReadBackByAnotherProgram)
{
    const QTemporaryDir folder;
    QStringList call{clonePath("tests/support/counter/read_workbook.py")};
    for (const QString& name : names()) {
        call.append(folder.filePath(name + QStringLiteral(".xlsx")));
        const auto bytes = toXlsx(*make(name, twoDays(), {first, second}), dictionary(), Language::English);
        ASSERT_TRUE(bytes && writeSmallFile(call.back(), *bytes)) << name.toStdString();
    }
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"), call);
    ASSERT_TRUE(python.waitForFinished(60'000) && python.exitCode() == 0)
        << python.readAllStandardError().toStdString();
    const Json books = Json::parse(python.readAllStandardOutput().toStdString());
    for (const QString& name : names()) {
        SCOPED_TRACE(name.toStdString());
        const Report report = *make(name, twoDays(), {first, second});
        const Json& book = books[name.toStdString()];
        EXPECT_EQ(book["rows"], report.rows.size());
        const auto totals = report.totals();
        std::size_t summed = 0;
        for (std::size_t at = 0; at < report.columns.size(); ++at) {
            const Kind kind = report.columns[at].kind;
            EXPECT_EQ(book["head"][at], titleOf(report.columns[at], dictionary(), Language::English).toStdString());
            const char* expected = kind == Kind::Text   ? "text"
                                   : kind == Kind::Date ? "date"
                                   : kind == Kind::Time ? "time"
                                                        : "money or count";
            for (const Json& found : book["kinds"][at]) EXPECT_EQ(found, expected) << report.columns[at].name;
            if (!report.columns[at].summed) continue;
            const Json& sum = book["sums"][summed++];
            const qint64 fen = std::get<qint64>(totals[at]) * (kind == Kind::Money ? 1 : 100);
            EXPECT_EQ(sum["held"], fen) << sum.dump();
            EXPECT_EQ(sum["added"], fen) << sum.dump();
        }
        EXPECT_EQ(book["sums"].size(), summed);
    }
}

TEST(Xlsx, SumsByFormulasThatHoldTheirValues)
{
    const std::string sheet = partOf(made("by_business"), cells);
    EXPECT_THAT(sheet, HasSubstr("<f>SUM(C2:C3)</f><v>3</v>"));
    EXPECT_THAT(sheet, HasSubstr("<f>SUM(I2:I3)</f><v>20</v>"));
    EXPECT_THAT(partOf(made("by_business"), texts), HasSubstr("合计"));
    EXPECT_THAT(partOf(made("by_business"), texts, Language::English), HasSubstr("Total"));
    EXPECT_THAT(partOf(made("waiting"), cells), Not(HasSubstr("<f>")));
    Report none = made("fees");
    none.rows.clear();
    EXPECT_THAT(partOf(none, cells), Not(HasSubstr("<f>")));
}

// 2021-07-08 is day 44385 of a table; half past eleven is 0.479… of a day.
TEST(Xlsx, HoldsRealDaysAndNumbersAndTextsThatStayTexts)
{
    Report report = made("fees");
    report.rows[0][5] = QStringLiteral("=1+1");
    const std::string sheet = partOf(report, cells);
    EXPECT_THAT(sheet, HasSubstr("<v>44385</v>"));
    EXPECT_THAT(sheet, HasSubstr("<v>-20</v>"));
    EXPECT_THAT(sheet, Not(HasSubstr("<f>1+1")));
    EXPECT_THAT(partOf(report, texts), HasSubstr("<t>=1+1</t>"));
    EXPECT_THAT(partOf(report, "xl/styles.xml"), HasSubstr("formatCode=\"yyyy-mm-dd\""));
}

}  // namespace
}  // namespace kapok::reports
