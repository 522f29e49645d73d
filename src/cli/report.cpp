#include "cli/report.h"

#include "base/own_file.h"
#include "base/plain_text.h"
#include "base/small_file.h"
#include "cli/commands.h"
#include "cli/told.h"
#include "domain/knowledge.h"
#include "reports/written.h"

#include <algorithm>

namespace kapok::cli {
namespace {

/// What is asked for, once every option was found to mean something.
struct Wanted {
    QString name;
    reports::Span span;
    QString format;
    Language language = Language::Chinese;
    reports::Charset charset = reports::Charset::Utf8;
    QString teller{};  ///< empty: all
};

std::unexpected<Error> wrong(const Words& what) { return failure(Error::Kind::BadInput, what); }

Expected<QDate> dayIn(const Call& call, const char* option)
{
    const QString said = call.option(option).value_or(QString());
    const QDate day = QDate::fromString(said, Qt::ISODate);
    if (said.size() == 10 && day.isValid()) return day;
    return wrong(words("cli.report.no_day", {{"option", QLatin1String(option)}, {"what", said}}));
}

template <class Value>
Expected<Value> oneOf(const Call& call, const char* option, std::initializer_list<std::pair<const char*, Value>> known)
{
    const auto said = call.option(option);
    if (!said) return known.begin()->second;
    QStringList names;
    for (const auto& [name, value] : known) {
        if (*said == QLatin1String(name)) return value;
        names.append(QLatin1String(name));
    }
    return wrong(
        words("cli.report.none_of",
              {{"option", QLatin1String(option)}, {"names", names.join(QStringLiteral(", "))}, {"what", *said}}));
}

// A report goes to people who never saw the terminal: its locale decides nothing about it.
Language languageIn(const Call& call)
{
    return call.option("lang") == QStringLiteral("en") ? Language::English : Language::Chinese;
}

// contract.md §4: whose day it is, and whose trail. Who asks for one person by his number says who he is himself.
Expected<void> chosenIn(const Call& call, const QString& name)
{
    const std::pair<const char*, const char*> all[]{{"teller", "teller_day"}, {"person", "person_trail"}};
    for (const auto& [option, report] : all)
        if (call.has(option) && name != QLatin1String(report))
            return wrong(
                words("cli.report.option_of", {{"option", QLatin1String(option)}, {"report", QLatin1String(report)}}));
    if (call.has("person") && !call.has("user")) return wrong(words("cli.report.person_needs_user"));
    return {};
}

Expected<Wanted> wantedBy(const Call& call)
{
    Wanted wanted{.name = call.args.value(0)};
    const auto names = reports::names();
    if (std::ranges::find(names, wanted.name) == names.end())
        return wrong(words("cli.report.no_name", {{"what", wanted.name}}));
    const auto from = dayIn(call, "from"), to = dayIn(call, "to");
    if (!from) return std::unexpected(from.error());
    if (!to) return std::unexpected(to.error());
    if (*to < *from) return wrong(words("cli.report.ends_before"));
    wanted.span = {*from, *to};
    const auto format =
        oneOf<QString>(call, "format", {{"json", "json"}, {"csv", "csv"}, {"xlsx", "xlsx"}, {"pdf", "pdf"}});
    if (!format) return std::unexpected(format.error());
    wanted.format = *format;
    wanted.language = languageIn(call);
    const auto charset = oneOf<reports::Charset>(
        call, "charset", {{"utf-8", reports::Charset::Utf8}, {"gb18030", reports::Charset::Gb18030}});
    if (!charset) return std::unexpected(charset.error());
    wanted.charset = *charset;
    if (call.has("charset") && wanted.format != QLatin1String("csv")) return wrong(words("cli.report.charset_of_csv"));
    const auto chosen = chosenIn(call, wanted.name);
    if (!chosen) return std::unexpected(chosen.error());
    wanted.teller = call.option("teller").value_or(QString());
    const bool isOfBytes = wanted.format == QLatin1String("xlsx") || wanted.format == QLatin1String("pdf");
    const bool isText = !isOfBytes && wanted.charset == reports::Charset::Utf8;
    if (!isText && !call.has("out")) return wrong(words("cli.report.needs_file"));
    return wanted;
}

// Of a person that nobody has opened a report holds an empty cell; a document says that it is none.
Json documentOf(const reports::Report& made, const Dictionary& dictionary, bool sealed)
{
    Json document = toJson(made, dictionary);
    if (!sealed) return document;
    for (std::size_t at = 0; at < made.columns.size(); ++at)
        if (const std::string_view name = made.columns[at].name; name == "person" || name == "telephone")
            for (Json& row : document["rows"]) row[at] = nullptr;
    document["sealed"] = true;
    return document;
}

Expected<QByteArray> bytesOf(const reports::Report& made, const Wanted& wanted, const Dictionary& dictionary,
                             const Pages* pages, bool sealed)
{
    if (wanted.format == QLatin1String("pdf"))
        return pages ? pages->pdf(made, dictionary, wanted.language)
                     : failure(Error::Kind::Unavailable, words("report.not_written"), QStringLiteral("no fonts"));
    if (wanted.format == QLatin1String("csv")) return reports::toCsv(made, dictionary, wanted.language, wanted.charset);
    if (wanted.format == QLatin1String("xlsx")) return reports::toXlsx(made, dictionary, wanted.language);
    return QByteArray::fromStdString(documentOf(made, dictionary, sealed).dump(2) + "\n");
}

int list(const Call& call, const Dictionary& dictionary)
{
    Json all = Json::array();
    for (const QString& name : reports::names())
        all.push_back(
            {{"name", toJson(name)}, {"title", toJson(reports::titleOf(name, dictionary, languageIn(call)))}});
    print(call, {{"reports", all}});
    return Done;
}

int write(const Call& call, const Dictionary& dictionary)
{
    const auto wanted = wantedBy(call);
    if (!wanted) return fail(call, wanted.error());
    const auto told = toldBy(call, dictionary, wanted->name);
    if (!told) return fail(call, told.error());
    const reports::Only only{.teller = wanted->teller, .person = told->person};
    const auto made = reports::make(wanted->name, reports::filtered(told->told, only), wanted->span);
    const auto bytes = bytesOf(*made, *wanted, dictionary, call.pages, told->sealed);
    if (!bytes) return fail(call, bytes.error());
    const auto out = call.option("out");
    if (!out) {
        call.out << writtenOut(QString::fromUtf8(*bytes).remove(u'\r'));  // a terminal has line ends of its own
        return Done;
    }
    if (isOfADesk(*out)) return wrongCall(call, words("cli.own_file", {{"file", *out}}));
    const auto written = writeSmallFile(*out, *bytes);
    if (written) return Done;
    return fail(
        call,
        Error{Error::Kind::Unavailable, words("error.file", {{"file", *out}, {"what", written.error().detail}}), {}});
}

}  // namespace

int report(const Call& call)
{
    const auto known = domain::Knowledge::load();
    if (!known) return fail(call, known.error());
    if (call.args == QStringList{QStringLiteral("list")}) return list(call, known->dictionary);
    if (call.args.size() != 1 || !call.data()) return wrongWords(call, "report");
    return write(call, known->dictionary);
}

}  // namespace kapok::cli
