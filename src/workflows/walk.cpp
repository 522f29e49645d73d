#include "workflows/walk.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace kapok::workflows {
namespace {

constexpr std::size_t longestWay = 200;  // an honest business has some twenty steps

std::vector<Json> outcomesOf(const Step& step, const WalkRules& rules)
{
    return step.kind == StepKind::Decide ? rules.verdicts(step) : step.outcomes;
}

// The verdict field that breaking off fills; none once an order was intended.
std::optional<QString> breakingOff(const Record& record)
{
    std::optional<QString> verdict;
    for (const FieldState& field : record.fields()) {
        if (field.nature == Nature::Order && (field.filled || field.waiting)) return std::nullopt;
        if (field.nature == Nature::Verdict && !verdict) verdict = field.name;
    }
    return verdict;
}

std::vector<std::unique_ptr<Record>> followers(const Record& record, const Step& step, const WalkRules& rules)
{
    std::vector<std::unique_ptr<Record>> all;
    const auto add = [&](const QString& field, const Json& value) {
        auto after = record.clone();
        if (after->fill(field, value)) all.push_back(std::move(after));
    };
    for (const Json& outcome : outcomesOf(step, rules)) add(step.fills, outcome);
    if (step.kind == StepKind::Order) {  // told, and no answer is known
        auto after = record.clone();
        after->intend(step.fills);
        all.push_back(std::move(after));
    }
    if (rules.citizenMayLeave && step.kind != StepKind::Refuse && step.kind != StepKind::Done && !record.refused())
        if (const auto verdict = breakingOff(record))
            add(*verdict, {{"facts", Json::object()}, {"ruling", nullptr}, {"approved_by", ""}, {"refused", "withdrawn"}});
    return all;
}

}  // namespace

std::vector<Visited> walk(const Record& start, const WalkRules& rules)
{
    std::vector<Visited> visited;
    std::map<std::string, std::size_t> known;
    const auto place = [&](std::unique_ptr<Record> record) {
        const auto [at, fresh] = known.emplace(record->state().dump(), visited.size());
        if (fresh) {
            Step step = record->next();
            visited.push_back({std::move(record), std::move(step), {}});
        }
        return at->second;
    };
    place(start.clone());
    for (std::size_t at = 0; at < visited.size(); ++at) {
        auto next = followers(*visited[at].record, visited[at].step, rules);
        for (auto& record : next) {
            const std::size_t index = place(std::move(record));
            visited[at].after.push_back(index);
        }
    }
    return visited;
}

std::vector<Step> ordinaryWay(const Record& from, const WalkRules& rules)
{
    std::vector<Step> way;
    auto record = from.clone();
    while (way.size() < longestWay) {
        Step step = record->next();
        way.push_back(step);
        if (step.kind == StepKind::Done || step.kind == StepKind::Refuse) break;
        const std::vector<Json> outcomes = outcomesOf(step, rules);
        if (outcomes.empty() || !record->fill(step.fills, outcomes.front())) break;
    }
    return way;
}

}  // namespace kapok::workflows
