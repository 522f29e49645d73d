#include "cli/case_file.h"
#include "cli/commands.h"
#include "cli/pack_asked.h"

namespace kapok::cli {
namespace {

std::unexpected<Error> inFile(const QString& file, const Error& error)
{
    const QString what = error.detail.isEmpty() ? error.happened.id : error.detail;
    const QString name = file == QLatin1String("-") ? QStringLiteral("standard input") : file;
    return failure(error.kind, error.happened, name + QStringLiteral(": ") + what);
}

bool hasPersonalMark(const Json& json) { return bare(json) != json; }

Expected<domain::Facts> factsIn(const QString& file)
{
    const auto bytes = readInput(file);
    if (!bytes) return std::unexpected(bytes.error());
    const auto json = parseStrict(*bytes);
    if (!json) return inFile(file, json.error());
    // The journal's marks of personal values are no part of the contract.
    if (hasPersonalMark(*json))
        return inFile(file, {Error::Kind::BadInput,
                             words("facts.unfit",
                                   {{"key", QStringLiteral("$personal")}, {"expected", QStringLiteral("no such key")}}),
                             QStringLiteral("$personal: no such key")});
    const auto facts = domain::factsOf(*json);
    if (!facts) return inFile(file, facts.error());
    return facts;
}

Json documentOf(const CaseRun& run)
{
    Json differs = Json::array();
    for (const Difference& one : run.differences)
        differs.push_back({{"id", one.id.toStdString()},
                           {"why", one.why.toStdString()},
                           {"key", one.key.toStdString()},
                           {"expected", one.expected},
                           {"answer", one.answer}});
    return {{"cases", run.cases}, {"passed", run.cases - run.differing}, {"differs", differs}};
}

}  // namespace

int advise(const Call& call)
{
    const auto packName = call.option("pack"), factsFile = call.option("facts"), casesFile = call.option("cases");
    if (!call.args.isEmpty() || factsFile.has_value() == casesFile.has_value()) return wrongWords(call, "advise");
    const auto asked = PackAsked::find(packName.value_or(domain::RulePack::standard()));
    if (!asked) return fail(call, asked.error());
    const domain::RulePack& pack = asked->pack;
    asked->warn(call);
    const auto calendar = calendarOfResources();
    if (!calendar) return fail(call, calendar.error());
    if (factsFile) {
        const auto facts = factsIn(*factsFile);
        if (!facts) return fail(call, facts.error());
        Json answer = toJson(domain::decide(pack, *calendar, *facts));
        answer["pack"]["signed"] = asked->isSigned();
        print(call, answer);
        return Done;
    }
    const auto bytes = readInput(*casesFile);
    if (!bytes) return fail(call, bytes.error());
    const auto run = runCases(*bytes, pack, *calendar);
    if (!run) return fail(call, inFile(*casesFile, run.error()).error());
    print(call, documentOf(*run));
    call.err << said(call, words("cli.cases_hold", {{"held", QString::number(run->cases - run->differing)},
                                                    {"all", QString::number(run->cases)}}))
             << '\n';
    return run->differences.empty() ? Done : Refused;
}

}  // namespace kapok::cli
