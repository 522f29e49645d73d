#include "cli/sync.h"

#include "cli/headless_desk.h"

#include <set>

namespace kapok::cli {
namespace {

using desk::Runner;

struct Under {
    const desk::Case* one;
    desk::Intent intent;
};

// What is under way at the parties; an inner case tells for itself.
std::vector<Under> underWay(const Runner& runner)
{
    std::vector<Under> all;
    for (const auto& [id, one] : runner.book().all())
        for (const auto& [field, intent] : one.open)
            if (intent.kind == workflows::StepKind::Order) all.push_back({&one, intent});
    std::ranges::sort(all, {}, [](const Under& each) { return each.intent.seq; });
    return all;
}

Json rowOf(const Under& each)
{
    return {{"case", toJson(each.one->id.text)},
            {"number", toJson(each.one->number)},
            {"field", toJson(each.intent.field)},
            {"operation", toJson(each.intent.operation.text)}};
}

Json comparison(const Json& before, const Runner& runner)
{
    Json waiting = Json::array(), inDoubt = Json::array(), settled = Json::array();
    std::set<std::string> still;
    for (const Under& each : underWay(runner)) {
        const Json row = rowOf(each);
        still.insert(row["operation"]);
        (runner.stateOf(*each.one) == desk::StateWord::InDoubt ? inDoubt : waiting).push_back(row);
    }
    for (const Json& row : before)
        if (!still.contains(row["operation"])) settled.push_back(row);
    return {{"settled", settled}, {"waiting", waiting}, {"in_doubt", inDoubt}};
}

}  // namespace

Expected<Json> syncDesk(const Call& call, DeskLine& line)
{
    // Nothing of training is sent but by its workbench; who has the folder says so first.
    const auto desk = HeadlessDesk::open(call, line, line.parties.all(), HeadlessDesk::Training::IsLeftAlone);
    if (!desk) return std::unexpected(desk.error());
    Runner& runner = (*desk)->runner();
    Json before = Json::array();
    for (const Under& each : underWay(runner)) before.push_back(rowOf(each));
    const auto synced = QCoro::waitFor(runner.sync());
    if (const auto& alarm = (*desk)->alarm()) return std::unexpected(*alarm);
    if (!synced) return std::unexpected(synced.error());
    Json told = comparison(before, runner);
    if (const Words trouble = (*desk)->witnessTrouble(); !trouble.empty())
        told["witness"] = toJson(said(call, trouble));
    return told;
}

}  // namespace kapok::cli
