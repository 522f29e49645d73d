#include "cli/commands.h"
#include "domain/rules/pack_data.h"
#include "domain/rules/rule_pack.h"

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
    const bool check = call.args.size() == 2 && call.args[0] == QLatin1String("check");
    const bool show = call.args.size() == 2 && call.args[0] == QLatin1String("show");
    if (!check && !show) return wrongCall(call, QStringLiteral("kapokctl rules: expected check FILE or show NAME"));
    const auto pack = domain::RulePack::find(call.args[1]);
    if (!pack) return fail(call, pack.error());
    const PackData& data = pack->data();
    Json document{
        {"name", data.identity.name.toStdString()},
        {"effective_from", data.identity.effectiveFrom.toStdString()},
        {"effective_to", data.identity.effectiveTo.isEmpty() ? Json() : Json(data.identity.effectiveTo.toStdString())},
        {"sm3", data.identity.sm3.toStdString()},
        {"about", data.about.toStdString()},
        {"rows", counted(data)}};
    if (show) document["asks"] = asksOf(data);
    print(call, document);
    return Done;
}

}  // namespace kapok::cli
