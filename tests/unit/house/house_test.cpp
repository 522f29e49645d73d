#include "arrows.h"
#include "exceptions.h"
#include "forbidden.h"
#include "support/places/places.h"
#include "widths.h"

#include <QDirIterator>
#include <QFile>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <set>

namespace kapok::house {
namespace {

constexpr auto rooms = {"src", "ui", "cardio", "db"};
constexpr auto everywhere = {"src", "ui", "cardio", "db", "tests"};

template <class Check>
std::string found(const Check& check, std::initializer_list<const char*> folders)
{
    Findings all;
    for (const Source& source : sourcesUnder(folders)) {
        const Findings findings = check(source);
        all.insert(all.end(), findings.begin(), findings.end());
    }
    return listed(all);
}

std::string links()
{
    std::string all;
    QDirIterator files(clonePath(), {QStringLiteral("CMakeLists.txt")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.fileName().contains(QLatin1String("/build/")) && file.open(QIODevice::ReadOnly))
            all += listed(forbiddenLinks(file.fileName(), QString::fromUtf8(file.readAll())));
    }
    return all;
}

// A comment that leads the reader to a header that is not there, or not any more.
Findings lost(const Source& source)
{
    static const QStringList headers = [] {
        QStringList all;
        for (const Source& one : sourcesUnder(everywhere))
            if (one.isHeader()) all.append(QLatin1Char('/') + one.path);
        return all;
    }();
    static const QRegularExpression named(QStringLiteral("\\b[a-z][\\w/]*\\.h\\b"));
    Findings findings;
    for (auto at = named.globalMatch(source.comments); at.hasNext();) {
        const auto match = at.next();
        const QString name = QLatin1Char('/') + match.captured();
        const bool isThere = std::ranges::any_of(headers, [&](const QString& one) { return one.endsWith(name); });
        if (!isThere)
            findings.push_back({source.path, lineAt(source.comments, match.capturedStart()),
                                QStringLiteral("no header is called ") + match.captured()});
    }
    return findings;
}

// A case of a test that would be named by its bytes: what it is tried with has no PrintTo and no operator<<.
Findings nameless(const Source& source)
{
    static const QRegularExpression tried(QStringLiteral("TestWithParam<([^;{]*)>"));
    static const QRegularExpression word(QStringLiteral("[A-Z]\\w*"));
    Findings findings;
    for (auto at = tried.globalMatch(source.code); at.hasNext();) {
        const auto match = at.next();
        for (auto types = word.globalMatch(match.captured(1)); types.hasNext();) {
            const QString type = types.next().captured();
            const auto has = [&](const char* form) {
                return QRegularExpression(QLatin1String(form).arg(type)).match(source.code).hasMatch();
            };
            const bool isOurs = has("\\b(?:struct|enum class) %1\\b[^;]*\\{");
            if (isOurs && !has("PrintTo\\((?:const )?%1\\b") && !has("ostream& \\w+, const %1&"))
                findings.push_back({source.path, lineAt(source.code, match.capturedStart()),
                                    type + QStringLiteral(" is printed as bytes")});
        }
    }
    return findings;
}

}  // namespace

// design.md §2: arrows point down only.
TEST(House, HasNoArrowAgainstItsPlan) { EXPECT_EQ(found(forbiddenArrows, rooms), ""); }

// ui.md: the citizen's screen cannot see the teller's: nothing of desk, workflows or another page reaches it, by
// whatever header.
TEST(House, LetsNothingOfTheTellersReachTheCitizensScreen)
{
    const std::map<QString, Source> all = [] {
        std::map<QString, Source> found;
        for (const Source& source : sourcesUnder(rooms)) found.emplace(source.path, source);
        return found;
    }();
    static const QRegularExpression include(QStringLiteral(R"x(#[ \t]*include[ \t]*"([^"\n]+)")x"));
    std::vector<QString> look;
    for (const auto& [path, source] : all)
        if (path.startsWith(QLatin1String("ui/citizen/"))) look.push_back(path);
    ASSERT_GE(look.size(), 5u);
    std::set<QString> reached(look.begin(), look.end());
    while (!look.empty()) {
        const Source& source = all.at(look.back());
        look.pop_back();
        for (auto at = include.globalMatch(source.strings); at.hasNext();) {
            const QString name = at.next().captured(1);
            for (const QString& path : {name, QStringLiteral("src/") + name})
                if (all.contains(path) && reached.insert(path).second) look.push_back(path);
        }
    }
    for (const QString& path : reached) {
        const bool isPicture =
            path.startsWith(QLatin1String("ui/citizen/")) || path.startsWith(QLatin1String("ui/kit/")) ||
            path.startsWith(QLatin1String("src/domain/")) || path.startsWith(QLatin1String("src/base/"));
        EXPECT_TRUE(isPicture) << path.toStdString();
        for (const char* tellers : {"workplace", "phrases", "intent", "errand", "page_widget"})
            EXPECT_FALSE(path.contains(QLatin1String(tellers))) << path.toStdString();
    }
}

TEST(House, UsesALibraryOnlyInTheRoomsWhoseMatterItIs) { EXPECT_EQ(found(forbiddenLibraries, rooms), ""); }
TEST(House, LinksNoRoomAgainstItsPlan) { EXPECT_EQ(links(), ""); }

// design.md §3: a seed replays a run exactly (H1).
TEST(House, HasNoTimerThreadOrWaitBesideTheScheduler) { EXPECT_EQ(found(forbiddenTimers, rooms), ""); }
TEST(House, HasNoClockOrChanceBesideThePorts) { EXPECT_EQ(found(forbiddenChance, rooms), ""); }

// design.md §2: ui → desk, through a counter it can only read and ask.
TEST(House, LetsTheWindowReachNothingBehindTheCounter) { EXPECT_EQ(found(forbiddenReach, rooms), ""); }

// design.md §3: what was begun belongs to whom it was begun for.
TEST(House, AwaitsNothingAtTheWindowBesideAnErrand) { EXPECT_EQ(found(forgottenErrands, rooms), ""); }

// P4, D2.
TEST(House, OpensNoDatabaseAsAFile) { EXPECT_EQ(found(forbiddenFileCalls, rooms), ""); }
TEST(House, KeepsNoPinOrPasswordInAText) { EXPECT_EQ(found(forbiddenSecrets, rooms), ""); }

TEST(House, HasNoCatchAllNoSkippedTestAndNoPromise) { EXPECT_EQ(found(forbiddenHabits, everywhere), ""); }
TEST(House, NamesEveryCaseOfATestByWhatItTries) { EXPECT_EQ(found(nameless, everywhere), ""); }
TEST(House, NamesNoHeaderInACommentThatIsNotThere) { EXPECT_EQ(found(lost, everywhere), ""); }
TEST(House, SaysInEveryHeaderWhatItIsFor) { EXPECT_EQ(found(untidy, everywhere), ""); }

// style.md: one thought a class, and thirty functions are the most that one has.
TEST(House, HasNoClassOfMoreThanThirtyFunctions) { EXPECT_EQ(found(tooWide, rooms), ""); }

TEST(House, SetsNoRuleAsideForAFileThatIsGone)
{
    const QDir root(clonePath());
    for (const Exception& exception : exceptions()) {
        const QString stem = root.filePath(QLatin1String(exception.path));
        EXPECT_TRUE(QFile::exists(stem + QLatin1String(".cpp")) || QFile::exists(stem + QLatin1String(".h")))
            << exception.path << ": " << exception.reason;
    }
}

// Checks that see nothing find nothing. Long files are named (style.md: under 300 lines where it can be).
TEST(House, SeesItsSources)
{
    const auto sources = sourcesUnder(everywhere);
    ASSERT_GT(sources.size(), 20u);
    for (const Source& source : sources)
        if (const auto lines = source.text.count(QLatin1Char('\n')); lines > 300)
            std::cout << source.path.toStdString() << ": " << lines << " lines\n";
}

}  // namespace kapok::house
