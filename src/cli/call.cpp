#include "cli/call.h"

#include "base/dictionary.h"
#include "base/plain_text.h"
#include "base/resources.h"
#include "base/small_file.h"

#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace kapok::cli {
namespace {

struct OptionOfCalls {
    const char* name;
    const char* value;  ///< what stands behind it; empty for a flag
    const char* says;   ///< id of its words
};

constexpr OptionOfCalls everyOption[]{
    {"data", "DIR", "cli.option.data"},
    {"facts", "FILE", "cli.option.facts"},
    {"cases", "FILE", "cli.option.cases"},
    {"journal", "FILE", "cli.option.journal"},
    {"pack", "NAME|FILE", "cli.option.pack"},
    {"case", "ID|NUMBER", "cli.option.case"},
    {"since", "WHEN", "cli.option.since"},
    {"authority", "PEM", "cli.option.authority"},
    {"paper", "PAPER", "cli.option.paper"},
    {"before", "DAY", "cli.option.before"},
    {"confirm", "COUNT", "cli.option.confirm"},
    {"from", "DAY", "cli.option.from"},
    {"to", "DAY", "cli.option.to"},
    {"format", "FORMAT", "cli.option.format"},
    {"out", "FILE", "cli.option.out"},
    {"teller", "NUMBER", "cli.option.teller"},
    {"person", "ID", "cli.option.person"},
    {"lang", "zh|en", "cli.option.lang"},
    {"charset", "CHARSET", "cli.option.charset"},
    {"reader", "NAME", "cli.option.reader"},
    {"pin-pad", "", "cli.option.pin_pad"},
    {"reveal", "", "cli.option.reveal"},
    {"user", "NUMBER", "cli.option.user"},
    {"name", "NAME", "cli.option.name"},
    {"role", "ROLE", "cli.option.role"},
    {"day", "DAY", "cli.option.day"},
    {"config", "FILE", "cli.option.config"},
    {"staff", "FILE", "cli.option.staff"},
    {"unit", "NAME", "cli.option.unit"},
    {"agent", "ID", "cli.option.agent"},
    {"evidence", "TEXT", "cli.option.evidence"},
    {"route", "ROUTE", "cli.option.route"},
};

// What is not found is shown as its id: nothing is hidden where words cannot be read.
QString rendered(const Words& what, Language language)
{
    const auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    return dictionary ? dictionary->render(what, language) : what.id;
}

}  // namespace

void describeOptions(QCommandLineParser& parser)
{
    for (const OptionOfCalls& one : everyOption)
        parser.addOption({QString::fromLatin1(one.name), {}, QString::fromLatin1(one.value)});
}

QString explained(const char* option, Language language)
{
    const auto* found = std::ranges::find(everyOption, std::string_view(option), &OptionOfCalls::name);
    const QString named = QStringLiteral("--%1 %2").arg(QLatin1String(found->name), QLatin1String(found->value));
    return named.leftJustified(18) + rendered(words(found->says), language);
}

Language languageOfTerminal()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const QByteArray locale = qgetenv(name); !locale.isEmpty())
            return locale.startsWith("en") ? Language::English : Language::Chinese;
    return Language::Chinese;
}

Call callOf(const QCommandLineParser& parser, QTextStream& out, QTextStream& err)
{
    Call call{parser.positionalArguments(), {}, out, err};
    for (const OptionOfCalls& one : everyOption)
        if (const QString name = QString::fromLatin1(one.name); parser.isSet(name))
            call.options[name] = parser.value(name);
    const QString asked = call.option("lang").value_or(QString());
    if (asked == QLatin1String("en")) call.language = Language::English;
    if (asked == QLatin1String("zh")) call.language = Language::Chinese;
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

QString said(const Call& call, const Words& what) { return rendered(what, call.language); }

QString said(const Call& call, const Error& error)
{
    const QString happened = said(call, error.happened);
    return error.detail.isEmpty() ? happened : happened + u' ' + error.detail;
}

int fail(const Call& call, const Error& error)
{
    if (!error.happened.empty()) call.err << writtenOut(said(call, error.happened)) << '\n';
    if (!error.detail.isEmpty()) call.err << writtenOut(error.detail) << '\n';
    return error.kind == Error::Kind::InDoubt ? Unavailable : int(error.kind);
}

int wrongCall(const Call& call, const Words& what)
{
    call.err << writtenOut(said(call, what)) << '\n';
    return WrongCall;
}

Expected<QByteArray> readInput(const QString& fileOrDash)
{
    const QFileInfo about(fileOrDash);
    const bool isStream = fileOrDash == QLatin1String("-") || (about.exists() && !about.isFile() && !about.isDir());
    if (!isStream) return readFile(fileOrDash);
    auto bytes = readStream(fileOrDash);  // what another program says, as far as it goes
    if (!bytes)
        return failure(Error::Kind::BadInput,
                       words("error.file", {{"file", fileOrDash}, {"what", bytes.error().detail}}));
    return bytes;
}

}  // namespace kapok::cli
