// The rows of a rule pack: when each holds, and what it gives: reasons, roads, documents, fees, days and the rest.
#include "domain/rules/pack_places.h"
#include "domain/rules/pack_reader.h"

#include <algorithm>

namespace kapok::domain::rules {
namespace {

// The keys that every row may have; what a kind of row gives stands in `gives`.
constexpr std::initializer_list<const char*> rowKeys{"stage",   "businesses", "all_but", "when",  "any_card",
                                                     "no_card", "new_card",   "gives",   "basis", "from",
                                                     "to",      "reason",     "why"};

}  // namespace

Step PackReader::stepIn(const Json& json, const QString& path)
{
    const auto step = json.is_string() ? stepOfWord(text(json)) : std::nullopt;
    if (!step) complain(path, QStringLiteral("a business or one of ") + everyWord<Way>());
    return step.value_or(Way::TheBusiness);
}

std::vector<Step> PackReader::stepsIn(const Json& json, const QString& path)
{
    std::vector<Step> steps;
    const auto list = listIn(json, path);
    for (std::size_t i = 0; i < list.size(); ++i) steps.push_back(stepIn(list[i], at(path, i)));
    return steps;
}

std::uint64_t PackReader::businessesIn(const Json& row, const QString& path)
{
    std::uint64_t every = 0;
    for (const BusinessName& entry : domain::businesses())
        if (entry.decided) every |= 1ull << unsigned(entry.business);
    const bool inverted = row.contains("all_but");
    if (inverted == row.contains("businesses")) {
        complain(path, QStringLiteral("either businesses or all_but"));
        return 0;
    }
    const char* key = inverted ? "all_but" : "businesses";
    if (row[key] == "all") return every;
    std::uint64_t named = 0;
    const auto list = listIn(row[key], at(path, key));
    for (std::size_t i = 0; i < list.size(); ++i) named |= 1ull << unsigned(businessIn(list[i], at(at(path, key), i)));
    return inverted ? every & ~named : named;
}

DateTerm PackReader::dateTermIn(const Json& json, const QString& path)
{
    DateTerm term;
    const bool withMonths = json.is_object();
    if (withMonths && !isObject(json, path, {"date", "months"})) return term;
    if (withMonths) term.months = int(numberIn(member(json, "months", path), at(path, "months")));
    const Json& day = withMonths ? member(json, "date", path) : json;
    if (day == "today") term.of = DateTerm::Of::Today;
    else if (day == "card.expires") term.of = DateTerm::Of::Expires;
    else if (day == "card.issued") term.of = DateTerm::Of::Issued;
    else {
        term.of = DateTerm::Of::Constant;
        term.constant = dayIn(day, path);
    }
    return term;
}

Clause PackReader::clauseIn(const Json& json, const QString& path)
{
    Clause clause;
    if (!json.is_object()) {
        complain(path, QStringLiteral("an object of facts with their values"));
        return clause;
    }
    for (const auto& [key, value] : json.items()) {
        const QString place = at(path, key.c_str());
        if (key == "today") {
            if (!isObject(value, place, {"before", "until", "from", "after"})) return clause;
            for (const auto& [is, than] : value.items()) {
                using Is = DateCondition::Is;
                const Is relation = is == "before"  ? Is::Before
                                    : is == "until" ? Is::Until
                                    : is == "from"  ? Is::From
                                                    : Is::After;
                clause.dates.push_back({relation, dateTermIn(than, at(place, is.c_str()))});
            }
        } else if (const auto fact = factOfName(QString::fromStdString(key))) {
            clause.conditions.push_back({*fact, valuesIn(*fact, value, place)});
        } else {
            complain(place, QStringLiteral("a fact of contract.md §2 or one that the engine derives"));
        }
    }
    return clause;
}

void PackReader::readRow(const Json& json, const QString& path, Row& row)
{
    if (!isObject(json, path, rowKeys)) return;
    row.businesses = businessesIn(json, path);
    if (json.contains("when")) row.when = clauseIn(json["when"], at(path, "when"));
    const std::pair<const char*, Scope> scopes[]{
        {"any_card", Scope::AnyCard}, {"no_card", Scope::NoCard}, {"new_card", Scope::NewCard}};
    for (const auto& [key, scope] : scopes) {
        if (!json.contains(key)) continue;
        if (row.scope != Scope::Plain) complain(at(path, key), QStringLiteral("one scope over cards only"));
        row.scope = scope;
        row.scoped = clauseIn(json[key], at(path, key));
    }
    if (json.contains("basis")) row.basis = basisIn(json["basis"], at(path, "basis"));
    if (json.contains("from")) row.from = dayIn(json["from"], at(path, "from"));
    if (json.contains("to")) row.to = dayIn(json["to"], at(path, "to"));
}

template <class RowType, class Read>
std::vector<RowType> PackReader::rowsIn(const char* key, Read read)
{
    const QString path = QString::fromLatin1(key);
    std::vector<RowType> rows;
    const auto list = listIn(member(m_document, key, {}), path);
    for (std::size_t i = 0; i < list.size() && !m_complaint; ++i) {
        RowType row;
        readRow(list[i], at(path, i), row);
        if (!m_complaint) read(row, list[i], at(path, i));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<AmountRow> PackReader::amountsIn(const char* key, const char* given)
{
    return rowsIn<AmountRow>(key, [&](AmountRow& row, const Json& json, const QString& path) {
        const Json& gives = member(json, "gives", path);
        if (!isObject(gives, at(path, "gives"), {given})) return;
        const QString place = at(at(path, "gives"), given);
        const Json& amount = resolved(member(gives, given, at(path, "gives")), place);
        row.isSet = !amount.is_null();  // null is UNSET: to be decided before it is used (§4 row 11)
        if (row.isSet) row.amount = numberIn(amount, place);
    });
}

void PackReader::readAsks(PackData& data)
{
    data.asks = rowsIn<AskRow>("asks", [&](AskRow& row, const Json& json, const QString& path) {
        row.stage = wordIn<Stage>(member(json, "stage", path), at(path, "stage"));
        const Json& gives = member(json, "gives", path);
        if (isObject(gives, at(path, "gives"), {"reason"}))
            row.reason = wordIn<Reason>(member(gives, "reason", at(path, "gives")), at(path, "gives.reason"));
    });
    const auto disorder = std::ranges::is_sorted_until(data.asks, {}, &AskRow::stage);
    if (disorder != data.asks.end())
        complain(at(QStringLiteral("asks"), std::size_t(disorder - data.asks.begin())) + QStringLiteral(".stage"),
                 QStringLiteral("the stages in the order of asking: ") + everyWord<Stage>());
}

void PackReader::readRows(PackData& data)
{
    data.roads = rowsIn<RoadRow>("roads", [&](RoadRow& row, const Json& json, const QString& path) {
        row.reason = wordIn<Reason>(member(json, "reason", path), at(path, "reason"));
        const Json& gives = member(json, "gives", path);
        if (!isObject(gives, at(path, "gives"), {"then", "replacing"})) return;
        row.then = stepsIn(member(gives, "then", at(path, "gives")), at(path, "gives.then"));
        if (gives.contains("replacing"))
            row.replacing = wordIn<ReplaceReason>(gives["replacing"], at(path, "gives.replacing"));
    });
    data.documents = rowsIn<DocumentRow>("documents", [&](DocumentRow& row, const Json& json, const QString& path) {
        const Json& gives = member(json, "gives", path);
        if (!isObject(gives, at(path, "gives"), {"needs", "or"})) return;
        row.first = wordIn<DocumentKind>(member(gives, "needs", at(path, "gives")), at(path, "gives.needs"));
        row.orElse = gives.contains("or") ? wordIn<DocumentKind>(gives["or"], at(path, "gives.or")) : row.first;
    });
    data.fees = amountsIn("fees", "fee_fen");
    data.days = amountsIn("days", "working_days");
    data.generations = amountsIn("generations", "generation");
    data.numbers = rowsIn<NumberRow>("numbers", [&](NumberRow& row, const Json& json, const QString& path) {
        const Json& gives = member(json, "gives", path);
        if (!isObject(gives, at(path, "gives"), {"account_number"})) return;
        row.number =
            wordIn<NumberAfter>(member(gives, "account_number", at(path, "gives")), at(path, "gives.account_number"));
    });
    data.papers = rowsIn<PrintRow>("papers", [&](PrintRow& row, const Json& json, const QString& path) {
        const Json& gives = member(json, "gives", path);
        if (!isObject(gives, at(path, "gives"), {"papers"})) return;
        const auto list = listIn(member(gives, "papers", at(path, "gives")), at(path, "gives.papers"));
        for (std::size_t i = 0; i < list.size(); ++i)
            row.papers.push_back(wordIn<Paper>(list[i], at(at(path, "gives.papers"), i)));
    });
    data.advice = rowsIn<AdviceRow>("advice", [&](AdviceRow& row, const Json& json, const QString& path) {
        const Json& gives = member(json, "gives", path);
        if (isObject(gives, at(path, "gives"), {"then"}))
            row.then = stepsIn(member(gives, "then", at(path, "gives")), at(path, "gives.then"));
    });
}

}  // namespace kapok::domain::rules
