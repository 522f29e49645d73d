#include "app/options.h"

#include <QDir>
#include <QStandardPaths>

namespace kapok::app {
namespace {

std::unexpected<Error> wrong(const QString& what)
{
    return failure(Error::Kind::BadInput, words("app.wrong_call", {{"what", what}}), what);
}

Expected<void> take(Options& options, const QString& name, const QString& value)
{
    if (name == QLatin1String("--data")) {
        options.data = QDir::cleanPath(QDir::current().absoluteFilePath(value));
    } else if (name == QLatin1String("--lang")) {
        if (value != QLatin1String("zh") && value != QLatin1String("en"))
            return wrong(QStringLiteral("--lang: expected zh or en"));
        options.language = value == QLatin1String("zh") ? Language::Chinese : Language::English;
    } else if (name == QLatin1String("--play")) {
        options.play = value;
    } else if (name == QLatin1String("--from")) {
        bool isNumber = false;
        options.from = value.toInt(&isNumber);
        if (!isNumber || options.from < 1) return wrong(QStringLiteral("--from: expected the number of a line"));
    } else {
        return wrong(name + QStringLiteral(": no such option"));
    }
    return {};
}

}  // namespace

QString Options::usage()
{
    return QStringLiteral("kapok: the counter workbench for the social security card\n\n"
                          "  kapok [--training] [--data DIR] [--lang zh|en] [--play FILE [--from N]]\n\n"
                          "  --training    practises with a province, a bank and cards of its own\n"
                          "  --data DIR    all that this desk keeps; without it the user's data folder\n"
                          "  --lang        the language that the window speaks first\n"
                          "  --play FILE   plays a day from a file at the window, with --training only\n"
                          "  --from N      goes on with the Nth line of that file\n"
                          "  --version     --help\n");
}

Expected<Options> Options::parse(const QStringList& args)
{
    Options options;
    bool hasFrom = false;
    for (qsizetype at = 0; at < args.size(); ++at) {
        const QString& name = args[at];
        if (name == QLatin1String("--help")) options.help = true;
        else if (name == QLatin1String("--version")) options.version = true;
        else if (name == QLatin1String("--training")) options.training = true;
        else if (at + 1 == args.size())
            return wrong(name + QStringLiteral(": no such option, or its value is missing"));
        else if (const auto taken = take(options, name, args[++at]); !taken) return std::unexpected(taken.error());
        hasFrom = hasFrom || name == QLatin1String("--from");
    }
    if (!options.play.isEmpty() && !options.training) return wrong(QStringLiteral("--play: only with --training"));
    if (hasFrom && options.play.isEmpty()) return wrong(QStringLiteral("--from: only with --play"));
    if (options.data.isEmpty()) {
        options.data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
        if (options.training) options.data += QStringLiteral("/training-desk");
    }
    return options;
}

}  // namespace kapok::app
