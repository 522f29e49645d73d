#include "cli/commands.h"

#include "base/command_line.h"
#include "cli/batch.h"
#include "cli/business.h"
#include "cli/cases.h"
#include "cli/day.h"
#include "cli/desk_init.h"
#include "cli/doctor.h"
#include "cli/messages.h"
#include "cli/outbox.h"
#include "cli/outlet.h"
#include "cli/province.h"
#include "cli/report.h"
#include "cli/staff.h"
#include "cli/stock.h"
#include "cli/world.h"

#include <algorithm>
#include <optional>

namespace kapok::cli {
namespace {

struct Command {
    const char* name;
    int (*run)(const Call&);
    const char* says;                ///< id of its words
    std::vector<const char*> usage;  ///< one line each; its first word is the verb
    std::vector<const char*> takes;  ///< its options beside those that every call takes
};

// contract.md §3 and §4.
constexpr const char* everywhere[] = {"data", "user", "lang"};

const std::vector<Command>& commands()
{
    static const std::vector<Command> all{
        {"advise",
         advise,
         "cli.about.advise",
         {"--facts FILE|- [--pack NAME|FILE]", "--cases FILE [--pack NAME|FILE]"},
         {"facts", "cases", "pack"}},
        {"batch",
         batch,
         "cli.about.batch",
         {"check FILE [--out FILE] --data DIR", "run FILE [--unit NAME] [--out FILE] --user NUMBER --data DIR",
          "list --data DIR", "show BATCH --data DIR", "filing UNIT --data DIR",
          "file UNIT received --agent ID --name NAME --evidence TEXT --user NUMBER --data DIR",
          "file UNIT sent --route branch|mailbox --evidence TEXT --user NUMBER --data DIR",
          "file UNIT seal_checked|confirmed|scanned|centre_confirmed|open --evidence TEXT --user NUMBER --data DIR"},
         {"out", "unit", "agent", "name", "evidence", "route"}},
        {"business", business, "cli.about.business", {"show CODE"}, {}},
        {"card",
         card,
         "cli.about.card",
         {"list", "read [--reader NAME] [--pin-pad] [--reveal [--user NUMBER]]",
          "trace [--reader NAME] [--pin-pad] [--reveal [--user NUMBER]]"},
         {"reader", "pin-pad", "reveal"}},
        {"case", cases, "cli.about.case", {"list --data DIR", "show ID|NUMBER --data DIR"}, {}},
        {"day", day, "cli.about.day", {"show DAY --data DIR"}, {}},
        {"desk", deskCommand, "cli.about.desk", {"init --config FILE --staff FILE --data DIR"}, {"config", "staff"}},
        {"doctor", doctor, "cli.about.doctor", {"[--data DIR [--user NUMBER]]"}, {}},
        {"journal",
         journal,
         "cli.about.journal",
         {"verify FILE [--authority PEM]", "show FILE [--case ID|NUMBER] [--since WHEN] [--reveal --user NUMBER]",
          "backup FILE TO", "restore FROM TO", "prove NUMBER [--paper PAPER] --data DIR",
          "erase --before DAY [--confirm COUNT --user NUMBER] --data DIR", "kinds"},
         {"case", "since", "authority", "paper", "reveal", "before", "confirm"}},
        {"message", messages, "cli.about.message", {"list --data DIR"}, {}},
        {"outbox",
         outbox,
         "cli.about.outbox",
         {"list --data DIR", "hold ID --data DIR", "release ID --data DIR", "retry ID --data DIR",
          "export TO --data DIR", "import FILE --data DIR"},
         {}},
        {"outlet", outletCommand, "cli.about.outlet", {"status --data DIR"}, {}},
        {"province", provinceCommand, "cli.about.province", {"status --data DIR", "sync --data DIR"}, {}},
        {"report",
         report,
         "cli.about.report",
         {"list [--lang zh|en]",
          "NAME --from DAY --to DAY --format json|csv|xlsx|pdf [--out FILE] [--lang zh|en] [--charset utf-8|gb18030] "
          "--data DIR",
          "teller_day [--teller NUMBER] --from DAY --to DAY --data DIR",
          "person_trail [--person ID --user NUMBER] --from DAY --to DAY --data DIR"},
         {"from", "to", "format", "out", "charset", "teller", "person"}},
        {"rules",
         rulesCommand,
         "cli.about.rules",
         {"check FILE", "show NAME", "diff A B --cases FILE", "diff A B --journal FILE"},
         {"cases", "journal"}},
        {"staff",
         staff,
         "cli.about.staff",
         {"list --data DIR", "add NUMBER --name NAME --role ROLE --user NUMBER --data DIR",
          "disable NUMBER --user NUMBER --data DIR", "role NUMBER --role ROLE --user NUMBER --data DIR",
          "password NUMBER --user NUMBER --data DIR", "recovery --user NUMBER --data DIR", "unlock NUMBER --data DIR"},
         {"name", "role"}},
        {"stock", stock, "cli.about.stock", {"count [--day DAY] --data DIR", "show SERIAL --data DIR"}, {"day"}},
        {"world", worldCommand, "cli.about.world", {"status --data DIR"}, {}},
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

QString callsOfAll()
{
    QString all;
    for (const Command& one : commands()) all += calls(one);
    return all;
}

QString helpOf(const Call& call, const Command& command)
{
    QString help = said(call, words(command.says)) + QStringLiteral("\n\n") + calls(command) + u'\n';
    std::vector<const char*> options = command.takes;
    for (const char* one : everywhere) options.push_back(one);
    for (const char* name : options) help += QStringLiteral("  ") + explained(name, call.language) + u'\n';
    return help;
}

QString helpOfAll(const Call& call) { return said(call, words("cli.help", {{"calls", callsOfAll()}})) + u'\n'; }

// Asked before anything else is wrong with the call: of one command, or of all.
std::optional<QString> helpWantedBy(const QStringList& arguments, QTextStream& out, QTextStream& err)
{
    QCommandLineParser parser;
    describeOptions(parser);
    const QCommandLineOption help = parser.addHelpOption();
    if (!parser.parse(arguments) || !parser.isSet(help)) return {};
    const Call call = callOf(parser, out, err);
    const Command* command = commandNamed(call.args.value(0));
    return command ? helpOf(call, *command) : helpOfAll(call);
}

// What Qt would say in the language of the terminal, in that of the call.
std::optional<Words> unreadable(const QStringList& arguments, QCommandLineParser& parser)
{
    parser.addHelpOption();
    parser.addVersionOption();
    const bool isRead = parser.parse(arguments);
    if (const QStringList strange = parser.unknownOptionNames(); !strange.isEmpty())
        return words("cli.no_option", {{"what", strange.front()}});
    for (const QString& name : parser.optionNames())
        if (parser.values(name).contains(QString())) return words("cli.option_without_value", {{"what", name}});
    if (isRead) return {};
    const bool lacksValue = arguments.back().startsWith(QLatin1String("--")) && !arguments.back().contains(u'=');
    if (lacksValue) return words("cli.option_without_value", {{"what", arguments.back().mid(2)}});
    return words("app.wrong_call", {{"what", parser.errorText()}});
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
        const bool takes =
            std::ranges::any_of(everywhere, [&](const char* one) { return name == QLatin1String(one); }) ||
            std::ranges::any_of(command.takes, [&](const char* one) { return name == QLatin1String(one); });
        if (!takes) return name;
    }
    return {};
}

// As a part of a sentence: without the last line end.
QString calledSo(const Command& command) { return calls(command).chopped(1); }

}  // namespace

int wrongWords(const Call& call, const char* command)
{
    const Command& one = *commandNamed(QLatin1String(command));
    return wrongCall(call, words("cli.called_so", {{"command", QLatin1String(command)}, {"calls", calledSo(one)}}));
}

int kapokctl(const QStringList& arguments, QTextStream& out, QTextStream& err, const Pages* pages,
             const PaperWords* papers)
{
    if (const auto help = helpWantedBy(arguments, out, err)) {
        out << *help;
        return Done;
    }
    QCommandLineParser tried;
    describeOptions(tried);
    if (const auto why = unreadable(arguments, tried)) return wrongCall(callOf(tried, out, err), *why);
    QCommandLineParser parser;
    describeOptions(parser);
    if (const auto exit = exitOfCall(parser, arguments, out, err)) return *exit;
    Call call = callOf(parser, out, err);
    call.pages = pages;
    call.papers = papers;
    if (const auto asked = call.option("lang"); asked && *asked != QLatin1String("zh") && *asked != QLatin1String("en"))
        return wrongCall(call, words("cli.no_language", {{"what", *asked}}));
    const QString name = call.args.isEmpty() ? QString() : call.args.takeFirst();
    const Command* command = commandNamed(name);
    if (!command) {
        if (!name.isEmpty()) wrongCall(call, words("cli.no_command", {{"what", name}}));
        err << helpOfAll(call);
        return WrongCall;
    }
    if (const QString verb = strangeVerb(call, *command); !verb.isEmpty())
        return wrongCall(
            call, words("cli.no_word_of_it", {{"command", name}, {"what", verb}, {"calls", calledSo(*command)}}));
    if (const QString strange = strangeOption(call, *command); !strange.isEmpty())
        return wrongCall(call,
                         words("cli.takes_no", {{"command", name}, {"what", strange}, {"calls", calledSo(*command)}}));
    return command->run(call);
}

}  // namespace kapok::cli
