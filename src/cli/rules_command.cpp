#include "cli/commands.h"
#include "cli/pack_asked.h"
#include "cli/rules_diff.h"
#include "domain/rules/pack_data.h"

namespace kapok::cli {
namespace {

using domain::rules::PackData;

Json counted(const PackData& data)
{
    return {{"reasons", data.asks.size()},
            {"roads", data.roads.size()},
            {"documents", data.documents.size()},
            {"fees", data.fees.size()},
            {"days", data.days.size()},
            {"numbers", data.numbers.size()},
            {"generations", data.generations.size()},
            {"papers", data.papers.size()},
            {"advice", data.advice.size()}};
}

Json asksOf(const PackData& data)
{
    Json asks = Json::array();
    for (const auto& row : data.asks) {
        Json businesses = Json::array();
        for (const auto& entry : domain::businesses())
            if (row.businesses >> unsigned(entry.business) & 1u) businesses.push_back(entry.name);
        const auto& reason = data.entry(row.reason);
        Json basis = Json::array();
        for (const QString& paragraph : row.basis) basis.push_back(paragraph.toStdString());
        asks.push_back({{"stage", wordOf(row.stage).toStdString()},
                        {"reason", wordOf(row.reason).toStdString()},
                        {"outcome", wordOf(reason.outcome).toStdString()},
                        {"businesses", businesses},
                        {"basis", basis},
                        {"zh", reason.text.zh.toStdString()},
                        {"en", reason.text.en.toStdString()}});
    }
    return asks;
}

}  // namespace

int rulesCommand(const Call& call)
{
    const QString what = call.args.value(0);
    if (what == QLatin1String("diff")) return rulesDiff(call);
    const bool check = what == QLatin1String("check"), show = what == QLatin1String("show");
    if ((!check && !show) || call.args.size() != 2 || call.has("cases") || call.has("journal"))
        return wrongWords(call, "rules");
    const auto asked = PackAsked::find(call.args[1]);
    if (!asked) return fail(call, asked.error());
    const PackData& data = asked->pack.data();
    const auto& ground = asked->files.ground;
    Json document{
        {"name", data.identity.name.toStdString()},
        {"stands_on", ground ? ground->json.value("name", Json()) : Json()},
        {"effective_from", data.identity.effectiveFrom.toStdString()},
        {"effective_to", data.identity.effectiveTo.isEmpty() ? Json() : Json(data.identity.effectiveTo.toStdString())},
        {"sm3", data.identity.sm3.toStdString()},
        {"signed", asked->isSigned()},
        {"about", data.about.toStdString()},
        {"rows", counted(data)}};
    if (show) document["asks"] = asksOf(data);
    print(call, document);
    asked->warn(call);
    return check && asked->isForged() ? Refused : Done;
}

}  // namespace kapok::cli
