#include "workflows/questions.h"

#include "base/typed.h"
#include "domain/typed_text.h"
#include "workflows/sheet.h"

#include <algorithm>

namespace kapok::workflows {

std::vector<Json> outcomesOf(const Question& question)
{
    std::vector<Json> all;
    if (question.input == QLatin1String("option")) {
        for (const Option& option : question.options) all.emplace_back(option.name.toStdString());
    } else if (question.input == QLatin1String("flag")) {
        all = {true, false};
    } else {
        all = {question.example};
        if (question.input == QLatin1String("list")) all.push_back(Json::array());
    }
    return all;
}

QStringList methodsOf(const Step& step)
{
    QStringList methods;
    for (const Json& outcome : step.outcomes)
        if (const auto method = textAt(outcome, "method"); method && !outcome.contains("declined"))
            methods.append(*method);
    return methods;
}

namespace {

bool offers(const Question& question, const Json& name)
{
    return name.is_string() && std::ranges::find(question.options, text(name), &Option::name) != question.options.end();
}

bool answers(const Question& question, const Json& value)
{
    if (question.input == QLatin1String("option")) return offers(question, value);
    if (question.input == QLatin1String("flag")) return value.is_boolean();
    if (question.input == QLatin1String("review")) return value.is_boolean() && value.get<bool>();
    if (question.input == QLatin1String("money")) return value.is_number_integer() && value.get<qint64>() >= 0;
    if (question.input == QLatin1String("date"))
        return value.is_string() && QDate::fromString(text(value), Qt::ISODate).isValid();
    if (question.input == QLatin1String("list"))
        return value.is_array() && std::ranges::all_of(value, [&](const Json& one) { return offers(question, one); });
    return bare(value).is_string();
}

std::unexpected<Error> noAnswerToThis(const Step& step)
{
    return failure(Error::Kind::BadInput, words("error.no_answer_to_this"), step.fills);
}

// He comes for somebody else: the holder's own number was typed in the wrong place.
bool isTheHolders(const Step& step, const Json& said)
{
    const bool asksWhoComes = step.ofVisit && step.body.is_object() && step.body.contains("holder");
    return asksWhoComes && numberTyped(text(said)).toUpper() == text(bare(step.body["holder"]));
}

// What a field takes says the field: what is wrong, so that it can be mended; nothing was kept of it, and all before it.
std::optional<Words> wrongAt(const Step& step, const Json& value)
{
    const bool isTyped = step.kind == StepKind::Ask || step.kind == StepKind::AskCitizen;
    const Json said = bare(value);
    if (!isTyped || !said.is_string()) return std::nullopt;
    const Question& question = step.question;
    if (isTheHolders(step, said)) return words("error.number_of_the_holder");
    if (question.input == QLatin1String("text")) return domain::wrongWith(domain::formOf(question.form), text(said));
    if (question.input == QLatin1String("date") && !QDate::fromString(text(said), Qt::ISODate).isValid())
        return words("error.no_such_day");
    return std::nullopt;
}

// Money changes hands in full, in one of the ways that the step has; nobody pays another amount than is due.
Expected<void> settles(const Step& step, const Json& value)
{
    const auto fen = numberAt(value, "fen");
    const auto method = textAt(value, "method");
    if (!fen || !method) return std::unexpected(fen ? method.error() : fen.error());
    if (*fen != step.body["fen"].get<qint64>())
        return failure(Error::Kind::BadInput, words("error.another_amount"), step.fills);
    if (methodsOf(step).contains(*method)) return {};
    return noAnswerToThis(step);
}

}  // namespace

Expected<void> fits(const Step& step, const QString& field, const Json& value)
{
    if (step.kind == StepKind::SettleFee && field == step.fills) return settles(step, value);
    const QString& instead = step.question.insteadFills;
    if (!instead.isEmpty() && field == instead)
        return offers(step.question, value) ? Expected<void>() : noAnswerToThis(step);
    if (const auto wrong = wrongAt(step, value)) return failure(Error::Kind::BadInput, *wrong, step.fills);
    const bool leavesIt = step.kind == StepKind::WriteChip && value == Carried{false}.toJson();
    if (leavesIt || (step.kind != StepKind::WriteChip && answers(step.question, value))) return {};
    return noAnswerToThis(step);
}

namespace questions {
namespace {

Option option(const char* field, const QString& name)
{
    return {name, Words{QStringLiteral("option.%1.%2").arg(QLatin1String(field), name), {}}, Json::array()};
}

}  // namespace

Question options(const char* id, const char* field, std::initializer_list<const char*> names)
{
    Question question{.text = words(id), .input = QStringLiteral("option")};
    for (const char* name : names) question.options.push_back(option(field, QString::fromLatin1(name)));
    question.example = question.options.front().name.toStdString();
    return question;
}

Question oneOfCards(const char* id, const std::vector<domain::Card>& cards)
{
    Question question{.text = words(id), .input = QStringLiteral("option")};
    for (const domain::Card& card : cards) {
        Sheet shown(id);
        shown.card(card);
        question.options.push_back({card.ref, inOneLine(card), shown.json()["rows"]});
        if (question.example.is_null()) question.example = card.ref.toStdString();
    }
    return question;
}

Question who() { return options("question.who", "who", {"holder", "guardian", "agent", "unit_agent"}); }

Question deputy(const QString& field, const QString& who)
{
    const bool guardian = who == QLatin1String("guardian");
    if (field == QLatin1String("relation"))
        return options("question.relation", "relation", {"father", "mother", "grandparent", "other"});
    if (field == QLatin1String("deputy_name")) return typed("question.agent_name", "name", "黄志明");
    return typed(guardian ? "question.guardian_number" : "question.agent_number", "number", "440703197903120021");
}

Question typed(const char* id, const char* form, const char* example)
{
    return {.text = words(id), .input = QStringLiteral("text"), .example = example, .form = QString::fromLatin1(form)};
}

Question papers(const QStringList& needs)
{
    Question question{.text = words("question.papers"), .input = QStringLiteral("list"), .example = kept(needs)};
    QStringList offered = needs;
    offered += domain::presentableDocuments();
    offered.removeDuplicates();
    for (const QString& name : offered) question.options.push_back(option("document", name));
    return question;
}

Question paper(const QString& document)
{
    return {.text = words("question.paper_at_hand", {{"paper", QStringLiteral("option.document.") + document}}),
            .input = QStringLiteral("flag"),
            .example = true};
}

Question banks()
{
    Question question{.text = words("question.bank"), .input = QStringLiteral("option")};
    for (const auto word : domain::codeWords<domain::Bank>) {
        const QString bank = QString::fromLatin1(word);
        question.options.push_back({bank,
                                    words("option.bank_chosen", {{"bank", QStringLiteral("bank.") + bank},
                                                                 {"hotline", QStringLiteral("hotline.") + bank}}),
                                    Json::array()});
    }
    question.example = question.options.front().name.toStdString();
    return question;
}

Question waiver(const char* field)
{
    Question question =
        options("question.waive", "waive", {"hardship", "issuer_error", "disaster", "other"});  // contract.md §2
    question.insteadFills = QString::fromLatin1(field);
    return question;
}

}  // namespace questions

Step lookAtIt()
{
    Step step{.kind = StepKind::Ask, .fills = QStringLiteral("eyes")};
    step.question = questions::options("question.eyes", "eyes", {"well", "spoiled", "nothing"});
    step.outcomes = outcomesOf(step.question);
    return step;
}

}  // namespace kapok::workflows
