#include "cli/rules_diff.h"

#include "cli/case_file.h"
#include "cli/commands.h"
#include "cli/desk_journal.h"
#include "cli/pack_asked.h"

#include <algorithm>
#include <map>

namespace kapok::cli {
namespace {

/// Facts that both packs are asked about, and what they are called in the answer.
struct Question {
    QString id;
    Json facts;
};

struct Questions {
    std::vector<Question> list;
    qint64 sealed = 0;  ///< decisions whose facts nobody here can read
};

Expected<Questions> ofCases(const QString& file)
{
    const auto bytes = readInput(file);
    if (!bytes) return std::unexpected(bytes.error());
    const auto cases = casesIn(*bytes);
    if (!cases)
        return failure(cases.error().kind, cases.error().happened, file + QStringLiteral(": ") + cases.error().detail);
    Questions questions;
    for (const Json& one : *cases) {
        const bool named = one.contains("id") && one["id"].is_string();
        const QString id = named ? text(one["id"]) : QStringLiteral("cases[%1]").arg(questions.list.size());
        questions.list.push_back({id, one["facts"]});
    }
    return questions;
}

bool isSealed(const Json& json)
{
    if (json.is_object() && json.contains("$sealed")) return true;
    if (!json.is_structured()) return json == "•••";
    return std::ranges::any_of(json, isSealed);
}

QString textIn(const Json& body, const char* key) { return QString::fromStdString(body.value(key, std::string())); }

// A verdict is an entry with its facts, as the desk knew them then. Its case is called by the number on its papers.
Expected<Questions> ofJournal(const Call& call, const QString& file)
{
    auto reader = journalFor(call, file, "rules");
    if (!reader) return std::unexpected(reader.error());
    Questions questions;
    std::map<QString, QString> numbers;
    const auto read = reader->each([&](const ports::Entry& entry) -> Expected<void> {
        if (entry.kind == QLatin1String("begun")) numbers[entry.caseId.text] = textIn(entry.body, "number");
        const auto value = entry.kind == QLatin1String("filled") ? entry.body.find("value") : entry.body.end();
        if (value == entry.body.end() || !value->is_object() || !value->contains("ruling")) return {};
        const Json facts = bare(value->value("facts", Json()));
        const QString id = QStringLiteral("%1 %2 %3").arg(numbers[entry.caseId.text], textIn(entry.body, "field"));
        if (isSealed(facts)) ++questions.sealed;
        else if (facts.is_object()) questions.list.push_back({id.arg(entry.seq), facts});
        return {};
    });
    if (!read) return std::unexpected(read.error());
    return questions;
}

// Which pack has decided is no difference in what was decided.
Json keysOfDifference(Json one, Json other)
{
    Json keys = Json::array();
    one.erase("pack"), other.erase("pack");
    for (const auto& [key, value] : one.items())
        if (!other.contains(key) || other[key] != value) keys.push_back(key);
    for (const auto& [key, value] : other.items())
        if (!one.contains(key)) keys.push_back(key);
    return keys;
}

}  // namespace

int rulesDiff(const Call& call)
{
    const auto cases = call.option("cases"), journal = call.option("journal");
    if (call.args.size() != 3 || cases.has_value() == journal.has_value()) return wrongWords(call, "rules");
    const auto one = PackAsked::find(call.args[1]), other = PackAsked::find(call.args[2]);
    for (const auto* asked : {&one, &other}) {
        if (!*asked) return fail(call, asked->error());
        (*asked)->warn(call);
    }
    const auto calendar = calendarOfResources();
    if (!calendar) return fail(call, calendar.error());
    const auto questions = cases ? ofCases(*cases) : ofJournal(call, *journal);
    if (!questions) return fail(call, questions.error());
    Json differ = Json::array();
    for (const Question& question : questions->list) {
        Json keys = keysOfDifference(answerTo(question.facts, one->pack, *calendar),
                                     answerTo(question.facts, other->pack, *calendar));
        if (!keys.empty()) differ.push_back({{"id", toJson(question.id)}, {"keys", std::move(keys)}});
    }
    const bool same = differ.empty();
    print(call, {{"compared", questions->list.size()}, {"differ", std::move(differ)}});
    if (questions->sealed > 0)
        call.err << cli::said(call, words("cli.decisions_sealed", {{"count", QString::number(questions->sealed)}}))
                 << '\n';
    return same ? Done : Refused;
}

}  // namespace kapok::cli
