// The guide for tellers shows the window as it is: its pictures are made by the days that ship, and left small under
// build/pictures/guide for ./dev pictures.
#include "played_day.h"
#include "support/places/places.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QRegularExpression>

#include <gtest/gtest.h>

#include <map>

namespace kapok::days {
namespace {

constexpr int wide = 960;

/// By day, the pictures that the guide shows of it.
const std::map<QString, QStringList>& shownInTheGuide()
{
    static const std::map<QString, QStringList> all = [] {
        std::map<QString, QStringList> found;
        QFile guide(clonePath("docs/teller-guide.md"));
        EXPECT_TRUE(guide.open(QIODevice::ReadOnly));
        static const QRegularExpression picture(QStringLiteral(R"(\(pictures/([a-z-]+)-(\d\d-[a-z-]+)\.png\))"));
        for (auto each = picture.globalMatch(QString::fromUtf8(guide.readAll())); each.hasNext();) {
            const auto one = each.next();
            found[one.captured(1)].append(one.captured(2));
        }
        return found;
    }();
    return all;
}

std::vector<QString> daysOfTheGuide()
{
    std::vector<QString> days;
    for (const auto& [day, pictures] : shownInTheGuide()) days.push_back(day);
    return days;
}

class LongGuide : public testing::TestWithParam<QString> {};

TEST_P(LongGuide, ShowsWhatADayLeaves)
{
    PlayedDay day;
    const Ended ended = day.play(clonePath("resources/training/") + GetParam() + QStringLiteral(".jsonl"));
    ASSERT_EQ(ended.code, 0) << ended.out.right(600).toStdString() << ended.err.right(600).toStdString();
    const QString kept = programPath("../pictures/guide");
    QDir().mkpath(kept);
    for (const QString& name : shownInTheGuide().at(GetParam())) {
        const QImage seen(QStringLiteral("%1/pictures/%2.png").arg(day.folder(), name));
        ASSERT_FALSE(seen.isNull()) << name.toStdString();
        EXPECT_TRUE(seen.scaledToWidth(wide, Qt::SmoothTransformation)
                        .convertToFormat(QImage::Format_RGB888)
                        .save(QStringLiteral("%1/%2-%3.png").arg(kept, GetParam(), name), "PNG", 0));
    }
}

INSTANTIATE_TEST_SUITE_P(Of, LongGuide, testing::ValuesIn(daysOfTheGuide()),
                         [](const auto& info) { return QString(info.param).remove(u'-').toStdString(); });

}  // namespace
}  // namespace kapok::days
