#include "cli/commands.h"

#include "base/command_line.h"
#include "base/plain_text.h"
#include "cli/business.h"
#include "cli/cases.h"
#include "cli/doctor.h"
#include "cli/province.h"
#include "cli/report.h"
#include "cli/staff.h"
#include "cli/world.h"

#include <algorithm>

namespace kapok::cli {
namespace {

struct Command {
    const char* name;
    int (*run)(const Call&);
    const char* says;
    std::vector<const char*> usage;  ///< one line each; its first word is the verb
    std::vector<const char*> takes;  ///< its options beside --data
};

const std::vector<Command>& commands()
{
    static const std::vector<Command> all{
        {"advise",
         advise,
         "What the rules say of one request, or of a file of cases.",
         {"--facts FILE|- [--pack NAME|FILE]", "--cases FILE [--pack NAME|FILE]"},
         {"facts", "cases", "pack"}},
        {"business", business, "The fields of a business, in their order.", {"show CODE"}, {}},
        {"card",
         card,
         "The cards in the readers.",
         {"list", "read [--reader NAME] [--pin-pad] [--reveal [--user NUMBER]]",
          "trace [--reader NAME] [--pin-pad] [--reveal [--user NUMBER]]"},
         {"reader", "pin-pad", "reveal", "user"}},
        {"case", cases, "The cases of a desk.", {"list --data DIR", "show ID|NUMBER --data DIR"}, {}},
        {"doctor", doctor, "What works, what was not tried, and how to mend what does not.", {"[--data DIR]"}, {}},
        {"journal",
         journal,
         "A desk's journal: proved, shown, copied.",
         {"verify FILE", "show FILE [--case ID|NUMBER] [--since WHEN]", "backup FILE TO", "restore FROM TO"},
         {"case", "since"}},
        {"province", provinceCommand, "The line to province and bank.", {"status --data DIR", "sync --data DIR"}, {}},
        {"report",
         report,
         "What a supervisor asks of a desk's days.",
         {"list [--lang zh|en]",
          "NAME --from DAY --to DAY --format json|csv|xlsx|pdf [--out FILE] [--lang zh|en] [--charset utf-8|gb18030] "
          "--data DIR"},
         {"from", "to", "format", "out", "lang", "charset"}},
        {"rules",
         rulesCommand,
         "A rule pack: checked, explained, held against another.",
         {"check FILE", "show NAME", "diff A B --cases FILE", "diff A B --journal FILE"},
         {"cases", "journal"}},
        {"staff",
         staff,
         "A supervisor's recovery code; password or code is the first line of standard input.",
         {"recovery --user NUMBER --data DIR", "unlock NUMBER --data DIR"},
         {"user"}},
        {"world",
         worldCommand,
         "The practice world of a desk: who serves it, its clock, its desks.",
         {"status --data DIR"},
         {}},
    };
    return all;
}

const Command* commandNamed(const QString& name)
{
    const auto found =
        std::ranges::find_if(commands(), [&](const Command& one) { return name == QLatin1String(one.name); });
    return found == commands().end() ? nullptr : &*found;
}

QString calls(const Command& command)
{
    QString lines;
    for (const char* usage : command.usage)
        lines += QStringLiteral("  kapokctl ") + QLatin1String(command.name) + u' ' + QLatin1String(usage) + u'\n';
    return lines;
}

QString description()
{
    QString all = QStringLiteral("A desk of Kapok, asked without its windows.\n\n");
    for (const Command& one : commands()) all += calls(one);
    return all + QStringLiteral("\nOptions may stand anywhere in the call. kapokctl COMMAND --help tells more of one.\n"
                                "Exit: 0 done, 1 refused or found something, 2 wrong call or malformed input, 3 not "
                                "available,\n4 damaged data, 5 not permitted.");
}

QString helpOf(const Command& command)
{
    QString help = QLatin1String(command.says) + QStringLiteral("\n\n") + calls(command) + u'\n';
    std::vector<const char*> options = command.takes;
    options.push_back("data");
    for (const char* name : options) help += QStringLiteral("  ") + explained(name) + u'\n';
    return help;
}

// Asked of one command, before anything else is wrong with the call.
const Command* helpWantedOf(const QStringList& arguments)
{
    QCommandLineParser parser;
    describeOptions(parser);
    const QCommandLineOption help = parser.addHelpOption();
    if (!parser.parse(arguments) || !parser.isSet(help)) return nullptr;
    return commandNamed(parser.positionalArguments().value(0));
}

// The first word behind a command that has verbs, where it is none of them.
QString strangeVerb(const Call& call, const Command& command)
{
    const QString word = call.args.value(0);
    const bool hasVerbs = command.usage.front()[0] != '-' && command.usage.front()[0] != '[';
    const bool known = std::ranges::any_of(command.usage, [&](const char* usage) {
        const QString verb = QString::fromLatin1(usage).section(u' ', 0, 0);
        return verb == QLatin1String("NAME") || word == verb;  // which names there are the command says
    });
    return hasVerbs && !known ? word : QString();
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

int kapokctl(const QStringList& arguments, QTextStream& out, QTextStream& err, const Pages* pages)
{
    if (const Command* command = helpWantedOf(arguments)) {
        out << helpOf(*command);
        return Done;
    }
    QCommandLineParser parser;
    parser.setApplicationDescription(description());
    describeOptions(parser);
    if (const auto exit = exitOfCall(parser, arguments, out, err)) return *exit;
    Call call = callOf(parser, out, err);
    call.pages = pages;
    const QString name = call.args.isEmpty() ? QString() : call.args.takeFirst();
    const Command* command = commandNamed(name);
    if (!command) {
        if (!name.isEmpty()) err << "kapokctl: " << writtenOut(name) << " is no command.\n\n";
        err << description() << '\n';
        return WrongCall;
    }
    if (const QString verb = strangeVerb(call, *command); !verb.isEmpty())
        return wrongCall(call, QStringLiteral("kapokctl %1: %2 is no word of it; it is called\n%3")
                                   .arg(name, verb, calls(*command).trimmed().prepend(QStringLiteral("  "))));
    if (const QString strange = strangeOption(call, *command); !strange.isEmpty())
        return wrongCall(call, QStringLiteral("kapokctl %1 takes no --%2; it is called\n%3")
                                   .arg(name, strange, calls(*command).trimmed().prepend(QStringLiteral("  "))));
    return command->run(call);
}

}  // namespace kapok::cli
