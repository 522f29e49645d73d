#include "workflows/walk.h"

#include "workflows/course.h"
#include "workflows/judging.h"
#include "workflows/steps.h"

#include <algorithm>

namespace kapok::workflows {
namespace {

// No business has more: a workflow that asks the same thing for ever would never end.
constexpr std::size_t longestWay = 100;

bool isNo(const Json& outcome) { return outcome.is_object() && outcome.contains("refused"); }

// No workflow looks at the code of a no, nor at whether notes or a card paid: of each one stands for all.
std::vector<Json> outcomesOf(const Step& step, const WalkRules& rules)
{
    if (step.kind == StepKind::Decide) return step.ruled ? step.outcomes : rules.verdicts(step);
    if (step.kind == StepKind::SettleFee && step.outcomes.size() > 1)
        return {step.outcomes.front(), step.outcomes.back()};
    std::vector<Json> tried;
    for (const Json& outcome : step.outcomes)
        if (!isNo(outcome) || std::ranges::none_of(tried, isNo)) tried.push_back(outcome);
    return tried;
}

domain::Ruling rulingOn(const Step& step, const WalkRules& rules)
{
    if (step.ruled) return *step.ruled;
    const auto verdicts = rules.verdicts(step);
    return domain::rulingOf(verdicts.front()["ruling"]).value();
}

// A verdict that lacks papers or a person is not given: the visit is asked first.
Step stepOf(const Record& record, const WalkRules& rules)
{
    return stepNow(record, [&](const domain::Facts& facts) {
        return rulingOn({.kind = StepKind::Decide, .facts = facts}, rules);
    });
}

bool isAsked(StepKind kind) { return kind == StepKind::Ask || kind == StepKind::AskCitizen; }

bool isDecided(const Record& record)
{
    return std::ranges::any_of(record.outline(), [](const FieldState& field) {
        return field.nature == Nature::Verdict && field.filled;
    });
}

struct Follower {
    std::unique_ptr<Record> record;
    std::map<QString, std::vector<Json>> awaited;
    std::map<QString, QString> behind;
    int changesOfMind = 0;
};

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
        if (m_from.step.ofVisit) attend();
        else if (!unsent)
            for (const Json& outcome : outcomesOf(m_from.step, m_rules)) fill(m_from.step.fills, outcome);
        if (m_from.step.kind == StepKind::Enquire) keepOnePerRuling();
        if (isAsked(m_from.step.kind) && !m_from.step.ofVisit && isDecided(*m_from.record)) keepOnePerNextStep();
        // The other way to answer; of its reasons one stands for all, for the rules treat them alike.
        if (const QString& other = m_from.step.question.insteadFills; !other.isEmpty())
            fill(other, m_from.step.question.options.front().name.toStdString());
        told();
        late();
        leaves();
        const bool mayChange = !course::ordered(*m_from.record) && m_from.awaited.empty();
        if (m_rules.thinksAgain && mayChange && m_from.changesOfMind < m_rules.changesOfMind) thinksAgain();
        return std::move(m_all);
    }

private:
    const Visited& m_from;
    const WalkRules& m_rules;
    std::vector<Follower> m_all;

    Nature natureOf(const QString& name) const
    {
        const auto fields = m_from.record->outline();
        return std::ranges::find(fields, name, &FieldState::name)->nature;
    }
    // A case inside that must end before this order is sent; none where it is free to go.
    std::optional<QString> restsOn(const QString& order) const
    {
        const bool heldBack = m_from.behind.contains(order);
        if (!heldBack && m_from.awaited.contains(order)) return std::nullopt;  // told before any of them began
        for (const auto& [field, outcomes] : m_from.awaited)
            if (natureOf(field) == Nature::Inner) return field;
        return std::nullopt;
    }
    Follower same() const { return {m_from.record->clone(), m_from.awaited, m_from.behind, m_from.changesOfMind}; }
    void fill(const QString& field, const Json& value)
    {
        Follower after = same();
        if (!after.record->fill(field, value)) return;
        if (course::staysUnderWay(value)) after.awaited[field] = course::lateOutcomes();
        else after.awaited.erase(field), after.behind.erase(field);
        for (const QString& again : course::askedAgainAfter(*after.record, field, value)) after.record->forget(again);
        m_all.push_back(std::move(after));
    }
    // Who is here and what is shown; and that he has it not, which is the deliberate refusal.
    void attend()
    {
        const auto answers = [&](const Json& value) {
            Follower after = same();
            const auto present = after.record->visit().present.with(m_from.step.fills, value);
            if (!present) return;
            after.record->attend(*present);
            m_all.push_back(std::move(after));
        };
        if (Deputy::owns(m_from.step.fills)) return answers(m_from.step.outcomes.front());  // no rule asks who he is
        if (m_from.step.fills != QLatin1String("papers")) {
            for (const Json& value : m_from.step.outcomes) answers(value);
            if (m_from.step.fills == QLatin1String("who")) keepOnePerRuling();
            return;
        }
        answers(m_from.step.body["missing"]);
        const Step decide = m_from.record->next();
        for (const Json& verdict : m_rules.verdicts(decide)) fill(decide.fills, verdict);
    }
    // What is said after the verdict changes what stands on papers; only where it leads to another step is it
    // another way.
    void keepOnePerNextStep()
    {
        std::set<std::pair<StepKind, QString>> known;
        std::erase_if(m_all, [&](const Follower& follower) {
            const Step step = follower.record->next();
            return !known.emplace(step.kind, step.fills).second;
        });
    }
    // What the rules treat alike goes the same ways: who is here, and what an enquiry has brought.
    void keepOnePerRuling()
    {
        std::set<std::string> known;
        std::erase_if(m_all, [&](const Follower& follower) {
            const auto asked = follower.record->clone();
            if (const Step step = asked->next(); step.ofVisit && step.fills == QLatin1String("who"))
                asked->attend(*asked->visit().present.with(step.fills, step.outcomes.front()));
            const Step step = asked->next();
            if (step.kind != StepKind::Decide) return false;
            return !known.insert(toJson(rulingOn(step, m_rules)).dump()).second;
        });
    }
    // An order that is told, and whose answer is not known.
    void told()
    {
        if (m_from.step.kind != StepKind::Order || m_from.awaited.contains(m_from.step.fills)) return;
        Follower after = same();
        after.record->intend(m_from.step.fills);
        if (const auto inner = restsOn(m_from.step.fills)) after.behind[m_from.step.fills] = *inner;
        after.awaited[m_from.step.fills] = outcomesOf(m_from.step, m_rules);
        m_all.push_back(std::move(after));
    }
    void late()
    {
        const auto withdrawn = course::withdrawn(*m_from.record);
        for (const auto& [field, outcomes] : m_from.awaited) {
            const bool isOrder = natureOf(field) == Nature::Order;
            const bool heldBack = isOrder && m_from.behind.contains(field);
            if (isOrder && restsOn(field)) continue;
            // Refused before it was sent: withdrawn, and nothing else can become of it.
            if (std::ranges::find(withdrawn, field) != withdrawn.end()) fill(field, course::withdrawal());
            if (field == m_from.step.fills || (heldBack && m_from.record->refused())) continue;
            for (const Json& outcome : outcomes) fill(field, outcome);
        }
    }
    void leaves()
    {
        if (!m_rules.citizenMayLeave || m_from.record->refused()) return;
        if (const auto left = course::leaving(*m_from.record)) fill(left->field, left->value);
    }
    void thinksAgain()
    {
        for (const FieldState& field : m_from.record->outline())
            if (field.nature == Nature::Answer && field.filled)
                forget(course::forgottenWith(*m_from.record, field.name));
        if (m_from.record->refused()) return;
        forget(course::lapsing(*m_from.record));  // a night passes
        // The visit takes back who is here: what rests on it lapses.
        const Attendance& present = m_from.record->visit().present;
        if (!present.who) return;
        Follower after = same();
        after.record->attend(present.without(QStringLiteral("who")));
        if (course::restsOnOtherWords(*after.record))
            for (const QString& name : course::lapsing(*after.record)) after.record->forget(name);
        ++after.changesOfMind;
        m_all.push_back(std::move(after));
    }
    void forget(const std::vector<QString>& fields)
    {
        Follower after = same();
        for (const QString& field : fields) after.record->forget(field);
        ++after.changesOfMind;
        m_all.push_back(std::move(after));
    }
};

}  // namespace

std::vector<Visited> walk(const Record& start, const WalkRules& rules)
{
    std::vector<Visited> visited;
    std::map<std::string, std::size_t> known;
    const auto place = [&](Follower state) {
        std::string key = state.record->state().dump() + std::to_string(state.changesOfMind);
        for (const auto& [field, outcomes] : state.awaited) key += ' ' + field.toStdString();
        for (const auto& [field, inner] : state.behind) key += ' ' + field.toStdString() + '<' + inner.toStdString();
        const auto [at, fresh] = known.emplace(std::move(key), visited.size());
        if (fresh) {
            Step step = stepOf(*state.record, rules);
            visited.push_back({std::move(state.record),
                               std::move(step),
                               {},
                               std::move(state.awaited),
                               std::move(state.behind),
                               state.changesOfMind});
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
        Step step = stepOf(*record, rules);
        way.push_back(step);
        if (step.kind == StepKind::Done || step.kind == StepKind::Refuse) break;
        if (step.ofVisit) {
            const bool papers = step.fills == QLatin1String("papers");
            const auto present =
                record->visit().present.with(step.fills, papers ? step.body["missing"] : step.outcomes.front());
            if (!present || *present == record->visit().present) break;
            record->attend(*present);
            continue;
        }
        const std::vector<Json> outcomes = outcomesOf(step, rules);
        if (outcomes.empty() || !record->fill(step.fills, outcomes.front())) break;
    }
    return way;
}

}  // namespace kapok::workflows
