#include "cli/business.h"

#include "cli/commands.h"
#include "cli/field_steps.h"
#include "domain/knowledge.h"
#include "workflows/steps.h"

#include <QRegularExpression>

namespace kapok::cli {
namespace {

using workflows::Step;
using workflows::StepKind;

// An invented citizen with a card of this city, in use or not yet: whatever the business, it can begin with
// one of them.
Json exampleOpening(const workflows::Workflow& workflow, const char* status)
{
    Json opening{{"visit",
                  {{"id", "00000000-0000-7000-8000-000000000000"},
                   {"day", "2021-07-08"},
                   {"person",
                    {{"id", "440703199001010017"},
                     {"document", "id_card"},
                     {"name", "张三"},
                     {"kind", "resident"},
                     {"birth_date", "1990-01-01"},
                     {"insured", true},
                     {"mobile", "19900000000"}}}}}};
    opening["named"] = {{"number", "440703198001010012"}};  // whom a receipt names; whoever comes is another one
    if (workflow.aboutACard)
        opening["card"] = {{"ref", "example"},        {"city", "440700"},          {"bank", "BOC"},
                           {"generation", 3},         {"production", "collected"}, {"status", status},
                           {"bank_account", "active"}};
    return opening;
}

Expected<Starts> ordinaryStarts(const workflows::Workflow& workflow)
{
    Starts starts;
    for (const char* status : {"normal", "not_activated"}) {
        auto start = workflow.begin(exampleOpening(workflow, status));
        if (!start) return std::unexpected(start.error());
        starts.push_back(std::move(*start));
    }
    return starts;
}

// P1.6: what is ordered by a channel is also made on the spot, and is asked more then.
Expected<Starts> startsOnTheSpot(const workflows::Workflow& workflow, const workflows::Record& ordinary)
{
    Starts starts;
    if (!ordinary.opening().contains("channel")) return starts;
    Json opening = exampleOpening(workflow, "normal");
    opening["channel"] = "instant";
    auto start = workflow.begin(opening);
    if (!start) return std::unexpected(start.error());
    starts.push_back(std::move(*start));
    return starts;
}

const char* nameOf(StepKind kind)
{
    switch (kind) {
    case StepKind::Ask: return "ask";
    case StepKind::AskCitizen: return "ask_citizen";
    case StepKind::Enquire: return "enquire";
    case StepKind::Wait: return "wait";
    case StepKind::Decide: return "decide";
    case StepKind::Order: return "order";
    case StepKind::ReadChip: return "read_chip";
    case StepKind::WriteChip: return "write_chip";
    case StepKind::Make: return "make";
    case StepKind::Inside: return "inside";
    case StepKind::SettleFee: return "settle_fee";
    case StepKind::Print: return "print";
    case StepKind::MoveStock: return "move_stock";
    case StepKind::Message: return "message";
    case StepKind::Refuse: return "refuse";
    case StepKind::Done: return "done";
    }
    return "";
}

Json inBoth(const Dictionary& dictionary, const Words& said)
{
    return {{"zh", toJson(dictionary.render(said, Language::Chinese))},
            {"en", toJson(dictionary.render(said, Language::English))}};
}

// A fee is settled in full; the day says how.
Json howPaid(const Dictionary& dictionary, const Step& step)
{
    Json answer{{"kind", "money"}, {"example", step.body.value("fen", qint64(0))}, {"options", Json::array()}};
    for (const char* method : {"cash", "card"}) {
        Json row = inBoth(dictionary, {QStringLiteral("option.pay.") + QLatin1String(method), {}});
        row["name"] = method;
        answer["options"].push_back(std::move(row));
    }
    return answer;
}

// How a day answers it: the kind of the answer, its options, an example.
Json asked(const Dictionary& dictionary, const Step& step)
{
    Json answer{{"kind", toJson(step.question.input)},
                {"question", inBoth(dictionary, step.question.text)},
                {"example", step.question.example}};
    if (step.question.options.empty()) return answer;
    answer["options"] = Json::array();
    for (const workflows::Option& option : step.question.options) {
        Json row = inBoth(dictionary, option.text);
        row["name"] = toJson(option.name);
        answer["options"].push_back(std::move(row));
    }
    return answer;
}

bool needsAnAnswer(StepKind kind)
{
    return kind == StepKind::Ask || kind == StepKind::AskCitizen || kind == StepKind::WriteChip ||
           kind == StepKind::SettleFee;
}

// Of a field that the invented citizen never comes to: what it is, though not what it asks; `step` is null then.
const char* nameOf(workflows::Nature nature)
{
    using enum workflows::Nature;
    switch (nature) {
    case Answer: return "answer";
    case Enquiry: return "enquiry";
    case Verdict: return "verdict";
    case Review: return "review";
    case Order: return "order";
    case Inner: return "inner";
    case Effect: return "effect";
    }
    return "";
}

// What belongs to the visit, whatever the business: who is here, the papers, and who comes for somebody else.
Json askedOfTheVisit(const Dictionary& dictionary)
{
    const QString guardian = QStringLiteral("guardian"), agent = QStringLiteral("agent");
    const std::vector<Step> steps{
        workflows::askVisit(QStringLiteral("who"), workflows::questions::who()),
        workflows::askVisit(QStringLiteral("papers"), workflows::questions::papers({})),
        workflows::askVisit(QStringLiteral("deputy_name"),
                            workflows::questions::deputy(QStringLiteral("deputy_name"), agent)),
        workflows::askVisit(QStringLiteral("deputy_number"),
                            workflows::questions::deputy(QStringLiteral("deputy_number"), guardian)),
        workflows::askVisit(QStringLiteral("relation"),
                            workflows::questions::deputy(QStringLiteral("relation"), guardian))};
    Json rows = Json::array();
    for (const Step& step : steps) {
        Json row{{"field", toJson(step.fills)}};
        row.update(asked(dictionary, step));
        rows.push_back(std::move(row));
    }
    return rows;
}

Json documentOf(const Dictionary& dictionary, const workflows::FieldState& field, const Step* step)
{
    Json row{{"field", toJson(field.name)}};
    const bool isPaid = step && step->kind == StepKind::SettleFee && step->fills == field.name;
    if (isPaid) row.update(howPaid(dictionary, *step));
    else if (step && (needsAnAnswer(step->kind) || step->question.insteadFills == field.name))
        row.update(asked(dictionary, *step));
    else row["kind"] = step ? nameOf(step->kind) : nameOf(field.nature);
    row["step"] = step ? Json(nameOf(step->kind)) : Json();
    if (step && !step->request.isEmpty()) row["request"] = toJson(step->request);
    return row;
}

}  // namespace

int business(const Call& call)
{
    if (call.args.size() != 2 || call.args[0] != QLatin1String("show")) return wrongWords(call, "business");
    const auto named = domain::businessOfCode(call.args[1]);
    if (!named) return wrongCall(call, words("cli.no_business", {{"what", call.args[1]}}));
    const auto known = domain::Knowledge::load();
    if (!known) return fail(call, known.error());
    const workflows::Workflow* workflow = workflows::Workflows::ofThisHouse().find(*named);
    Json document{{"code", toJson(call.args[1])},
                  {"name", toJson(domain::nameOf(*named))},
                  {"built", workflow != nullptr},
                  {"fields", Json::array()}};
    if (!workflow) {
        print(call, document);
        return Done;
    }
    document["visit"] = askedOfTheVisit(known->dictionary);
    const auto starts = ordinaryStarts(*workflow);
    if (!starts) return fail(call, starts.error());
    const auto others = startsOnTheSpot(*workflow, *starts->front());
    if (!others) return fail(call, others.error());
    const auto steps = stepsByField(*starts, *others, [&](const domain::Facts& facts) { return known->rule(facts); });
    for (const workflows::FieldState& field : starts->front()->outline()) {
        // Of rows that are alike, one for each service, the first says how all are filled.
        static const QRegularExpression ofManyAlike(QStringLiteral("\\.[0-9]+$"));
        auto step = steps.find(field.name);
        if (step == steps.end()) step = steps.find(QString(field.name).replace(ofManyAlike, QStringLiteral(".1")));
        document["fields"].push_back(
            documentOf(known->dictionary, field, step == steps.end() ? nullptr : &step->second));
    }
    print(call, document);
    return Done;
}

}  // namespace kapok::cli
