// Every way through every business (design.md §1): they end, nobody is cheated, nothing happens twice.
#include "base/dictionary.h"
#include "domain/knowledge.h"
#include "support/desk/practice_ways.h"
#include "workflows/course.h"
#include "workflows/walk.h"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <iostream>

namespace kapok::workflows {
namespace {

using test::Exchanged;

Json verdictOf(const domain::Facts& facts, const domain::Ruling& ruling, const char* approver, const char* refused)
{
    return {
        {"facts", domain::toJson(facts)}, {"ruling", kept(ruling)}, {"approved_by", approver}, {"refused", refused}};
}

// The engine's on the facts; of what a second person must see, both of his answers.
struct Judge {
    const Exchanged& exchanged;
    domain::Facts::Desk desk;
    int asked = 0;
    QStringList unknown{};

    std::vector<Json> operator()(const Step& step)
    {
        domain::Facts facts = step.facts;
        facts.desk = desk;
        if (!facts.today.isValid()) facts.today = QDate(2021, 7, 8);
        const domain::Ruling ruling = exchanged.rules(facts);
        ++asked;
        for (const QString& fact : ruling.unknown)
            if (fact != QLatin1String("calendar")) unknown.append(fact);
        if (ruling.outcome != domain::Outcome::Authorise) return {verdictOf(facts, ruling, "", "")};
        return {verdictOf(facts, ruling, "9001", ""), verdictOf(facts, ruling, "9001", "not_approved")};
    }
};

struct Walked {
    std::vector<Visited> states;
    QStringList unknown;
    double seconds = 0;
};

std::unique_ptr<Record> startOf(const test::Script& script, const Workflows& list)
{
    const test::World world = test::preparedFor(script, test::World());
    const Visit visit{QStringLiteral("0197f3a0-0000-7000-8000-000000000001"), world.today(),
                      world.person(script.person)};
    Json opening{{"visit", visit.toJson()}};
    if (const auto card = test::cardOf(script, world)) opening["card"] = kept(*card);
    return std::move(list.find(script.business)->begin(opening).value());
}

Walked walked(const test::Script& script, const Exchanged& exchanged)
{
    Judge judge{exchanged, test::place(script.at.value_or(province::server::Caller{})).facts};
    WalkRules rules{.verdicts = [&judge](const Step& step) { return judge(step); }, .thinksAgain = true};
    const auto begun = std::chrono::steady_clock::now();
    Walked all;
    all.states = walk(*startOf(script, *exchanged.workflows), rules);
    all.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    all.unknown = judge.unknown;
    std::cout << "walk of " << domain::nameOf(script.business).toStdString() << ": " << all.states.size() << " states, "
              << judge.asked << " verdicts, " << all.seconds << " s\n";
    return all;
}

bool ends(const Visited& state) { return state.step.kind == StepKind::Done || state.step.kind == StepKind::Refuse; }

bool orderedBefore(const Record& record)
{
    return std::ranges::any_of(record.fields(), [](const FieldState& field) {
        return field.nature == Nature::Order && field.filled && field.value.contains("accepted");
    });
}

// A wait may end with a no: what was ordered was cancelled elsewhere, and nobody waits for ever.
bool overElsewhere(const Record& record)
{
    return std::ranges::any_of(record.fields(), [](const FieldState& field) {
        return field.nature == Nature::Enquiry && field.filled && field.value.contains("refused");
    });
}

bool hasPaper(const Record& record)
{
    return std::ranges::any_of(record.fields(),
                               [](const FieldState& field) { return !field.paper.isEmpty() && field.filled; });
}

// 1801 is another business inside, which gives its own papers, of a no as well.
bool hadItInside(const Visited& state, domain::Business business)
{
    return business == domain::Business::InstantIssue &&
           std::ranges::any_of(state.record->outline(), [](const FieldState& field) {
               return field.inner == QLatin1String("done") || field.inner == QLatin1String("refused");
           });
}

// Nobody is asked for what he has paid, nor handed what he has: a step names what stands in its field, and another amount.
bool isOfThisMoney(const Visited& state)
{
    const auto fields = state.record->fields();
    const auto field = std::ranges::find(fields, state.step.fills, &FieldState::name);
    const qint64 now = field->filled ? field->value["fen"].get<qint64>() : 0;
    return state.step.body["paid"] == now && state.step.body["fen"] != now;
}

bool isNotUndone(const Step& step)
{
    return step.kind == StepKind::Order || step.kind == StepKind::WriteChip || step.kind == StepKind::Make ||
           step.kind == StepKind::Inside;
}

// rules.md §19: what goes back, and what a second person was asked for, comes before the first order; what he declined after
// the province's acceptance, before anything else.
bool goesOnUnsettled(const Visited& state)
{
    if (!isNotUndone(state.step)) return false;
    std::optional<qint64> fee;
    bool isRecorded = false;
    for (const FieldState& field : state.record->fields()) {
        isRecorded = isRecorded || field.inner == QLatin1String("recorded");
        if (field.nature != Nature::Verdict || !field.filled) continue;
        if (field.name == QLatin1String("terms") && field.value["refused"] == "not_approved") return true;
        if (field.value["refused"] != "" || field.value["ruling"].is_null()) continue;
        if (const Json& named = field.value["ruling"]["fee_fen"]; !named.is_null()) fee = named.get<qint64>();
    }
    const bool isFirst = state.step.kind == StepKind::Order && !course::ordered(*state.record);
    return isFirst && !isRecorded && fee && *fee != state.record->moneyHeld();
}

bool isReview(const Visited& state) { return state.step.question.input == QLatin1String("review"); }

// rules.md §19, "irreversible": release of formal loss, cancellation (also of the old card, where a change of bank is
// settled), merge; also one that goes out with an order. An application that is cancelled is gone too (ui.md, "cancel"): who
// wants a card after all applies anew, and waits anew.
bool cannotBeUndone(const Json& review, domain::Business business)
{
    using enum domain::Business;
    static constexpr std::array gone{Merge, ReleaseFormal, Cancel, ChangeBankSettle, ApplyCancel};
    if (std::ranges::find(gone, business) != gone.end()) return true;
    return std::ranges::any_of(review["rows"], [](const Json& row) { return row["label"] == "paper.row.card_merged"; });
}

bool showsWhatChanges(const Json& review)
{
    return std::ranges::any_of(review["rows"], [](const Json& row) { return row.contains("before"); });
}

// Every state leads to an end: backwards from the ends, all are found.
std::size_t statesThatEnd(const std::vector<Visited>& states)
{
    std::vector<std::vector<std::size_t>> before(states.size());
    std::vector<std::size_t> open;
    std::vector<bool> seen(states.size(), false);
    for (std::size_t at = 0; at < states.size(); ++at) {
        for (const std::size_t after : states[at].after) before[after].push_back(at);
        if (ends(states[at]) && states[at].awaited.empty()) open.push_back(at), seen[at] = true;
    }
    for (std::size_t i = 0; i < open.size(); ++i)
        for (const std::size_t at : before[open[i]])
            if (!seen[at]) seen[at] = true, open.push_back(at);
    return open.size();
}

// Every id that the states of a walk would be shown with, wherever it was put together: names of fields,
// questions and options, papers with their rows, and each no that may come.
class Spoken {
public:
    void take(const Visited& state)
    {
        for (const FieldState& field : state.record->outline()) say("field.", field.name);
        const Step& step = state.step;
        say(step.question.text);
        for (const Option& option : step.question.options) say(option.text);
        if (step.kind == StepKind::Message) say("", step.request);
        if (step.kind == StepKind::SettleFee && step.body["method"] != "none")
            say("option.pay.", text(step.body["method"]));
        if (step.kind == StepKind::Refuse) {
            say("party.", step.refusal.by);
            say(step.refusal.by == QLatin1String("rules") ? "view.reason." : "reason.", step.refusal.reason);
        }
        for (const Json& outcome : step.outcomes)
            if (step.kind == StepKind::Order && outcome.contains("refused")) say("reason.", text(outcome["refused"]));
        sheet(step.body);
    }
    QStringList withoutWords() const
    {
        // As the house speaks: banks and cities have their names from the directory.
        static const Dictionary dictionary = domain::Knowledge::load().value().dictionary;
        QStringList missing;
        for (const QString& id : m_ids)
            if (!dictionary.knows(id)) missing.append(id);
        return missing;
    }

private:
    std::set<QString> m_ids;

    void say(const char* family, const QString& code) { m_ids.insert(QLatin1String(family) + code); }
    void say(const Words& words)
    {
        if (words.id.isEmpty()) return;
        m_ids.insert(words.id);
        // A value may be an id itself: it is said in its words.
        for (const auto& [name, value] : words.values)
            if (value.contains(u'.')) m_ids.insert(value);
    }
    void sheet(const Json& part)
    {
        if (!part.is_structured()) return;
        for (const auto& [key, value] : part.items()) {
            if (value.is_string() && (key == "title" || key == "label" || key == "words")) m_ids.insert(text(value));
            else sheet(value);
        }
    }
};

struct Way {
    test::Script script;
    Exchanged exchanged;

    // It goes by the name of a business, which the house may have built as well.
    bool isOfPractice() const { return exchanged.workflows == &test::withPractice(); }
    std::string name() const
    {
        return (isOfPractice() ? "practice_" : "") + domain::nameOf(script.business).toStdString();
    }
};

std::vector<Way> everyWay()
{
    std::vector<Way> all;
    const test::World world;
    for (const auto& workflow : Workflows::ofThisHouse().list())
        all.push_back({test::ordinaryWayOf(workflow.business, world), {}});
    const Exchanged practice{.workflows = &test::withPractice(), .rules = test::practiceRules};
    all.push_back({test::practiceWays(world).front(), practice});
    all.push_back({all.back().script, practice});
    all.back().script.business = test::Preparation::business;
    for (const domain::Business business : {test::Making::business, test::Following::business}) {
        all.push_back({all.back().script, practice});
        all.back().script.business = business;
    }
    return all;
}

// Of every business the invented people are searched for each of its ways: once for all tests.
const std::vector<Way>& ways()
{
    static const std::vector<Way> all = everyWay();
    return all;
}

class Walk : public testing::TestWithParam<int> {
protected:
    static const Walked& states()
    {
        static std::map<int, Walked> known;
        const auto found = known.find(GetParam());
        if (found != known.end()) return found->second;
        const Way way = ways()[std::size_t(GetParam())];
        return known.emplace(GetParam(), walked(way.script, way.exchanged)).first->second;
    }
    template <class Bad>
    static int count(const Bad& bad)
    {
        return int(std::ranges::count_if(states().states, bad));
    }
};

// One test a business, so that the walk is made once; each property is counted by itself.
TEST_P(Walk, KeepsEveryProperty)
{
    EXPECT_EQ(statesThatEnd(states().states), states().states.size()) << "a way without an end";
    EXPECT_EQ(count([](const Visited& s) { return s.step.kind == StepKind::Refuse && s.record->moneyHeld() != 0; }), 0)
        << "money kept after a refusal";
    EXPECT_EQ(count([](const Visited& s) { return s.step.kind == StepKind::Refuse && s.record->moneyPaidOut() != 0; }),
              0)
        << "money handed out for what was refused";
    EXPECT_EQ(count([](const Visited& s) { return s.step.kind == StepKind::SettleFee && !isOfThisMoney(s); }), 0)
        << "money changes hands that is not owed";
    EXPECT_EQ(count(goesOnUnsettled), 0) << "what cannot be undone, before the second person and the money";
    EXPECT_EQ(count([](const Visited& s) {
                  return s.step.kind == StepKind::Refuse && s.awaited.empty() && orderedBefore(*s.record) &&
                         !overElsewhere(*s.record);
              }),
              0)
        << "refused after something was ordered";
    // Who breaks off has gone; of an inner case the outer one gives the paper.
    const Way way = ways()[std::size_t(GetParam())];
    const bool isInner = way.isOfPractice() && way.script.business == test::Preparation::business;
    EXPECT_EQ(count([&](const Visited& s) {
                  return !isInner && ends(s) && !hasPaper(*s.record) && !hadItInside(s, way.script.business) &&
                         !(s.step.kind == StepKind::Refuse && s.step.refusal.by == QLatin1String("citizen"));
              }),
              0)
        << "somebody goes home without a paper";
    EXPECT_EQ(states().unknown.join(u' ').toStdString(), "") << "a verdict that did not know its facts";
    // An effect that was carried out is named again only where it has become another one.
    EXPECT_EQ(count([](const Visited& s) {
                  if (s.step.kind == StepKind::Order || s.step.kind == StepKind::WriteChip ||
                      s.step.kind == StepKind::Make || s.step.kind == StepKind::Message)
                      for (const FieldState& field : s.record->fields())
                          if (field.name == s.step.fills && field.filled) return true;
                  return false;
              }),
              0);
    EXPECT_EQ(count([](const Visited& s) {
                  for (const FieldState& field : s.record->fields())
                      if (s.step.kind == StepKind::Print && field.name == s.step.fills && field.filled &&
                          field.value == s.step.body)
                          return true;
                  return false;
              }),
              0);
    // ui.md, "Irreversible": its review says so, and what changes, before and after.
    const domain::Business business = way.script.business;
    EXPECT_EQ(count([&](const Visited& s) {
                  return isReview(s) && s.step.body.contains("irreversible") != cannotBeUndone(s.step.body, business);
              }),
              0)
        << "a review that does not say that it cannot be undone, or says so without need";
    EXPECT_EQ(count([](const Visited& s) {
                  return isReview(s) && s.step.body.contains("irreversible") && !showsWhatChanges(s.step.body);
              }),
              0)
        << "what cannot be undone, and not what it changes";
    // The words of the tests' own business are nobody's.
    if (way.isOfPractice()) return;
    Spoken spoken;
    for (const Visited& state : states().states) spoken.take(state);
    EXPECT_EQ(spoken.withoutWords().join(u' ').toStdString(), "") << "shown as a raw id";
}

INSTANTIATE_TEST_SUITE_P(LongOf, Walk, testing::Range(0, int(ways().size())),
                         [](const auto& each) { return ways()[std::size_t(each.param)].name(); });

}  // namespace
}  // namespace kapok::workflows
