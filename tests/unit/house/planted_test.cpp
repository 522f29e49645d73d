// Each check of the house is shown a violation, and something that only looks like one.
#include "arrows.h"
#include "forbidden.h"
#include "widths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kapok::house {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

Source planted(const char* path, const char* text) { return {QString::fromLatin1(path), QString::fromUtf8(text)}; }

std::string arrow(const char* path, const char* text) { return listed(forbiddenArrows(planted(path, text))); }

constexpr auto arrowWords = " (docs/architecture.md)\n";

}  // namespace

TEST(Arrows, NameFileAndLineOfAWindowThatReadsTheDatabase)
{
    EXPECT_EQ(arrow("ui/shell/shell.cpp", "#include \"ui/shell/shell.h\"\n\n#include \"db/journal/journal.h\"\n"),
              std::string("ui/shell/shell.cpp:3: ui/shell may not use db/journal") + arrowWords);
}

TEST(Arrows, RefuseEveryWayUp)
{
    EXPECT_THAT(arrow("src/base/a.h", "#include \"domain/person.h\"\n"), testing::HasSubstr("base may not use domain"));
    EXPECT_THAT(arrow("src/domain/a.h", "#include \"ports/clock.h\"\n"),
                testing::HasSubstr("domain may not use ports"));
    EXPECT_THAT(arrow("src/workflows/a.h", "#include \"desk/runner.h\"\n"), testing::HasSubstr("may not use desk"));
    EXPECT_THAT(arrow("src/desk/a.h", "#include \"province/client/client.h\"\n"),
                testing::HasSubstr("may not use province"));
    EXPECT_THAT(arrow("src/desk/a.h", "#include \"training/world.h\"\n"), testing::HasSubstr("may not use training"));
    EXPECT_THAT(arrow("src/province/client/a.h", "#include \"workflows/apply.h\"\n"),
                testing::HasSubstr("may not use workflows"));
    EXPECT_THAT(arrow("db/journal/a.h", "#include \"workflows/apply.h\"\n"),
                testing::HasSubstr("may not use workflows"));
    EXPECT_THAT(arrow("cardio/chip/a.h", "#include \"desk/runner.h\"\n"), testing::HasSubstr("may not use desk"));
    EXPECT_THAT(arrow("src/bank/client/a.h", "#include \"province/client/codec.h\"\n"),
                testing::HasSubstr("may not use province"));
}

TEST(Arrows, KeepTheTwoEndsOfALineApart)
{
    EXPECT_THAT(arrow("src/province/client/a.cpp", "#include \"province/server/orders.h\"\n"),
                testing::HasSubstr("province/client may not use province/server"));
    EXPECT_THAT(arrow("src/training/a.cpp", "#include \"province/client/client.h\"\n"),
                testing::HasSubstr("training may not use province/client"));
    EXPECT_THAT(arrow("src/training/a.cpp", "#include \"db/journal/journal.h\"\n"),
                testing::HasSubstr("may not use db"));
}

// ui.md: the citizen's screen has a view of its own and cannot see the teller's.
TEST(Arrows, HideTheTellersWindowFromTheCitizens)
{
    for (const char* hidden :
         {"ui/step/step_view.h", "ui/person/person_view.h", "ui/shell/main_window.h", "ui/kit/workplace.h",
          "ui/kit/phrases.h", "ui/kit/intent.h", "desk/counter_view.h", "workflows/step.h", "domain/person.h"})
        EXPECT_THAT(arrow("ui/citizen/a.cpp", (std::string("#include \"") + hidden + "\"\n").c_str()),
                    testing::HasSubstr("ui/citizen may not use"))
            << hidden;
    EXPECT_EQ(arrow("ui/citizen/a.cpp", "#include \"ui/citizen/citizen_view.h\"\n#include \"ui/kit/label.h\"\n#include "
                                        "\"domain/signature.h\"\n"),
              "");
    EXPECT_EQ(arrow("ui/shell/a.cpp", "#include \"ui/citizen/citizen_window.h\"\n"), "");
}

TEST(Arrows, SeeThroughARelativePath)
{
    EXPECT_THAT(arrow("src/domain/a.cpp", "#include \"../desk/runner.h\"\n"), testing::HasSubstr("may not use desk"));
}

TEST(Arrows, LetDownwardIncludesAndCommentsPass)
{
    EXPECT_EQ(arrow("src/desk/a.cpp", "#include \"workflows/apply.h\"\n#include \"ports/journal.h\"\n"), "");
    EXPECT_EQ(
        arrow("src/training/a.cpp", "#include \"province/server/server.h\"\n#include \"cardio/emulator/card.h\"\n"),
        "");
    EXPECT_EQ(arrow("src/province/server/a.cpp", "#include \"messages/list.h\"\n#include \"line/listener.h\"\n"), "");
    EXPECT_EQ(arrow("src/app/kapok_main.cpp", "#include \"db/journal/journal.h\"\n#include \"ui/shell.h\"\n"), "");
    EXPECT_EQ(arrow("src/cli/kapokctl_main.cpp", "#include \"cli/advise.h\"\n"), "");
    EXPECT_EQ(arrow("src/base/a.h", "// #include \"desk/runner.h\"\n"), "");
    EXPECT_EQ(arrow("tests/unit/desk/a_test.cpp", "#include \"db/journal/journal.h\"\n"), "");
}

TEST(Arrows, RefuseALinkAgainstThePlan)
{
    EXPECT_THAT(forbiddenLinks("ui/CMakeLists.txt", "# What?\nkapok_room(ui MOC USES kapok_desk kapok_db)\n"),
                SizeIs(1));
    EXPECT_THAT(forbiddenLinks("ui/CMakeLists.txt", "kapok_room(ui MOC USES kapok_desk Qt6::Widgets)\n"), IsEmpty());
}

TEST(Arrows, RefuseWindowsInTheRulesAndSocketsAtTheDesk)
{
    EXPECT_THAT(forbiddenLibraries(planted("src/domain/a.h", "#include <QWidget>\n")), SizeIs(1));
    EXPECT_THAT(forbiddenLibraries(planted("src/workflows/a.h", "#include <QtGui/QImage>\n")), SizeIs(1));
    EXPECT_THAT(forbiddenLibraries(planted("src/desk/a.cpp", "#include <QSslSocket>\n")), SizeIs(1));
    EXPECT_THAT(forbiddenLibraries(planted("ui/a.cpp", "#include <sqlite3.h>\n")), SizeIs(1));
    EXPECT_THAT(forbiddenLibraries(planted("db/a.cpp", "#include <QSqlQuery>\n")), SizeIs(1));
    EXPECT_THAT(forbiddenLibraries(planted("ui/a.cpp", "#include <QWidget>\n#include <QString>\n")), IsEmpty());
    EXPECT_THAT(forbiddenLibraries(planted("db/a.cpp", "#include <sqlite3.h>\n")), IsEmpty());
}

TEST(Timers, NameFileAndLineOfATimerInADesk)
{
    const auto source =
        planted("src/desk/runner.cpp", "#include <memory>\n\nvoid wait()\n{\n    QTimer::singleShot(5, [] {});\n}\n");
    EXPECT_EQ(listed(forbiddenTimers(source)),
              "src/desk/runner.cpp:5: QTimer: time-outs come from the Scheduler port\n");
}

TEST(Timers, AreFoundInEveryForm)
{
    const auto count = [](const char* line) { return forbiddenTimers(planted("src/desk/a.cpp", line)).size(); };
    EXPECT_EQ(count("QThread worker;"), 1u);
    EXPECT_EQ(count("QtConcurrent::run(f);"), 1u);
    EXPECT_EQ(count("std::thread worker(f);"), 1u);
    EXPECT_EQ(count("std::jthread worker(f);"), 1u);
    EXPECT_EQ(count("auto r = std::async(f);"), 1u);
    EXPECT_EQ(count("std::this_thread::sleep_for(1s);"), 1u);
    EXPECT_EQ(count("socket.waitForReadyRead(500);"), 1u);
    EXPECT_EQ(count("future.waitForFinished();"), 1u);
    EXPECT_EQ(count("#include <QCoroSignal>"), 1u);
    EXPECT_EQ(count("co_await qCoro(socket, &QSslSocket::readyRead);"), 1u);
    EXPECT_EQ(count("co_await qCoro(socket.get(), &QSslSocket::readyRead);"), 1u);
    EXPECT_EQ(count("const int id = startTimer(20);"), 1u);
}

TEST(Timers, AreAllowedInTheRealSchedulerAndInComments)
{
    EXPECT_THAT(forbiddenTimers(planted("src/ports/real_scheduler.cpp", "QThread worker;")), IsEmpty());
    EXPECT_THAT(
        forbiddenTimers(planted("src/desk/a.cpp", "// no QTimer here\nauto s = \"QThread\"; /* std::thread */")),
        IsEmpty());
    EXPECT_THAT(forbiddenTimers(planted("src/desk/a.cpp",
                                        "co_await waitForAnswerOf; int threads = 2; const auto f = qCoro(future);")),
                IsEmpty());
}

TEST(Chance, RefusesTheSystemsClockAndRandomnessBesideThePorts)
{
    EXPECT_THAT(forbiddenChance(planted("src/desk/a.cpp", "QDate::currentDate();")), SizeIs(1));
    EXPECT_THAT(forbiddenChance(planted("db/a.cpp", "QDateTime::currentMSecsSinceEpoch();")), SizeIs(1));
    EXPECT_THAT(forbiddenChance(planted("src/desk/a.cpp", "time(nullptr);")), SizeIs(1));
    EXPECT_THAT(forbiddenChance(planted("src/desk/a.cpp", "QUuid::createUuid();")), SizeIs(1));
    EXPECT_THAT(forbiddenChance(planted("src/line/a.cpp", "QRandomGenerator::global();")), SizeIs(1));
    EXPECT_THAT(forbiddenChance(planted("src/base/clock.h", "QDateTime::currentMSecsSinceEpoch();")), IsEmpty());
    EXPECT_THAT(forbiddenChance(planted("src/desk/a.cpp", "m_clock.now(); outletTime(at); // currentDate")), IsEmpty());
}

TEST(FileCalls, RefuseADatabaseOpenedAsAFile)
{
    EXPECT_THAT(forbiddenFileCalls(planted("db/journal/verify.cpp", "QFile file(path);")), SizeIs(1));
    EXPECT_THAT(forbiddenFileCalls(planted("db/journal/verify.cpp", "std::ifstream in(path);")), SizeIs(1));
    EXPECT_THAT(forbiddenFileCalls(planted("db/journal/verify.cpp", "const int f = ::open(path, O_RDONLY);")),
                SizeIs(1));
    EXPECT_THAT(forbiddenFileCalls(planted("db/journal/verify.cpp", "auto d = Database::open(path);")), IsEmpty());
    EXPECT_THAT(forbiddenFileCalls(planted("src/cli/verify.cpp", "QFile file(folder + \"/journal.db\");")), SizeIs(1));
    EXPECT_THAT(forbiddenFileCalls(planted("src/cli/verify.cpp", "QFile::copy(a, \"journal.db-wal\");")), SizeIs(1));
    EXPECT_THAT(forbiddenFileCalls(planted("db/views/views.cpp", "QFile::exists(path); QFile::remove(path);")),
                IsEmpty());
    EXPECT_THAT(forbiddenFileCalls(planted("src/cli/verify.cpp", "QFile file(folder + \"/desk.json\");")), IsEmpty());
    EXPECT_THAT(forbiddenFileCalls(planted("src/cli/verify.cpp", "QSaveFile file(path);")), SizeIs(1));
}

TEST(Secrets, RefuseAPinInAText)
{
    const auto count = [](const char* line) { return forbiddenSecrets(planted("ui/a.h", line)).size(); };
    EXPECT_EQ(count("QString pin;"), 1u);
    EXPECT_EQ(count("QString m_pin;"), 1u);
    EXPECT_EQ(count("void change(const QString& oldPin, QString newPin);"), 2u);
    EXPECT_EQ(count("std::string password;"), 1u);
    EXPECT_EQ(count("const std::string& socialPin2"), 1u);
    EXPECT_EQ(count("QString userPassword() const;"), 1u);
    EXPECT_EQ(count("SecureBytes pin; QString pinPadName; QString spin, opinion; QString mapping;"), 0u);
    EXPECT_EQ(count("bool passwordFits(const SecureBytes& password);"), 0u);
}

TEST(Reach, OfTheWindowEndsAtTheCounter)
{
    const auto count = [](const char* path, const char* line) { return forbiddenReach(planted(path, line)).size(); };
    EXPECT_EQ(count("ui/step/a.cpp", "counter.runner().find(id);"), 1u);
    EXPECT_EQ(count("ui/step/a.cpp", "co_await counter.readers().list();"), 1u);
    EXPECT_EQ(count("ui/step/a.cpp", "std::vector<ports::Reader> readers;"), 1u);
    EXPECT_EQ(count("ui/step/a.cpp", "#include \"ports/journal.h\"\n"), 1u);
    EXPECT_EQ(count("ui/step/a.cpp", "#include \"desk/counter.h\"\n"), 1u);
    EXPECT_EQ(count("ui/step/a.cpp", "#include \"desk/counter_view.h\"\nwork.readers.size();"), 0u);
    EXPECT_EQ(count("ui/paper/paper.cpp", "Expected<void> writePdf(const ports::Sheet& sheet);"), 0u);
    EXPECT_EQ(count("src/app/a.cpp", "counter.runner();"), 0u);
}

TEST(Errands, AreWhatAPresenterAwaitsBy)
{
    const auto count = [](const char* path, const char* line) { return forgottenErrands(planted(path, line)).size(); };
    EXPECT_EQ(count("ui/step/a_presenter.cpp", "const auto done = co_await m_work.counter.sync();"), 1u);
    EXPECT_EQ(count("ui/step/a_presenter.cpp", "co_await asked;"), 1u);
    EXPECT_EQ(count("ui/step/a_presenter.cpp", "co_await errand.onItsPage(m_work.counter.sync());"), 0u);
    EXPECT_EQ(count("ui/step/a_presenter.cpp", "co_await errand.forTheTeller(open);"), 0u);
    EXPECT_EQ(count("ui/step/a_presenter.cpp", "co_return co_await carryOut(id, pad);"), 0u);
    EXPECT_EQ(count("ui/step/a_presenter.cpp", "co_await answer(std::move(paid));"), 0u);
    EXPECT_EQ(count("ui/step/a_presenter.cpp", "co_await answered(paid);"), 1u);
    EXPECT_EQ(count("ui/shell/presenter.cpp", "co_await m_work.counter.lookAtReaders();"), 0u);
    EXPECT_EQ(count("src/desk/a.cpp", "co_await m_book.load(id);"), 0u);
}

TEST(Habits, RefuseCatchAllsSkippedTestsAndPromises)
{
    EXPECT_THAT(forbiddenHabits(planted("src/a.cpp", "try { f(); } catch (...) {}")), SizeIs(1));
    EXPECT_THAT(forbiddenHabits(planted("tests/a.cpp", "GTEST_SKIP() << 1;")), SizeIs(1));
    EXPECT_THAT(forbiddenHabits(planted("tests/a.cpp", "TEST(A, DISABLED_Works) {}")), SizeIs(1));
    EXPECT_THAT(forbiddenHabits(planted("src/a.cpp", "int a;  // TODO later")), SizeIs(1));
    EXPECT_THAT(forbiddenHabits(planted("src/a.cpp", "catch (const std::exception& e) {} auto s = \"TODO\";")),
                IsEmpty());
}

TEST(Headers, SayWhatTheyAreForAndAreIncludedOnce)
{
    EXPECT_THAT(untidy(planted("src/a.h", "// What.\n#pragma once\n")), IsEmpty());
    EXPECT_THAT(untidy(planted("src/a.h", "#pragma once\n")), SizeIs(1));
    EXPECT_THAT(untidy(planted("src/a.h", "// What. #pragma once\n#include <QString>\n")), SizeIs(1));
    EXPECT_THAT(untidy({QStringLiteral("src/a.cpp"), QStringLiteral("\n").repeated(801)}), SizeIs(1));
}

TEST(Widths, CountWhatAClassDeclaresAndNothingElse)
{
    const auto widths = widthsOf(planted("src/a.h", R"x(
#define HERE(x) \
    void here(x);
enum class Word { One, Two };
struct Plain { int a = 1; std::map<QString, int> b{}; std::function<void(int)> c; static constexpr int d = f(1); };
template <class T>
class Wide final : public Base<T>, Other {
public:
    explicit Wide(int a) : m_a{f(a)}, m_b(a) { if (a) g(); }
    ~Wide() override;
    template <class... M, class N = std::map<int, T>>
    [[nodiscard]] Task<Expected<std::vector<T>>> ask(std::function<void(int)> f = [] { h(); }, int a = {}, int b = g(1));
    bool operator==(const Wide&) const = default;
    bool operator<(const Wide& o) const { return m_a < o.m_a; }
    T operator()(int a) const;
    const T& at(int a) const { return m_all.at(a); }
    virtual void last(int a = g(1)) = 0;
private:
    struct Inner { int one(); int two; };
    using Tell = std::function<void(int)>;
    friend void swap(Wide& a, Wide& b);
    Tell m_tell = [](int a) { h(a); };
    int m_a, m_b{f(2)};
};)x"));
    ASSERT_THAT(widths, SizeIs(3));
    EXPECT_EQ(widths[0].name, "Plain");
    EXPECT_THAT(widths[0].functions, IsEmpty());
    EXPECT_EQ(widths[1].functions.join(u' ').toStdString(), "Wide ~Wide ask operator== operator< operator at last");
    EXPECT_EQ(widths[2].functions.join(u' ').toStdString(), "one");
}

TEST(Widths, RefuseAClassOfMoreThanThirtyFunctions)
{
    const auto classOf = [](int functions) {
        const QString text = QStringLiteral("struct A {\n") + QStringLiteral("    void f();\n").repeated(functions);
        return Source(QStringLiteral("src/a.h"), text + QStringLiteral("};\n"));
    };
    EXPECT_THAT(tooWide(classOf(30)), IsEmpty());
    EXPECT_EQ(listed(tooWide(classOf(31))), "src/a.h:1: A has 31 functions: more than one thing\n");
}

// Without this every other check could be fooled by a quote.
TEST(Sources, KnowCodeFromStringsAndComments)
{
    const Source source(
        "a.cpp",
        QStringLiteral(
            "int a = 1'000; // one \"\nauto s = \"// two\"; /* three\n*/ char q = '\"'; R\"x(\" four)x\"; five();"));
    EXPECT_TRUE(source.code.contains("int a = 1'000;"));
    EXPECT_TRUE(source.code.contains("five();"));
    EXPECT_FALSE(source.code.contains("two") || source.code.contains("three") || source.code.contains("four"));
    EXPECT_TRUE(source.strings.contains("// two") && source.strings.contains("four"));
    EXPECT_TRUE(source.comments.contains("one") && source.comments.contains("three") &&
                !source.comments.contains("two"));
    EXPECT_EQ(source.code.count('\n'), source.text.count('\n'));
}

}  // namespace kapok::house
