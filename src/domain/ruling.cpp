#include "domain/ruling.h"

#include "domain/fields.h"

namespace kapok::domain {
namespace {

Json listOf(const QStringList& texts)
{
    Json list = Json::array();
    for (const QString& one : texts) list.push_back(one.toStdString());
    return list;
}

Json orNull(const std::optional<QString>& value) { return value ? Json(value->toStdString()) : Json(); }
Json orNull(const std::optional<QDate>& value) { return value ? toJson(*value) : Json(); }
template <class Number>
Json orNull(const std::optional<Number>& value)
{
    return value ? Json(*value) : Json();
}

std::optional<QStringList> textsAt(const Json& json, const char* key)
{
    const auto found = json.find(key);
    if (found == json.end() || !found->is_array()) return std::nullopt;
    QStringList texts;
    for (const Json& one : *found) {
        if (!one.is_string()) return std::nullopt;
        texts.append(text(one));
    }
    return texts;
}

// null and absent are the same; anything else must be what `read` takes.
template <class Value, class Read>
bool takeOrNull(const Json& json, const char* key, std::optional<Value>& into, Read read)
{
    const auto found = json.find(key);
    if (found == json.end() || found->is_null()) return true;
    into = read(*found);
    return into.has_value();
}

std::optional<QString> textOf(const Json& json) { return json.is_string() ? std::optional(text(json)) : std::nullopt; }
std::optional<qint64> amountOf(const Json& json)
{
    return json.is_number_integer() ? std::optional(json.get<qint64>()) : std::nullopt;
}
std::optional<int> countOf(const Json& json)
{
    return json.is_number_integer() ? std::optional(json.get<int>()) : std::nullopt;
}

}  // namespace

Json toJson(const Ruling& ruling)
{
    return {
        {"outcome", wordOf(ruling.outcome).toStdString()},
        {"reason", orNull(ruling.reason)},
        {"then", listOf(ruling.then)},
        {"needs", listOf(ruling.needs)},
        {"missing", listOf(ruling.missing)},
        {"terms", {{"fee_fen", orNull(ruling.terms.feeFen)}, {"working_days", orNull(ruling.terms.workingDays)}}},
        {"fee_fen", orNull(ruling.feeFen)},
        {"promised", orNull(ruling.promised)},
        {"account_number", orNull(ruling.accountNumber)},
        {"generation_issued", orNull(ruling.generationIssued)},
        {"papers", listOf(ruling.papers)},
        {"basis", listOf(ruling.basis)},
        {"text", {{"en", ruling.text.en.toStdString()}, {"zh", ruling.text.zh.toStdString()}}},
        {"unknown", listOf(ruling.unknown)},
        {"pack",
         {{"name", ruling.pack.name.toStdString()},
          {"effective_from", ruling.pack.effectiveFrom.toStdString()},
          {"effective_to", ruling.pack.effectiveTo.isEmpty() ? Json() : Json(ruling.pack.effectiveTo.toStdString())},
          {"sm3", ruling.pack.sm3.toStdString()}}},
    };
}

Expected<Ruling> rulingOf(const Json& json)
{
    const auto bad = [](const char* key) {
        return unfit(QString::fromLatin1(key), QStringLiteral("the value of a ruling (contract.md §2)"));
    };
    const auto known =
        onlyKeys(json, {"outcome", "reason", "then", "needs", "missing", "terms", "fee_fen", "promised",
                        "account_number", "generation_issued", "papers", "basis", "text", "unknown", "pack"});
    if (!known) return std::unexpected(known.error());
    Ruling ruling;
    const auto said = textAt(json, "outcome");
    const auto outcome = said ? codeOfWord<Outcome>(*said) : std::nullopt;
    if (!outcome) return bad("outcome");
    ruling.outcome = *outcome;
    if (!takeOrNull(json, "reason", ruling.reason, textOf)) return bad("reason");
    if (!takeOrNull(json, "fee_fen", ruling.feeFen, amountOf)) return bad("fee_fen");
    if (!takeOrNull(json, "promised", ruling.promised, dateOf)) return bad("promised");
    if (!takeOrNull(json, "account_number", ruling.accountNumber, textOf)) return bad("account_number");
    if (!takeOrNull(json, "generation_issued", ruling.generationIssued, countOf)) return bad("generation_issued");
    const std::pair<const char*, QStringList*> lists[]{{"then", &ruling.then},       {"needs", &ruling.needs},
                                                       {"missing", &ruling.missing}, {"papers", &ruling.papers},
                                                       {"basis", &ruling.basis},     {"unknown", &ruling.unknown}};
    for (const auto& [key, into] : lists) {
        auto texts = textsAt(json, key);
        if (!texts) return bad(key);
        *into = std::move(*texts);
    }
    const auto terms = objectAt(json, "terms");
    if (!terms || !takeOrNull(*terms, "fee_fen", ruling.terms.feeFen, amountOf) ||
        !takeOrNull(*terms, "working_days", ruling.terms.workingDays, countOf))
        return bad("terms");
    const auto sentence = objectAt(json, "text");
    if (!sentence || !textAt(*sentence, "en") || !textAt(*sentence, "zh")) return bad("text");
    ruling.text = {*textAt(*sentence, "en"), *textAt(*sentence, "zh")};
    const auto pack = objectAt(json, "pack");
    std::optional<QString> end;
    if (!pack || !textAt(*pack, "name") || !textAt(*pack, "effective_from") || !textAt(*pack, "sm3") ||
        !takeOrNull(*pack, "effective_to", end, textOf))
        return bad("pack");
    ruling.pack = {*textAt(*pack, "name"), *textAt(*pack, "effective_from"), end.value_or(QString()),
                   *textAt(*pack, "sm3")};
    return ruling;
}

}  // namespace kapok::domain
