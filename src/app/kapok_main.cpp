// kapok: the counter workbench (contract.md §1).
#include "app/display.h"
#include "app/forgetful_heap.h"
#include "app/played_before.h"
#include "app/shared_day.h"
#include "app/told_lines.h"
#include "app/workbench.h"
#include "base/command_line.h"
#include "base/process.h"
#include "base/resources.h"
#include "base/small_file.h"
#include "ports/real_scheduler.h"

#include <QApplication>
#include <QFileInfo>

#include <algorithm>
#include <malloc.h>
#include <optional>
#include <variant>

namespace {

using namespace kapok;
using app::Options;
using app::TakenFolder;
using app::ToldLines;
using app::Workbench;

int fail(const Error& error, const Options& options)
{
    QTextStream err(stderr);
    return failed(error, options.spoken(), err);
}

using Acts = std::vector<training::play::Act>;

Expected<Acts> actsOf(const QString& path, int from)
{
    const QFileInfo about(path);
    const bool isStream = about.exists() && !about.isFile() && !about.isDir();
    const auto file = isStream ? readStream(path) : readFile(path);
    if (!file) return std::unexpected(file.error());
    auto acts = training::play::dayOf(*file);
    if (acts) training::play::nameFrom(QFileInfo(path).absolutePath(), *acts);
    if (acts) std::erase_if(*acts, [&](const training::play::Act& act) { return act.line < from; });
    return acts;
}

bool isTold(const Options& options) { return options.play == QLatin1String("-"); }

// The parts of a day of several desks that are this desk's, as they are told: from which line on, and which file.
Task<int> playAsTold(Workbench* bench, Options options)
{
    ToldLines told;
    for (;;) {
        const auto line = co_await told.next();
        if (!line) co_return 0;
        const auto space = line->indexOf(' ');
        auto acts = actsOf(QString::fromUtf8(line->mid(space + 1)), line->left(space).toInt());
        if (!acts) co_return fail(acts.error(), options);
        const int code = co_await bench->play(std::move(*acts));
        std::fprintf(stdout, "end %d\n", code);
        if (std::fflush(stdout) != 0 || code != 0) co_return code;
    }
}

// The workbench outlives the loop that resumes this.
Task<> run(Workbench* bench, Options options, Acts acts, app::PlayedBefore before)
{
    if (const auto furnished = bench->furnish(); !furnished) {
        QCoreApplication::exit(fail(furnished.error(), options));
        co_return;
    }
    const auto started = co_await bench->start();
    const bool plays = !options.play.isEmpty();
    if (!started) {
        const int code = fail(started.error(), options);
        // A person reads it on the window; a robot has nobody to read it to.
        if (plays) QCoreApplication::exit(code);
        co_return;
    }
    if (!plays) co_return;
    if (isTold(options)) {
        const int told = co_await playAsTold(bench, options);
        QCoreApplication::exit(told);
        co_return;
    }
    const int code = co_await bench->play(std::move(acts));
    before.say(code);
    QCoreApplication::exit(code);
}

// Read under an application of its own: whoever asks for help need have no display.
std::variant<Options, int> called(int argc, char** argv)
{
    const QCoreApplication reader(argc, argv);
    QTextStream out(stdout), err(stderr);
    QCommandLineParser parser;
    const QStringList arguments = QCoreApplication::arguments();
    Options::describe(parser, HelpTexts(arguments));
    if (const auto exit = exitOfCall(parser, arguments, out, err)) return *exit;
    const auto options = Options::of(parser);
    if (!options) return wrongCall(options.error().detail, err);
    return *options;
}

// The desks have windows; whoever tells them what to play needs none.
int playShared(int argc, char** argv, const Options& options)
{
    QCoreApplication application(argc, argv);
    auto day = app::sharedDayIn(options.play);
    if (!day) return fail(day.error(), options);
    const app::PlayedBefore before(options);
    app::SharedDayPlayer player(std::move(*day), options);
    QMetaObject::invokeMethod(
        qApp, [&] { player.play([](int code) { QCoreApplication::exit(code); }); }, Qt::QueuedConnection);
    const int code = QCoreApplication::exec();
    before.say(code);
    return code;
}

int workbench(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("kapok"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KAPOK_VERSION));
    const auto call = called(argc, argv);
    const auto* options = std::get_if<Options>(&call);
    if (!options) return std::get<int>(call);
    if (QFileInfo(options->play).isDir()) return playShared(argc, argv, *options);
    const bool plays = !options->play.isEmpty();
    const auto acts = plays && !isTold(*options) ? actsOf(options->play, options->from) : Expected<Acts>();
    if (!acts) return fail(acts.error(), *options);

    const app::PlayedBefore before(*options);
    std::optional<Expected<app::Display>> display(app::Display::open());
    if (!*display) return fail(display->error(), *options);
    // The disk is asked for the folder while the window system is called.
    std::optional<Expected<TakenFolder>> folder;
    auto taking = ports::aside([&] { folder.emplace(TakenFolder::take(*options)); });
    const QApplication application(argc, argv);
    display.reset();  // the window system has a connection of its own by now
    taking.get();
    if (!*folder) return fail(folder->error(), *options);
    const auto bench = Workbench::open(*options, std::move(**folder));
    if (!bench) return fail(bench.error(), *options);
    (*bench)->show();
    QMetaObject::invokeMethod(qApp, [&] { run(bench->get(), *options, *acts, before); }, Qt::QueuedConnection);
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv)
{
    kapok::beginProcess();
    // One heap for its few threads, which are mostly idle: each further one costs the start a tenth in pages.
    ::mallopt(M_ARENA_MAX, 1);
    // Nothing of a citizen stays in what is given back (D1, D3).
    [[maybe_unused]] static const bool forgets = kapok::app::heapForgets();
    return kapok::endProcess(workbench(argc, argv));
}
