// kapok: the counter workbench (contract.md §1).
#include "app/display.h"
#include "app/log.h"
#include "app/workbench.h"
#include "base/command_line.h"
#include "base/dictionary.h"
#include "base/plain_text.h"
#include "base/process.h"
#include "base/resources.h"

#include <QApplication>

#include <algorithm>
#include <optional>
#include <variant>

namespace {

using namespace kapok;
using app::Options;
using app::Workbench;

// The exit codes of contract.md.
int fail(const Error& error)
{
    QTextStream err(stderr);
    const auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    const QString said =
        dictionary ? dictionary->render(error.happened, Language::English)
                   : error.happened.id + QStringLiteral(": the texts of resources/words cannot be read either");
    err << writtenOut(said) << '\n';
    if (!error.detail.isEmpty()) err << writtenOut(error.detail) << '\n';
    return error.kind == Error::Kind::InDoubt ? int(Error::Kind::Unavailable) : int(error.kind);
}

Expected<std::vector<training::play::Act>> actsOf(const Options& options)
{
    if (options.play.isEmpty()) return {};
    const auto file = readFile(options.play);
    if (!file) return std::unexpected(file.error());
    auto acts = training::play::dayOf(*file);
    if (acts) std::erase_if(*acts, [&](const training::play::Act& act) { return act.line < options.from; });
    return acts;
}

// The workbench outlives the loop that resumes this.
Task<> run(Workbench* bench, std::vector<training::play::Act> acts, bool plays)
{
    if (const auto furnished = bench->furnish(); !furnished) {
        QCoreApplication::exit(fail(furnished.error()));
        co_return;
    }
    const auto started = co_await bench->start();
    if (!started) {
        const int code = fail(started.error());
        // A person reads it on the window; a robot has nobody to read it to.
        if (plays) QCoreApplication::exit(code);
        co_return;
    }
    if (!plays) co_return;
    const int code = co_await bench->play(std::move(acts));
    QCoreApplication::exit(code);
}

// Read under an application of its own: whoever asks for help need have no display.
std::variant<Options, int> called(int argc, char** argv)
{
    const QCoreApplication reader(argc, argv);
    QTextStream out(stdout), err(stderr);
    QCommandLineParser parser;
    Options::describe(parser);
    if (const auto exit = exitOfCall(parser, QCoreApplication::arguments(), out, err)) return *exit;
    const auto options = Options::of(parser);
    if (!options) return wrongCall(options.error().detail, err);
    return *options;
}

int workbench(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("kapok"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KAPOK_VERSION));
    const auto call = called(argc, argv);
    const auto* options = std::get_if<Options>(&call);
    if (!options) return std::get<int>(call);
    const auto acts = actsOf(*options);
    if (!acts) return fail(acts.error());

    std::optional<Expected<app::Display>> display(app::Display::open());
    if (!*display) return fail(display->error());
    const QApplication application(argc, argv);
    display.reset();  // the window system has a connection of its own by now
    const auto bench = Workbench::open(*options);
    if (!bench) return fail(bench.error());
    (*bench)->show();
    const bool plays = !options->play.isEmpty();
    QMetaObject::invokeMethod(qApp, [&] { run(bench->get(), *acts, plays); }, Qt::QueuedConnection);
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv)
{
    kapok::beginProcess();
    return kapok::endProcess(workbench(argc, argv));
}
