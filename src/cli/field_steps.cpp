#include "cli/field_steps.h"

#include "workflows/course.h"
#include "workflows/judging.h"

#include <QRegularExpression>

#include <algorithm>
#include <deque>
#include <functional>
#include <set>

namespace kapok::cli {
namespace {

using workflows::FieldState;
using workflows::Nature;
using workflows::Record;
using workflows::Step;
using workflows::StepKind;

// A business whose ways are more than this shows the rest of its fields as not met; and of the ways that are tried
// besides, these are as many as may bring nothing new.
constexpr std::size_t mostStates = 10000, mostWithoutNews = 2000;

// The desk is one of the card's bank, so that whatever can be done with it can be done here; of the bank that he
// changes to where he changes it.
domain::Facts completed(domain::Facts facts)
{
    if (!facts.today.isValid()) facts.today = QDate(2021, 7, 8);
    facts.desk = {.bank = QStringLiteral("BOC"), .city = QStringLiteral("440700")};
    for (const domain::CardFacts& card : facts.cards)
        if (card.ref == facts.request.card && card.bank) facts.desk.bank = *card.bank;
    if (facts.request.business == domain::Business::ChangeBank) facts.desk.bank = QStringLiteral("ICBC");
    return facts;
}

Json withEachCard(Json answer, const std::function<void(Json&)>& change)
{
    for (Json& card : answer["reply"]["cards"]) change(card);
    return answer;
}

// A bank whose account numbers stay (rules.md §9).
Json ofAnotherBank(const Json& answer)
{
    return withEachCard(answer, [](Json& card) {
        if (card.contains("bank")) card["bank"] = "GDB";
    });
}

// What else the cards might be: beyond their day (§11), ended (§21), still to be made (§3), and beside the card of
// another bank (§13).
std::vector<Json> otherCards(const Json& answer)
{
    const auto ended = [](Json& card) { card["status"] = "cancelled"; };
    const auto overdue = [](Json& card) { card["expires"] = "2021-07-01"; };
    const auto applied = [](Json& card) {
        card["production"] = "applied";
        card.erase("status");
    };
    std::vector<Json> all{withEachCard(answer, overdue), withEachCard(ofAnotherBank(answer), overdue),
                          withEachCard(answer, ended), withEachCard(answer, applied)};
    if (answer["reply"]["cards"].size() != 1) return all;
    Json beside = answer["reply"]["cards"].front(), both = answer;
    beside.update({{"ref", "beside"}, {"bank", "ICBC"}, {"production", "collected"}, {"status", "normal"}});
    both["reply"]["cards"].push_back(std::move(beside));
    all.push_back(std::move(both));
    return all;
}

// Who else he might be: a child, for whom his guardian comes, or somebody from elsewhere (rules.md §1).
std::vector<Json> otherPersons(const Json& answer)
{
    const auto as = [&](const char* key, const char* value) {
        Json other = answer;
        other["reply"]["person"][key] = value;
        return other;
    };
    return {as("birth_date", "2012-01-01"), as("kind", "hong_kong")};
}

// What may be answered; of a list also all that it offers, of a name or a number another one than is expected, and of an
// enquiry that the other side says no.
std::vector<Json> answersTo(const Step& step, bool widely)
{
    std::vector<Json> all = step.outcomes;
    // Of a list also everything that is offered, so that each of seven services is met.
    if (step.question.input == QLatin1String("list") && !step.question.options.empty()) {
        all.push_back(Json::array());
        for (const workflows::Option& option : step.question.options) all.back().push_back(option.name.toStdString());
    }
    // The last is followed first: an order that was taken leads on.
    if (step.kind == StepKind::Order) {
        const auto firstNo = std::ranges::find_if(all, [](const Json& one) { return one.contains("refused"); });
        std::ranges::rotate(all, firstNo);  // messages list what was taken first
    }
    if (widely && step.question.form == QLatin1String("name")) all.emplace_back("另一人");
    if (widely && step.question.form == QLatin1String("number")) all.emplace_back("H99999999");
    if (step.kind != StepKind::Enquire) return all;
    for (const Json& answer : step.outcomes) {
        if (!answer.contains("reply") || !answer["reply"].contains("cards")) continue;
        all.push_back(ofAnotherBank(answer));
        if (!widely) continue;
        std::ranges::copy(otherCards(answer), std::back_inserter(all));
        std::ranges::copy(otherPersons(answer), std::back_inserter(all));
    }
    if (widely) all.push_back({{"refused", "unknown_person"}});
    return all;
}

// What the rules say to these facts, approved where a second person must; and that the citizen leaves.
std::vector<Json> verdictsOn(const Step& step, const workflows::Judge& judge, const workflows::Attendance& present)
{
    domain::Facts facts = completed(step.facts);
    domain::Ruling ruling = judge(facts);
    if (ruling.reason == QLatin1String("fee_not_configured") && !ruling.feeFen) {
        facts.request.feeFen = 2000;  // whoever approves it names one
        ruling = judge(facts);
    }
    Json verdict = workflows::verdictOf(domain::toJson(facts), ruling, present);
    if (ruling.outcome == domain::Outcome::Authorise) verdict["approved_by"] = "9001";
    return {std::move(verdict), workflows::course::leftBeforeVerdict()};
}

// What of a verdict leads to other steps.
std::string rulingIn(const Json& verdict)
{
    const Json& ruling = verdict["ruling"];
    if (ruling.is_null()) return "none";
    std::string key;
    for (const char* part : {"outcome", "then", "fee_fen", "account_number", "papers"})
        if (ruling.contains(part)) key += ruling[part].dump();
    return key + verdict.value("deputy", Json()).dump();
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
        if (field.waiting) key += " ?" + field.name.toStdString();
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

// "blank.2": it is asked as "blank.1" is.
bool isFurtherTry(const QString& field)
{
    static const QRegularExpression further(QStringLiteral("\\.([2-9]|[0-9]{2,})$"));
    return further.match(field).hasMatch();
}

class Search {
public:
    Search(const Starts& starts, const workflows::Judge& judge) : m_judge(judge)
    {
        for (const auto& start : starts)
            for (const FieldState& field : start->outline())
                if (!isFurtherTry(field.name)) m_missing.insert(field.name);
    }

    /// What is not met yet, by what each step lists; `widely` by whatever else might be answered.
    void from(const Starts& starts, bool widely)
    {
        m_widely = widely;
        m_isNews = false;
        m_open.clear();
        m_known.clear();
        for (const auto& start : starts) place(start->clone());
        search();
    }
    /// The same on ways of their own: what is asked there is news there, so that they are gone to their end at once.
    void besides(const Starts& starts)
    {
        m_asked.clear();
        m_patience = mostWithoutNews;
        from(starts, false);
        m_patience = mostStates;
    }
    std::map<QString, Step> steps() { return std::move(m_steps); }

private:
    const workflows::Judge& m_judge;
    std::deque<std::unique_ptr<Record>> m_open;
    std::set<std::string> m_known;
    std::set<QString> m_missing;
    std::map<QString, Step> m_steps;
    std::set<QString> m_instead;  // met only as what another step's question may fill
    std::set<QString> m_asked;
    std::size_t m_patience = mostStates;  // states that may follow one another without news
    bool m_widely = false;
    bool m_isNews = false;  // the state that is followed asked what none before it did: its ways are tried first

    void search()
    {
        std::size_t withoutNews = 0;
        while (!m_open.empty() && !m_missing.empty() && m_known.size() < mostStates && withoutNews < m_patience) {
            const auto record = std::move(m_open.front());
            m_open.pop_front();
            follow(*record);
            withoutNews = m_isNews ? 0 : withoutNews + 1;
        }
    }
    void place(std::unique_ptr<Record> record)
    {
        if (!m_known.insert(keyOf(*record)).second) return;
        if (m_isNews) m_open.push_front(std::move(record));
        else m_open.push_back(std::move(record));
    }
    // A step of its own says more of a field than one that fills it in place of its own.
    void met(const QString& field, const Step& step, bool instead = false)
    {
        const bool isBetter = !instead && m_instead.erase(field) > 0;
        if (isBetter) m_steps.insert_or_assign(field, step);
        else if (m_steps.emplace(field, step).second && instead) m_instead.insert(field);
        m_missing.erase(field);
        if (m_asked.insert(field).second) m_isNews = true;
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
            met(instead, step, true);
            fill(record, instead, step.question.options.front().name.toStdString());
        }
        for (const Json& outcome : step.kind == StepKind::Decide && !step.ruled
                                       ? verdictsOn(step, m_judge, record.visit().present)
                                       : answersTo(step, m_widely))
            fill(record, step.fills, outcome);
        if (m_widely && step.kind == StepKind::Order) tell(record, step.fills);
    }
    // Told, and not answered yet: some papers are of that time alone.
    void tell(const Record& from, const QString& order)
    {
        auto after = from.clone();
        after->intend(order);
        place(std::move(after));
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

// What each step lists leads to most fields; only what is left then is asked widely.
std::map<QString, Step> stepsByField(const Starts& starts, const Starts& others, const workflows::Judge& judge)
{
    Search search(starts, judge);
    search.from(starts, false);
    search.besides(others);
    search.from(starts, true);
    return search.steps();
}

}  // namespace kapok::cli
