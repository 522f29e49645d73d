#include "cli/business.h"
#include "cli/cases.h"
#include "cli/commands.h"
#include "cli/doctor.h"
#include "cli/province.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace {

using namespace kapok::cli;

struct Command {
    const char* name;
    int (*run)(Call);
    const char* usage;
};

constexpr Command commands[]{
    {"advise", advise, "--facts FILE|- | --cases FILE  [--pack NAME|FILE]"},
    {"business", business, "show CODE"},
    {"case", cases, "list | show ID  --data DIR"},
    {"doctor", doctor, "[--data DIR]"},
    {"journal", journal, "verify FILE | show FILE [--case ID] [--since WHEN] | backup FILE TO | restore FROM TO"},
    {"province", provinceCommand, "status | sync  --data DIR"},
    {"rules", rulesCommand, "check FILE | show NAME"},
    {"card", card, "list | read | trace  [--reader NAME] [--pin-pad] [--reveal [--user NUMBER]]"},
};

void printHelp(QTextStream& out)
{
    out << "kapokctl: a desk of Kapok, asked without its windows\n\n";
    for (const Command& command : commands) out << "  kapokctl " << command.name << ' ' << command.usage << '\n';
    out << "\n  --data DIR   the desk that the call speaks of, anywhere in the call\n"
           "  --version    --help\n\n"
           "Exit: 0 done, 1 refused or found something, 2 wrong call or malformed input, 3 not available, 4 damaged data, 5 not permitted.\n";
}

}  // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout), err(stderr);
    QStringList args = QCoreApplication::arguments().mid(1);
    const auto data = takeOption(args, QStringLiteral("--data"));
    if (args.contains(QStringLiteral("--version"))) {
        out << "kapokctl " << KAPOK_VERSION << '\n';
        return Done;
    }
    if (args.contains(QStringLiteral("--help"))) {
        printHelp(out);
        return Done;
    }
    const QString name = args.isEmpty() ? QString() : args.takeFirst();
    const auto command = std::ranges::find_if(commands, [&](const Command& one) { return name == QLatin1String(one.name); });
    if (command == std::end(commands)) {
        printHelp(err);
        return WrongCall;
    }
    return command->run({args, data, out, err});
}
