// What README and docs/ tell somebody to type: each program, command, word and option is one that the program knows.
#include "started.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <map>

namespace kapok::programs {
namespace {

struct Documented {
    QString file, program, rest;  ///< "docs/operations.md", "kapokctl", "outbox hold ID --data DIR"
};

std::vector<Documented> callsIn(const QString& file)
{
    // Between backticks, or a line of its own in a block.
    static const QRegularExpression call(
        QStringLiteral(
            R"((?:`|^(?: {4})?(?=kapok|\./dev))(kapok(?:ctl|-province|-card)?|\./dev)(?: ([^`\n]*))?(?:`|$))"),
        QRegularExpression::MultilineOption);
    QFile text(clonePath(file.toUtf8().constData()));
    EXPECT_TRUE(text.open(QIODevice::ReadOnly)) << file.toStdString();
    std::vector<Documented> calls;
    for (auto each = call.globalMatch(QString::fromUtf8(text.readAll())); each.hasNext();) {
        const auto match = each.next();
        calls.push_back({file, match.captured(1), match.captured(2)});
    }
    return calls;
}

std::vector<Documented> everyCall()
{
    std::vector<Documented> all = callsIn(QStringLiteral("README.md"));
    for (const char* folder : {"docs", "docs/decisions"})
        for (const QString& page : QDir(clonePath(folder)).entryList({QStringLiteral("*.md")}))
            for (const Documented& one : callsIn(QLatin1String(folder) + u'/' + page)) all.push_back(one);
    return all;
}

/// What a program says of itself, or of one of its commands.
class Helps {
public:
    const QString& of(const QString& program, const QString& command = {})
    {
        QString& help = m_all[program + u' ' + command];
        if (help.isEmpty()) {
            const QString variable = program == QLatin1String("kapok") || program == QLatin1String("kapokctl")
                                         ? program
                                         : program.mid(int(sizeof("kapok-")) - 1);
            const QString line = program == QLatin1String("./dev") ? clonePath("dev") + QStringLiteral(" help")
                                                                   : u'$' + variable + u' ' + command + " --help";
            help = QString::fromStdString(shell(line, QDir::tempPath()).out);
        }
        return help;
    }

private:
    std::map<QString, QString> m_all;
};

bool hasWord(const QString& help, const QString& word)
{
    const QRegularExpression whole(QStringLiteral("(?<![a-z-])%1(?![a-z-])").arg(QRegularExpression::escape(word)));
    return help.contains(whole);
}

// A word in small letters is the program's own, one in capitals stands for something: "case show ID|NUMBER".
bool isOwn(const QString& word)
{
    static const QRegularExpression own(QStringLiteral("^[a-z]+$"));
    return own.match(word).hasMatch();
}

// What of it the program does not know; empty: all is well.
QString strangeIn(const Documented& call, Helps& helps)
{
    static const QRegularExpression option(QStringLiteral("--[a-z][a-z-]*"));
    const QStringList words = call.rest.split(u' ', Qt::SkipEmptyParts);
    const bool commanded = call.program == QLatin1String("kapokctl");
    const QString command = commanded && isOwn(words.value(0)) ? words[0] : QString();
    if (!command.isEmpty() && !helps.of(call.program).contains(QStringLiteral("  kapokctl ") + command)) return command;
    const QString& help = helps.of(call.program, command);
    const QString verb = commanded ? words.value(1) : words.value(0);
    const bool anyName = help.contains(QStringLiteral("kapokctl %1 NAME").arg(command));  // a report's
    if (isOwn(verb) && !anyName && !hasWord(help, verb)) return verb;
    for (auto each = option.globalMatch(call.rest); each.hasNext();)
        if (const QString one = each.next().captured(); !hasWord(help, one)) return one;
    return {};
}

TEST(Documented, EachCallIsOneThatTheProgramKnows)
{
    Helps helps;
    const auto calls = everyCall();
    EXPECT_GT(calls.size(), 60);
    for (const Documented& call : calls)
        EXPECT_EQ(strangeIn(call, helps).toStdString(), "")
            << call.file.toStdString() << ": " << call.program.toStdString() << ' ' << call.rest.toStdString();
}

// The check itself: a command, a word and an option that nobody has.
TEST(Documented, ACallThatNobodyKnowsIsSeen)
{
    Helps helps;
    const auto strange = [&](const char* program, const char* rest) {
        return strangeIn({{}, QLatin1String(program), QLatin1String(rest)}, helps).toStdString();
    };
    EXPECT_EQ(strange("kapokctl", "outbax list"), "outbax");
    EXPECT_EQ(strange("kapokctl", "outbox burn ID"), "burn");
    EXPECT_EQ(strange("kapokctl", "outbox list --role ROLE"), "--role");
    EXPECT_EQ(strange("kapok", "--training --wurld DIR"), "--wurld");
    EXPECT_EQ(strange("kapok-province", "--data DIR --prot 1"), "--prot");
    EXPECT_EQ(strange("./dev", "bake"), "bake");
}

}  // namespace
}  // namespace kapok::programs
