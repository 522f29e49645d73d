// kapok: the counter workbench (contract.md §1).
#include "app/display.h"
#include "app/log.h"
#include "app/workbench.h"
#include "base/dictionary.h"
#include "base/resources.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>

namespace {

using namespace kapok;
using app::Options;
using app::Workbench;

void print(FILE* where, const QString& text) { std::fputs(text.toUtf8().constData(), where); }

// The exit codes of contract.md.
int fail(const Error& error)
{
    const auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    print(stderr,
          (dictionary ? dictionary->render(error.happened, Language::English)
                      : error.happened.id + QStringLiteral(": the texts of resources/words cannot be read either")) +
              u'\n');
    if (!error.detail.isEmpty()) print(stderr, error.detail + u'\n');
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

}  // namespace

int main(int argc, char** argv)
{
    QStringList args;
    for (int at = 1; at < argc; ++at) args.append(QString::fromLocal8Bit(argv[at]));
    QCoreApplication::setApplicationName(QStringLiteral("kapok"));
    const auto options = Options::parse(args);
    if (!options) {
        print(stderr, options.error().detail + QStringLiteral("\n\n") + Options::usage());
        return int(Error::Kind::BadInput);
    }
    if (options->help) return print(stdout, Options::usage()), 0;
    if (options->version) return print(stdout, QStringLiteral("kapok " KAPOK_VERSION "\n")), 0;
    const auto acts = actsOf(*options);
    if (!acts) return fail(acts.error());

    if (const auto display = app::hasDisplay(); !display) return fail(display.error());
    const QApplication application(argc, argv);
    const auto bench = Workbench::open(*options);
    if (!bench) return fail(bench.error());
    (*bench)->show();
    const bool plays = !options->play.isEmpty();
    QMetaObject::invokeMethod(qApp, [&] { run(bench->get(), *acts, plays); }, Qt::QueuedConnection);
    return QApplication::exec();
}
