// Handbook, directory and reports at the real window, by keys alone (J09, J10, N12).
#include "played_day.h"

#include "base/json.h"
#include "support/places/places.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace kapok::days {
namespace {

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A rule is read in the middle of a business and nothing there is lost; a slip goes home; and what the window writes is
// what kapokctl counts from the journal, but for the sum of the money: that it keeps back until the till was counted (L10).
TEST(LookedUp, IsReadPrintedAndCountedByKeysAlone)
{
    PlayedDay day;
    const Ended ended = day.play(clonePath("resources/training/looked-up.jsonl"));
    ASSERT_EQ(ended.code, 0) << ended.out.right(600).toStdString() << ended.err.right(600).toStdString();
    const QDir papers(day.folder() + QStringLiteral("/papers")), reports(day.folder() + QStringLiteral("/reports"));
    EXPECT_TRUE(papers.exists(QStringLiteral("contact.pdf")));
    EXPECT_TRUE(papers.exists(QStringLiteral("advice.pdf")));
    const QStringList written = reports.entryList({QStringLiteral("day_book_*")}, QDir::Files, QDir::Name);
    ASSERT_EQ(written.size(), 3) << written.join(u' ').toStdString();
    const QString first = written.filter(QStringLiteral(".json")).value(0);
    const QString today = first.mid(9, 10);
    EXPECT_TRUE(written.contains(QStringLiteral("day_book_%1-2.json").arg(today)));
    EXPECT_TRUE(read(reports.filePath(QStringLiteral("day_book_%1.pdf").arg(today))).startsWith("%PDF"));
    const Ended counted =
        day.ask({QStringLiteral("report"), QStringLiteral("day_book"), QStringLiteral("--from"), today,
                 QStringLiteral("--to"), today, QStringLiteral("--format"), QStringLiteral("json")});
    ASSERT_EQ(counted.code, 0) << counted.err.toStdString();
    Expected<Json> blind = parseStrict(counted.out);
    ASSERT_TRUE(blind);
    ASSERT_TRUE((*blind)["totals"].back().is_number());
    (*blind)["totals"].back() = nullptr;
    const Expected<Json> shown = parseStrict(read(reports.filePath(QStringLiteral("day_book_%1.json").arg(today))));
    ASSERT_TRUE(shown);
    EXPECT_EQ(*shown, *blind);
}

}  // namespace
}  // namespace kapok::days
