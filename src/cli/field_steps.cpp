#include "cli/field_steps.h"

#include <algorithm>
#include <deque>
#include <set>

namespace kapok::cli {
namespace {

using workflows::FieldState;
using workflows::Nature;
using workflows::Record;
using workflows::Step;
using workflows::StepKind;

// A business whose ways are more than this shows the rest of its fields as not met.
constexpr std::size_t mostStates = 4000;

domain::Facts completed(domain::Facts facts)
{
    if (!facts.today.isValid()) facts.today = QDate(2021, 7, 8);
    facts.desk = {.bank = QStringLiteral("BOC"), .city = QStringLiteral("440700")};
    return facts;
}

// What a verdict may want: nothing, what this business has inside, an answer without the line, or a no.
std::vector<Json> verdictsOn(const Record& record, const Step& step)
{
    using enum domain::Outcome;
    QStringList papers;
    for (const FieldState& field : record.outline())
        if (!field.paper.isEmpty()) papers.append(field.paper);
    domain::Ruling ruling{.outcome = Accept, .papers = papers};
    ruling.feeFen = 2000;
    ruling.promised = QDate(2021, 8, 5);
    domain::Ruling after = ruling, offline = ruling, no = ruling;
    after.outcome = AcceptAfter;
    after.then = {QStringLiteral("loss_formal"), QStringLiteral("confirm_merge"), domain::nameOf(record.business())};
    offline.outcome = Provisional;
    offline.feeFen.reset();
    no.outcome = Refuse;
    no.reason = QStringLiteral("papers_missing");

    const Json facts = domain::toJson(completed(step.facts));
    std::vector<Json> all;
    for (const domain::Ruling& one : {ruling, after, offline, no})
        all.push_back({{"facts", facts}, {"ruling", workflows::kept(one)}, {"approved_by", ""}, {"refused", ""}});
    return all;
}

// Two states with the same key ask the same: what was answered and decided, and what else is filled how.
std::string keyOf(const Record& record)
{
    std::string key = record.opening().dump() + record.visit().present.toJson().dump();
    for (const FieldState& field : record.fields()) {
        if (!field.filled) continue;
        key += ' ' + field.name.toStdString();
        if (field.nature == Nature::Answer || field.nature == Nature::Effect) key += field.value.dump();
        else if (field.nature == Nature::Verdict) key += field.value["ruling"].value("outcome", std::string());
        else if (field.value.is_object() && !field.value.empty()) key += field.value.begin().key();
        key += field.inner.toStdString();
    }
    return key;
}

class Search {
public:
    explicit Search(const std::vector<std::unique_ptr<Record>>& starts)
    {
        for (const auto& start : starts) {
            for (const FieldState& field : start->outline()) m_missing.insert(field.name);
            place(start->clone());
        }
    }

    std::map<QString, Step> steps()
    {
        while (!m_open.empty() && !m_missing.empty() && m_known.size() < mostStates) {
            const auto record = std::move(m_open.front());
            m_open.pop_front();
            follow(*record);
        }
        return std::move(m_steps);
    }

private:
    std::deque<std::unique_ptr<Record>> m_open;
    std::set<std::string> m_known;
    std::set<QString> m_missing;
    std::map<QString, Step> m_steps;

    void place(std::unique_ptr<Record> record)
    {
        if (m_known.insert(keyOf(*record)).second) m_open.push_back(std::move(record));
    }
    void met(const QString& field, const Step& step)
    {
        if (m_missing.erase(field) > 0) m_steps.emplace(field, step);
    }
    void fill(const Record& from, const QString& field, const Json& value)
    {
        auto after = from.clone();
        if (after->fill(field, value)) place(std::move(after));
    }

    void follow(const Record& record)
    {
        const Step step = record.next();
        if (step.ofVisit) {
            for (const Json& value : step.outcomes) attend(record, step.fills, value);
            return;
        }
        met(step.fills, step);
        if (const QString& instead = step.question.insteadFills; !instead.isEmpty()) {
            met(instead, step);
            fill(record, instead, step.question.options.front().name.toStdString());
        }
        for (const Json& outcome : step.kind == StepKind::Decide ? verdictsOn(record, step) : step.outcomes)
            fill(record, step.fills, outcome);
    }
    void attend(const Record& record, const QString& field, const Json& value)
    {
        const auto present = record.visit().present.with(field, value);
        if (!present) return;
        auto after = record.clone();
        after->attend(*present);
        place(std::move(after));
    }
};

}  // namespace

std::map<QString, Step> stepsByField(const std::vector<std::unique_ptr<Record>>& starts)
{
    return Search(starts).steps();
}

}  // namespace kapok::cli
