// The guides for tellers and for those who make cards: every picture that they show is there, and is one of a day that
// ships.
#include "support/places/places.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
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
    QString guides;
    for (const char* name : {"docs/teller-guide.md", "docs/operator-guide.md", "docs/supervisor-guide.md"})
        guides += read(clonePath(name));
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

// Whoever follows the README or a page of docs/ arrives.
TEST(Guide, LeadsNowhereThatIsNotThere)
{
    static const QRegularExpression link(QStringLiteral(R"re(\]\(([^)#\s]+)(?:#[^)]*)?\))re")),
        room(QStringLiteral(R"re(^\| ((?:`[a-z/]+`(?:, )?)+) \| [^|]*\?)re"), QRegularExpression::MultilineOption),
        name(QStringLiteral("`([^`]+)`"));
    QStringList pages{QStringLiteral("README.md")};
    for (const char* folder : {"docs", "docs/decisions"})
        for (const QString& page : QDir(clonePath(folder)).entryList({QStringLiteral("*.md")}))
            pages.append(QLatin1String(folder) + u'/' + page);
    for (const QString& page : pages)
        for (auto each = link.globalMatch(read(clonePath(page.toUtf8().constData()))); each.hasNext();) {
            const QString to = each.next().captured(1);
            if (to.startsWith(QLatin1String("http"))) continue;
            EXPECT_TRUE(QFileInfo::exists(QFileInfo(clonePath(page.toUtf8().constData())).dir().filePath(to)))
                << page.toStdString() << " leads to " << to.toStdString();
        }
    int rooms = 0;
    for (auto each = room.globalMatch(read(clonePath("README.md"))); each.hasNext();)
        for (auto one = name.globalMatch(each.next().captured(1)); one.hasNext(); ++rooms)
            EXPECT_TRUE(QFileInfo(clonePath(one.next().captured(1).toUtf8().constData())).isDir()) << rooms;
    EXPECT_GE(rooms, 18);
}

}  // namespace
}  // namespace kapok::house
