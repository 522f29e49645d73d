// M02: every kind of entry that is written anywhere stands in the list, in both languages, and docs/events.md is that list.
#include "desk/event_kinds.h"

#include "base/dictionary.h"
#include "base/resources.h"
#include "called.h"
#include "support/places/page.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>

namespace kapok::cli {
namespace {

Json kindsPrinted()
{
    const Answer answer = called({QStringLiteral("journal"), QStringLiteral("kinds")});
    EXPECT_EQ(answer.exit, Done) << answer.err;
    return answer.document();
}

QString cell(const Json& row, const char* key) { return text(row[key]); }

QString page(const Json& kinds)
{
    QString page = QStringLiteral(
        "# What can stand in a journal\n\n"
        "每一条日志的种类：谁做的、说的是哪里的事、指向什么。`kapokctl journal kinds` 列出同一张表；"
        "`kapokctl journal show FILE` 列出日志本身。\n\n"
        "*Each kind of entry: whose doing it is (`user`: somebody by hand, whose number stands in `by`; `system`: the "
        "desk itself; `either`), whether it belongs to a case, to a visit or to the desk, and which keys of its body "
        "say of what. Codes are kept for ever. `./dev pages` writes this page from the list itself.*\n\n"
        "| code | by | of | refers to | 中文 | English |\n|---|---|---|---|---|---|\n");
    for (const Json& kind : kinds["kinds"]) {
        QStringList refers;
        for (const Json& key : kind["refers"]) refers.append(u'`' + text(key) + u'`');
        page += QStringLiteral("| `%1` | %2 | %3 | %4 | %5 | %6 |\n")
                    .arg(cell(kind, "code"), cell(kind, "by"), cell(kind, "of"), refers.join(QStringLiteral(", ")),
                         cell(kind, "zh"), cell(kind, "en"));
    }
    return page;
}

// Where a kind is written, or read again: a literal beside what appends an entry, or beside an entry's kind.
QSet<QString> writtenIn(const QString& source)
{
    static const QRegularExpression ways[]{
        QRegularExpression(QStringLiteral(R"re(\bnote\(\s*(?:\w+ \? )?(?:QStringLiteral\()?"([a-z_]+)")re")),
        QRegularExpression(QStringLiteral(R"re(\bnote\(\s*\w+ \? [^:;]*: QStringLiteral\("([a-z_]+)")re")),
        QRegularExpression(QStringLiteral(R"re(\bwrite\(\s*[\w.]+,\s*(?:QStringLiteral\()?"([a-z_]+)")re")),
        QRegularExpression(QStringLiteral(R"re(\bsay\(\s*[\w.]+,\s*"([a-z_]+)")re")),
        QRegularExpression(QStringLiteral(R"re(\bappend\(\s*\{[^;]*?QStringLiteral\("([a-z_]+)"\), )re")),
        QRegularExpression(QStringLiteral(R"re(\bNewEntry \w*\{[^;]*?QStringLiteral\("([a-z_]+)")re")),
        QRegularExpression(QStringLiteral(R"re(\bis\(entry, "([a-z_]+)"\))re")),
        QRegularExpression(QStringLiteral(R"re(\bentry\.kind == QLatin1String\("([a-z_]+)"\))re")),
        QRegularExpression(
            QStringLiteral(R"re(\b\w*[kK]ind = QStringLiteral\("((?:stock_|check|journal)[a-z_]*)"\))re"))};
    QSet<QString> kinds;
    for (const QRegularExpression& way : ways)
        for (auto each = way.globalMatch(source); each.hasNext();) kinds.insert(each.next().captured(1));
    return kinds;
}

TEST(EventKinds, NameEachThatIsWritten)
{
    QSet<QString> listed, written;
    for (const desk::EventKind& kind : desk::eventKinds()) {
        EXPECT_FALSE(listed.contains(QLatin1String(kind.code))) << kind.code << " stands there twice";
        listed.insert(QLatin1String(kind.code));
    }
    for (const char* room : {"src/desk", "src/cli", "src/app", "db"})
        for (QDirIterator files(clonePath(room), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                                QDirIterator::Subdirectories);
             files.hasNext();) {
            QFile file(files.next());
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            for (const QString& kind : writtenIn(QString::fromUtf8(file.readAll()))) {
                written.insert(kind);
                EXPECT_TRUE(listed.contains(kind)) << file.fileName().toStdString() << " writes " << kind.toStdString()
                                                   << ", which src/desk/event_kinds.cpp does not list";
            }
        }
    EXPECT_GT(written.size(), 30);  // what the search itself finds
}

TEST(EventKinds, AreSaidInBothLanguages)
{
    const auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    ASSERT_TRUE(dictionary);
    for (const desk::EventKind& kind : desk::eventKinds())
        EXPECT_TRUE(dictionary->knows(QStringLiteral("event.") + QLatin1String(kind.code))) << kind.code;
}

TEST(Pages, EventsAreThoseOfTheHouse) { expectPage("events.md", page(kindsPrinted())); }

}  // namespace
}  // namespace kapok::cli
