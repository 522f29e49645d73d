// The guides for tellers and for those who make cards: every picture that they show is there, and is one of a day that
// ships.
#include "support/places/places.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace kapok::house {
namespace {

QString read(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return QString::fromUtf8(file.readAll());
}

TEST(Guide, ShowsPicturesThatAreThereAndThatADayMakes)
{
    static const QRegularExpression picture(QStringLiteral(R"(\(pictures/([^)]*)\))")),
        parts(QStringLiteral(R"(^([a-z-]+)-(\d\d-[a-z-]+)\.png$)"));
    QStringList shown{QStringLiteral("person.png")};  // the README's
    const QString guides = read(clonePath("docs/teller-guide.md")) + read(clonePath("docs/operator-guide.md"));
    for (auto each = picture.globalMatch(guides); each.hasNext();) {
        const QString name = each.next().captured(1);
        shown.append(name);
        EXPECT_TRUE(QFile::exists(clonePath("docs/pictures/") + name)) << name.toStdString() << ": ./dev pictures";
        const auto made = parts.match(name);
        ASSERT_TRUE(made.hasMatch()) << name.toStdString();
        const QString day = read(clonePath("resources/training/") + made.captured(1) + QStringLiteral(".jsonl"));
        EXPECT_TRUE(day.contains(QStringLiteral("{\"picture\":\"%1\"}").arg(made.captured(2)))) << name.toStdString();
    }
    EXPECT_GT(shown.size(), 10);
    for (const QString& name : QDir(clonePath("docs/pictures")).entryList({QStringLiteral("*.png")}))
        EXPECT_TRUE(shown.contains(name)) << name.toStdString() << " is shown nowhere";
}

// Every chapter speaks to a teller: short, and of keys that the window has.
TEST(Guide, HasAShortChapterForEachThingThatATellerDoes)
{
    const QStringList chapters = read(clonePath("docs/teller-guide.md")).split(QStringLiteral("\n## "));
    EXPECT_GE(chapters.size(), 15);
    for (const QString& one : chapters) EXPECT_LT(one.size(), 1200) << one.left(20).toStdString();
}

}  // namespace
}  // namespace kapok::house
