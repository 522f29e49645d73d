#include "cli/call.h"

#include "base/dictionary.h"
#include "base/plain_text.h"
#include "base/resources.h"

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace kapok::cli {
namespace {

struct OptionOfCalls {
    const char* name;
    const char* value;  ///< what stands behind it; empty for a flag
    const char* says;
};

constexpr OptionOfCalls everyOption[]{
    {"data", "DIR", "the desk that the call speaks of"},
    {"facts", "FILE", "advise: the facts of one request; - for standard input"},
    {"cases", "FILE", "advise, rules diff: a file of cases"},
    {"journal", "FILE", "rules diff: what this journal has decided"},
    {"pack", "NAME|FILE", "advise: another pack than jiangmen-2021"},
    {"case", "ID|NUMBER", "journal show: one case only"},
    {"since", "WHEN", "journal show: YYYY-MM-DD or YYYY-MM-DDThh:mm:ss+08:00"},
    {"from", "DAY", "report: its first day"},
    {"to", "DAY", "report: its last day"},
    {"format", "FORMAT", "report: json, csv, xlsx or pdf"},
    {"out", "FILE", "report: where it is written; without it, to standard output"},
    {"lang", "LANG", "report: zh or en"},
    {"charset", "CHARSET", "report: of csv; utf-8 or gb18030"},
    {"reader", "NAME", "card: this reader only"},
    {"pin-pad", "", "card: the PIN is typed on the reader"},
    {"reveal", "", "card: personal values in clear, which is journalled"},
    {"user", "NUMBER", "who signs in; the password is the first line of standard input"},
};

}  // namespace

void describeOptions(QCommandLineParser& parser)
{
    for (const OptionOfCalls& one : everyOption)
        parser.addOption(
            {QString::fromLatin1(one.name), QString::fromLatin1(one.says), QString::fromLatin1(one.value)});
}

QString explained(const char* option)
{
    const auto* found = std::ranges::find(everyOption, std::string_view(option), &OptionOfCalls::name);
    const QString named = QStringLiteral("--%1 %2").arg(QLatin1String(found->name), QLatin1String(found->value));
    return named.leftJustified(18) + QLatin1String(found->says);
}

Call callOf(const QCommandLineParser& parser, QTextStream& out, QTextStream& err)
{
    Call call{parser.positionalArguments(), {}, out, err};
    for (const OptionOfCalls& one : everyOption)
        if (const QString name = QString::fromLatin1(one.name); parser.isSet(name))
            call.options[name] = parser.value(name);
    return call;
}

std::optional<QString> Call::option(const char* name) const
{
    const auto given = options.find(QLatin1String(name));
    return given == options.end() ? std::nullopt : std::optional(given->second);
}

void print(const Call& call, const Json& document)
{
    call.out << writtenOut(QString::fromStdString(document.dump(2))) << '\n';
}

int fail(const Call& call, const Error& error)
{
    const auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    if (dictionary && dictionary->knows(error.happened.id))
        call.err << writtenOut(dictionary->render(error.happened, Language::English)) << '\n';
    if (!error.detail.isEmpty()) call.err << writtenOut(error.detail) << '\n';
    return error.kind == Error::Kind::InDoubt ? Unavailable : int(error.kind);
}

int wrongCall(const Call& call, const QString& expected)
{
    call.err << writtenOut(expected) << '\n';
    return WrongCall;
}

Expected<QByteArray> readInput(const QString& fileOrDash)
{
    if (fileOrDash != QLatin1String("-")) return readFile(fileOrDash);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(Error::Kind::BadInput,
                       words("error.file", {{"file", fileOrDash}, {"what", input.errorString()}}), input.errorString());
    return input.readAll();
}

}  // namespace kapok::cli
