#include "cli/case_file.h"

#include <algorithm>

namespace kapok::cli {
namespace {

std::unexpected<Error> noCaseFile(const QString& what)
{
    return failure(Error::Kind::BadInput, words("cli.no_case_file", {{"what", what}}), what);
}

// Facts of one case may be malformed on purpose, so the file is read more kindly than they are.
Expected<Json> readCases(const QByteArray& file)
{
    auto document = parseKindly(file);
    if (!document) return noCaseFile(document.error().detail);
    if (!document->is_object() || !document->contains("cases") || !(*document)["cases"].is_array())
        return noCaseFile(QStringLiteral("cases: expected a list"));
    return std::move((*document)["cases"]);
}

QString nameOf(const Json& one, const char* key)
{
    return one.contains(key) && one[key].is_string() ? text(one[key]) : QString();
}

bool contains(const Json& list, const Json& wanted)
{
    return list.is_array() &&
           std::ranges::all_of(wanted, [&](const Json& item) { return std::ranges::find(list, item) != list.end(); });
}

void compare(const Json& expected, const Json& answer, const QString& path, std::vector<Difference>& into)
{
    for (const auto& [key, wanted] : expected.items()) {
        const bool exactly = key.ends_with('=');
        const std::string name = exactly ? key.substr(0, key.size() - 1) : key;
        const Json given = answer.is_object() && answer.contains(name) ? answer[name] : Json();
        const QString place = (path.isEmpty() ? QString() : path + u'.') + QString::fromStdString(key);
        if (wanted.is_object() && given.is_object()) {
            compare(wanted, given, place, into);
            continue;
        }
        const bool holds = !exactly && wanted.is_array() ? contains(given, wanted) : given == wanted;
        if (!holds) into.push_back({{}, {}, place, wanted, given});
    }
}

}  // namespace

Expected<Json> casesIn(const QByteArray& file)
{
    auto cases = readCases(file);
    if (!cases) return std::unexpected(cases.error());
    int index = 0;
    for (const Json& one : *cases) {
        if (!one.is_object() || !one.contains("facts") || !one.contains("expect") || !one["expect"].is_object())
            return noCaseFile(
                QStringLiteral("cases[%1] %2: expected id, facts and expect").arg(index).arg(nameOf(one, "id")));
        ++index;
    }
    return cases;
}

Json answerTo(const Json& facts, const domain::RulePack& pack, const WorkingDays& calendar)
{
    const auto strict = parseStrict(QByteArray::fromStdString(facts.dump()));
    const auto read = strict ? domain::factsOf(*strict) : std::unexpected(strict.error());
    if (!read) return {{"exit", 2}, {"error", read.error().detail.toStdString()}};
    return toJson(domain::decide(pack, calendar, *read));
}

Expected<CaseRun> runCases(const QByteArray& file, const domain::RulePack& pack, const WorkingDays& calendar)
{
    const auto cases = casesIn(file);
    if (!cases) return std::unexpected(cases.error());
    CaseRun run;
    for (const Json& one : *cases) {
        const QString id = nameOf(one, "id");
        ++run.cases;
        const std::size_t before = run.differences.size();
        Json answer = answerTo(one["facts"], pack, calendar);
        if (answer.contains("exit") && !one["expect"].contains("exit"))
            run.differences.push_back({{}, {}, QStringLiteral("exit"), nullptr, answer});
        else compare(one["expect"], answer, {}, run.differences);
        for (std::size_t i = before; i < run.differences.size(); ++i) {
            run.differences[i].id = id;
            run.differences[i].why = nameOf(one, "why");
        }
        run.differing += before != run.differences.size();
    }
    return run;
}

}  // namespace kapok::cli
