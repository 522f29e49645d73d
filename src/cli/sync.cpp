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

// M11: what is to be seen to at the window.
Json wantedAgain(const Call& call, Runner& runner)
{
    Json list = Json::array();
    for (const auto& [id, one] : runner.again().book().open()) {
        const Words why{QStringLiteral("view.again_why.") + domain::wordOf(one.what.why), {}};
        list.push_back({{"operation", toJson(one.what.operation.text)},
                        {"number", toJson(one.number)},
                        {"what", toJson(domain::wordOf(one.what.what))},
                        {"why", toJson(said(call, why))},
                        {"sent", one.sent}});
    }
    return list;
}

// M12: what stands there names nobody.
Json conflicts(Runner& runner)
{
    Json list = Json::array();
    for (const auto& [operation, one] : runner.conflicts().book().open()) list.push_back(one.toJson());
    return list;
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
    if (Json wanted = wantedAgain(call, runner); !wanted.empty()) told["again"] = std::move(wanted);
    if (Json differ = conflicts(runner); !differ.empty()) told["conflicts"] = std::move(differ);
    return told;
}

}  // namespace kapok::cli
