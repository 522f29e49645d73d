#include "cli/field_steps.h"

#include "workflows/course.h"

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
constexpr std::size_t mostStates = 10000;

// The desk is one of the card's bank, so that whatever can be done with it can be done here.
domain::Facts completed(domain::Facts facts)
{
    if (!facts.today.isValid()) facts.today = QDate(2021, 7, 8);
    facts.desk = {.bank = QStringLiteral("BOC"), .city = QStringLiteral("440700")};
    for (const domain::CardFacts& card : facts.cards)
        if (card.ref == facts.request.card && card.bank) facts.desk.bank = *card.bank;
    return facts;
}

// What may be answered; of cards also that another bank issued them, whose account number stays (rules.md §9).
std::vector<Json> answersTo(const Step& step)
{
    std::vector<Json> all = step.outcomes;
    if (step.kind != StepKind::Enquire) return all;
    for (Json answer : step.outcomes) {
        if (!answer.contains("reply") || !answer["reply"].contains("cards")) continue;
        for (Json& card : answer["reply"]["cards"])
            if (card.contains("bank")) card["bank"] = "GDB";
        all.push_back(std::move(answer));
    }
    return all;
}

// What the rules say to these facts, approved where a second person must; and that the citizen leaves.
std::vector<Json> verdictsOn(const Step& step, const workflows::Judge& judge)
{
    const domain::Facts facts = completed(step.facts);
    const domain::Ruling ruling = judge(facts);
    const bool approved = ruling.outcome == domain::Outcome::Authorise;
    return {{{"facts", domain::toJson(facts)},
             {"ruling", workflows::kept(ruling)},
             {"approved_by", approved ? "9001" : ""},
             {"refused", ""}},
            workflows::course::leftBeforeVerdict()};
}

// What of a verdict leads to other steps.
std::string rulingIn(const Json& verdict)
{
    const Json& ruling = verdict["ruling"];
    if (ruling.is_null()) return "none";
    std::string key;
    for (const char* part : {"outcome", "then", "fee_fen", "account_number", "papers"})
        if (ruling.contains(part)) key += ruling[part].dump();
    return key;
}

// Two states with the same key ask the same: what was answered and ruled, and what else is filled how. Who is
// here and which cards he holds has done its work once the rules have spoken.
std::string keyOf(const Record& record)
{
    const auto fields = record.fields();
    const bool isRuled = std::ranges::any_of(
        fields, [](const FieldState& field) { return field.nature == Nature::Verdict && field.filled; });
    std::string key = record.opening().dump();
    if (!isRuled) key += record.visit().present.toJson().dump();
    for (const FieldState& field : fields) {
        if (!field.filled) continue;
        key += ' ' + field.name.toStdString();
        const bool isWhole = field.nature == Nature::Answer || field.nature == Nature::Effect;
        if (isWhole || (field.nature == Nature::Enquiry && !isRuled)) key += field.value.dump();
        else if (field.nature == Nature::Verdict) key += rulingIn(field.value);
        else if (field.value.is_object() && !field.value.empty()) key += field.value.begin().key();
        key += field.inner.toStdString();
    }
    return key;
}

class Search {
public:
    Search(const std::vector<std::unique_ptr<Record>>& starts, const workflows::Judge& judge) : m_judge(judge)
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
    const workflows::Judge& m_judge;
    std::deque<std::unique_ptr<Record>> m_open;
    std::set<std::string> m_known;
    std::set<QString> m_missing;
    std::map<QString, Step> m_steps;
    bool m_isNews = false;  // the state that is followed asked what none before it did: its ways are tried first

    void place(std::unique_ptr<Record> record)
    {
        if (!m_known.insert(keyOf(*record)).second) return;
        if (m_isNews) m_open.push_front(std::move(record));
        else m_open.push_back(std::move(record));
    }
    void met(const QString& field, const Step& step)
    {
        if (m_missing.erase(field) == 0) return;
        m_steps.emplace(field, step);
        m_isNews = true;
    }
    void fill(const Record& from, const QString& field, const Json& value)
    {
        auto after = from.clone();
        if (after->fill(field, value)) place(std::move(after));
    }

    void follow(const Record& record)
    {
        m_isNews = false;
        const Step step =
            workflows::stepNow(record, [&](const domain::Facts& facts) { return m_judge(completed(facts)); });
        if (step.ofVisit) {
            if (step.fills == QLatin1String("papers")) attend(record, step.fills, step.body["missing"]);
            else if (workflows::Deputy::owns(step.fills)) attend(record, step.fills, step.outcomes.front());
            else
                for (const Json& value : step.outcomes) attend(record, step.fills, value);
            return;
        }
        met(step.fills, step);
        if (const QString& instead = step.question.insteadFills; !instead.isEmpty()) {
            met(instead, step);
            fill(record, instead, step.question.options.front().name.toStdString());
        }
        for (const Json& outcome : step.kind == StepKind::Decide ? verdictsOn(step, m_judge) : answersTo(step))
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

std::map<QString, Step> stepsByField(const std::vector<std::unique_ptr<Record>>& starts, const workflows::Judge& judge)
{
    return Search(starts, judge).steps();
}

}  // namespace kapok::cli
