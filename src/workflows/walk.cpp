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

struct Follower {
    std::unique_ptr<Record> record;
    std::map<QString, std::vector<Json>> awaited;
    std::map<QString, QString> behind;
};

bool ordered(const Record& record)
{
    return std::ranges::any_of(record.fields(), [](const FieldState& field) {
        return field.nature == Nature::Order && (field.filled || field.waiting);
    });
}

// From a state: with each outcome of its step, each late answer, and each change of mind.
class Followers {
public:
    Followers(const Visited& from, const WalkRules& rules) : m_from(from), m_rules(rules) {}

    std::vector<Follower> all()
    {
        if (m_from.step.kind == StepKind::Done || m_from.step.kind == StepKind::Refuse) {
            late();  // no case is ended with an intent open
            return std::move(m_all);
        }
        const bool unsent = m_from.step.kind == StepKind::Order && restsOn(m_from.step.fills);
        if (!unsent)
            for (const Json& outcome : outcomesOf(m_from.step, m_rules)) fill(m_from.step.fills, outcome);
        told();
        late();
        leaves();
        if (m_rules.thinksAgain && !ordered(*m_from.record) && m_from.awaited.empty()) thinksAgain();
        return std::move(m_all);
    }

private:
    const Visited& m_from;
    const WalkRules& m_rules;
    std::vector<Follower> m_all;

    Nature natureOf(const QString& name) const
    {
        const auto fields = m_from.record->fields();
        return std::ranges::find(fields, name, &FieldState::name)->nature;
    }
    // The case inside that must end before this order is sent; none where it is free to go.
    std::optional<QString> restsOn(const QString& order) const
    {
        if (const auto told = m_from.behind.find(order); told != m_from.behind.end())
            return m_from.awaited.contains(told->second) ? std::optional(told->second) : std::nullopt;
        if (m_from.awaited.contains(order)) return std::nullopt;  // told before any of them began
        for (const auto& [field, outcomes] : m_from.awaited)
            if (natureOf(field) == Nature::Inner) return field;
        return std::nullopt;
    }
    Follower same() const { return {m_from.record->clone(), m_from.awaited, m_from.behind}; }
    void fill(const QString& field, const Json& value)
    {
        Follower after = same();
        if (!after.record->fill(field, value)) return;
        // An inner case that stands recorded here ends later, and fills the field again.
        if (value.is_object() && value.value("state", "") == "recorded")
            after.awaited[field] = {{{"state", "done"}, {"reason", ""}},
                                    {{"state", "refused"}, {"reason", "refused_elsewhere"}}};
        else after.awaited.erase(field), after.behind.erase(field);
        m_all.push_back(std::move(after));
    }
    // An order that is told, and whose answer is not known.
    void told()
    {
        if (m_from.step.kind != StepKind::Order || m_from.awaited.contains(m_from.step.fills)) return;
        Follower after = same();
        after.record->intend(m_from.step.fills);
        if (const auto inner = restsOn(m_from.step.fills)) after.behind[m_from.step.fills] = *inner;
        after.awaited[m_from.step.fills] = m_from.step.outcomes;
        m_all.push_back(std::move(after));
    }
    void late()
    {
        for (const auto& [field, outcomes] : m_from.awaited) {
            const bool isOrder = natureOf(field) == Nature::Order;
            const bool heldBack = isOrder && m_from.behind.contains(field);
            if (isOrder && restsOn(field)) continue;
            // Refused before it was sent: withdrawn, and nothing else can become of it.
            if (isOrder && m_from.record->refused()) fill(field, {{"refused", "withdrawn"}});
            if (field == m_from.step.fills || (heldBack && m_from.record->refused())) continue;
            for (const Json& outcome : outcomes) fill(field, outcome);
        }
    }
    void leaves()
    {
        if (!m_rules.citizenMayLeave || m_from.record->refused()) return;
        if (const auto verdict = breakingOff(*m_from.record))
            fill(*verdict,
                 {{"facts", Json::object()}, {"ruling", nullptr}, {"approved_by", ""}, {"refused", "withdrawn"}});
    }
    // Fields are asked in the order of the list, so what stands behind an answer was filled after it.
    void thinksAgain()
    {
        const auto fields = m_from.record->fields();
        for (std::size_t at = 0; at < fields.size(); ++at)
            if (fields[at].nature == Nature::Answer && fields[at].filled)
                forget({fields.begin() + qsizetype(at), fields.end()}, true);
        if (!m_from.record->refused()) forget(fields, false);  // a night passes
    }
    void forget(const std::vector<FieldState>& fields, bool answers)
    {
        Follower after = same();
        for (const FieldState& field : fields) {
            const bool refusedInside =
                field.nature == Nature::Inner && field.value.is_object() && field.value.value("state", "") == "refused";
            const bool said = field.nature == Nature::Enquiry || field.nature == Nature::Verdict;
            if (said || (answers && (refusedInside || field.nature == Nature::Answer)))
                after.record->forget(field.name);
        }
        m_all.push_back(std::move(after));
    }
};

}  // namespace

std::vector<Visited> walk(const Record& start, const WalkRules& rules)
{
    std::vector<Visited> visited;
    std::map<std::string, std::size_t> known;
    const auto place = [&](Follower state) {
        std::string key = state.record->state().dump();
        for (const auto& [field, outcomes] : state.awaited) key += ' ' + field.toStdString();
        for (const auto& [field, inner] : state.behind) key += ' ' + field.toStdString() + '<' + inner.toStdString();
        const auto [at, fresh] = known.emplace(std::move(key), visited.size());
        if (fresh) {
            Step step = state.record->next();
            visited.push_back(
                {std::move(state.record), std::move(step), {}, std::move(state.awaited), std::move(state.behind)});
        }
        return at->second;
    };
    place({start.clone(), {}, {}});
    for (std::size_t at = 0; at < visited.size(); ++at) {
        auto next = Followers(visited[at], rules).all();
        for (auto& state : next) {
            const std::size_t index = place(std::move(state));
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
