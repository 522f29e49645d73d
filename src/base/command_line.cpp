#include "base/command_line.h"

#include "base/plain_text.h"

#include <QCoreApplication>

namespace kapok {
namespace {

constexpr int done = 0, wrong = 2;

}  // namespace

int wrongCall(const QString& what, QTextStream& err)
{
    const QString program = QCoreApplication::applicationName();
    err << program << ": " << writtenOut(what) << "\nSee " << program << " --help.\n";
    return wrong;
}

std::optional<int> exitOfCall(QCommandLineParser& parser, const QStringList& arguments, QTextStream& out,
                              QTextStream& err)
{
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(arguments)) return wrongCall(parser.errorText(), err);
    for (const QString& name : parser.optionNames())
        if (parser.values(name).contains(QString()))
            return wrongCall(QStringLiteral("--%1: expected a value").arg(name), err);
    if (parser.isSet(version)) {
        out << QCoreApplication::applicationName() << ' ' << QCoreApplication::applicationVersion() << '\n';
        return done;
    }
    if (parser.isSet(help) || parser.isSet(QStringLiteral("help-all"))) {
        out << parser.helpText();
        return done;
    }
    return std::nullopt;
}

}  // namespace kapok
