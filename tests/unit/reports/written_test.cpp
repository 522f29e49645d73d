// A report as JSON, as CSV and as a workbook (contract.md §3, §4, "Reports"): money in fen or in yuan, real days, totals
// that are formulas, and no cell that a table would carry out (pitfalls.md P47).
#include "reports/written.h"
#include "support.h"

#include "base/small_file.h"

#include <QDir>
#include <QProcess>
#include <QStringDecoder>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace kapok::reports {
namespace {

using namespace tests;
using testing::HasSubstr;
using testing::Not;

Report made(const char* name) { return *make(QLatin1String(name), twoDays(), {first, second}); }

std::string csv(const Report& report, Language language = Language::English)
{
    return toCsv(report, dictionary(), language, Charset::Utf8)->toStdString();
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
