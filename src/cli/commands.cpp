#include "cli/commands.h"

#include "base/command_line.h"
#include "cli/business.h"
#include "cli/cases.h"
#include "cli/doctor.h"
#include "cli/province.h"

#include <algorithm>

namespace kapok::cli {
namespace {

struct Command {
    const char* name;
    int (*run)(const Call&);
    const char* usage;
    std::vector<const char*> takes;  ///< its options beside --data
};

const std::vector<Command>& commands()
{
    static const std::vector<Command> all{
        {"advise", advise, "--facts FILE|- | --cases FILE  [--pack NAME|FILE]", {"facts", "cases", "pack"}},
        {"business", business, "show CODE", {}},
        {"card",
         card,
         "list | read | trace  [--reader NAME] [--pin-pad] [--reveal [--user NUMBER]]",
         {"reader", "pin-pad", "reveal", "user"}},
        {"case", cases, "list | show ID  --data DIR", {}},
        {"doctor", doctor, "[--data DIR]", {}},
        {"journal",
         journal,
         "verify FILE | show FILE [--case ID] [--since WHEN] | backup FILE TO | restore FROM TO",
         {"case", "since"}},
        {"province", provinceCommand, "status | sync  --data DIR", {}},
        {"rules", rulesCommand, "check FILE | show NAME", {}},
    };
    return all;
}

QString description()
{
    QString all = QStringLiteral("A desk of Kapok, asked without its windows.\n\n");
    for (const Command& one : commands())
        all += QStringLiteral("  kapokctl ") + QLatin1String(one.name) + u' ' + QLatin1String(one.usage) + u'\n';
    return all + QStringLiteral("\nOptions may stand anywhere in the call.\n"
                                "Exit: 0 done, 1 refused or found something, 2 wrong call or malformed input, 3 not "
                                "available,\n4 damaged data, 5 not permitted.");
}

// What one subcommand takes would be passed over in silence by another.
QString strangeOption(const Call& call, const Command& command)
{
    for (const auto& [name, value] : call.options) {
        const bool takes = name == QLatin1String("data") || std::ranges::any_of(command.takes, [&](const char* one) {
                               return name == QLatin1String(one);
                           });
        if (!takes) return name;
    }
    return {};
}

}  // namespace

int kapokctl(const QStringList& arguments, QTextStream& out, QTextStream& err)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(description());
    describeOptions(parser);
    if (const auto exit = exitOfCall(parser, arguments, out, err)) return *exit;
    Call call = callOf(parser, out, err);
    const QString name = call.args.isEmpty() ? QString() : call.args.takeFirst();
    const auto command =
        std::ranges::find_if(commands(), [&](const Command& one) { return name == QLatin1String(one.name); });
    if (command == commands().end()) {
        err << description() << '\n';
        return WrongCall;
    }
    if (const QString strange = strangeOption(call, *command); !strange.isEmpty())
        return wrongCall(call, QStringLiteral("kapokctl %1 takes no --%2; it is called %1 %3")
                                   .arg(name, strange, QLatin1String(command->usage)));
    return command->run(call);
}

}  // namespace kapok::cli
