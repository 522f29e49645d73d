// A report on pages, read back by other programs: A4, whose desk, which page of how many, what its days are sealed under,
// and a place to sign (issue 19, Reports; contract.md §4).
#include "tests/unit/reports/support.h"
#include "ui/reports/report_pdf.h"

#include "base/small_file.h"

#include <QProcess>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace kapok::ui {
namespace {

using reports::tests::dictionary;
using reports::tests::first;
using reports::tests::second;
using reports::tests::twoDays;
using testing::HasSubstr;
using testing::Not;

const QString head = QStringLiteral("e7725f8ee0c3f4834588d5dee18d7386a30127aeecb94b26080ac78195d80fae");

class Pages {
public:
    Pages(const reports::Report& report, Language language)
    {
        const auto bytes = reportPdf(report, dictionary(), language);
        EXPECT_TRUE(bytes && writeSmallFile(file(), *bytes));
    }

    std::string about() const { return answerOf(QStringLiteral("pdfinfo"), {file()}); }
    /// What a search finds on this page; the first is 1.
    std::string text(int page) const
    {
        const QString number = QString::number(page);
        return answerOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("-f"), number,
                                                      QStringLiteral("-l"), number, file(), QStringLiteral("-")});
    }

private:
    QTemporaryDir m_folder;

    QString file() const { return m_folder.filePath(QStringLiteral("report.pdf")); }
    static std::string answerOf(const QString& program, const QStringList& call)
    {
        QProcess reader;
        reader.start(program, call);
        EXPECT_TRUE(reader.waitForFinished(20'000) && reader.exitCode() == 0) << program.toStdString();
        return reader.readAllStandardOutput().toStdString();
    }
};

reports::Report dayBook(int times, bool closed)
{
    reports::Told told = twoDays();
    if (closed) told.closed = {{first, head}};
    reports::Report report = *reports::make(QStringLiteral("day_book"), told, {first, second});
    const auto rows = report.rows;
    for (int more = 1; more < times; ++more) report.rows.insert(report.rows.end(), rows.begin(), rows.end());
    return report;
}

TEST(ReportPages, BearDeskAndNumberOnEachAndPlacesToSignOnTheLast)
{
    const Pages pages(dayBook(20, true), Language::English);
    EXPECT_THAT(pages.about(), HasSubstr("842 x 595 pts (A4)"));
    EXPECT_THAT(pages.about(), testing::ContainsRegex("Pages: +3\n"));
    for (int page = 1; page <= 3; ++page) {
        EXPECT_THAT(pages.text(page), HasSubstr("Desk 0708-0101"));
        EXPECT_THAT(pages.text(page), HasSubstr("Case number"));
        EXPECT_THAT(pages.text(page), HasSubstr(std::to_string(page) + "/3"));
    }
    EXPECT_THAT(pages.text(2), Not(HasSubstr("Checked by")));
    for (const char* said : {"Prepared by", "Checked by", "400.00"}) EXPECT_THAT(pages.text(3), HasSubstr(said));
    EXPECT_THAT(pages.text(3), HasSubstr("2021-07-08 is closed and sealed under " + head.toStdString()));
}

// Figures that may still change are not signed for unawares.
TEST(ReportPages, SayThatNoneOfTheirDaysIsClosed)
{
    const Pages pages(dayBook(1, false), Language::Chinese);
    EXPECT_THAT(pages.text(1), HasSubstr("这些日期还没有日终"));
    EXPECT_THAT(pages.text(1), HasSubstr("复核"));
    EXPECT_THAT(pages.text(1), HasSubstr("业务流水"));
}

TEST(ReportPages, SayWhatTheyAreNarrowedTo)
{
    reports::Report report = dayBook(1, false);
    report.narrowedTo = QStringLiteral("柜员 0101");
    EXPECT_THAT(Pages(report, Language::Chinese).text(1), HasSubstr("柜员 0101"));
}

// Where the last row fills its page there is a page more to sign on.
TEST(ReportPages, HaveRoomToSignHoweverManyRowsThereAre)
{
    for (int times = 1; times <= 24; ++times) {
        reports::Report report = dayBook(1, false);
        while (int(report.rows.size()) < 18 + times) report.rows.push_back(report.rows[0]);
        const Pages pages(report, Language::English);
        const std::string about = pages.about();
        const int last = std::stoi(about.substr(about.find("Pages:") + 6));
        EXPECT_THAT(pages.text(last), HasSubstr("Checked by")) << report.rows.size();
        EXPECT_LE(last, 2);
    }
}

}  // namespace
}  // namespace kapok::ui
