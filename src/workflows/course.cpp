#include "workflows/course.h"

#include <algorithm>

namespace kapok::workflows::course {
namespace {

bool isTold(const FieldState& field) { return field.nature == Nature::Order && (field.filled || field.waiting); }

std::string stateOf(const Json& value) { return value.is_object() ? value.value("state", std::string()) : ""; }

bool isSaid(const FieldState& field)
{
    return field.nature == Nature::Enquiry || field.nature == Nature::Verdict || field.nature == Nature::Review;
}

bool changedNothing(const FieldState& field)
{
    return field.nature == Nature::Inner && field.inner == QLatin1String("refused");
}

QStringList strings(const Json& list)
{
    QStringList all;
    for (const Json& one : list) all.append(text(one));
    return all;
}

}  // namespace

std::vector<QString> forgottenWith(const Record& record, const QString& answer)
{
    std::vector<QString> names;
    bool behind = false;
    for (const FieldState& field : record.outline()) {
        behind = behind || field.name == answer;
        if (behind && (field.nature == Nature::Answer || isSaid(field) || changedNothing(field)))
            names.push_back(field.name);
    }
    return names;
}

std::vector<QString> lapsing(const Record& record)
{
    std::vector<QString> names;
    for (const FieldState& field : record.outline())
        if (isSaid(field)) names.push_back(field.name);
    return names;
}

bool restsOnOtherWords(const Record& record)
{
    const Attendance& present = record.visit().present;
    const auto outline = record.outline();
    const auto isOwnWho = [](const FieldState& field) { return field.name == QLatin1String("who") && field.filled; };
    // Who comes by another channel than the counter is known to the case, not to the visit.
    if (std::ranges::any_of(outline, isOwnWho)) return false;
    const auto verdict = std::ranges::find(outline, Nature::Verdict, &FieldState::nature);
    if (verdict == outline.end() || !verdict->filled) return false;
    const Json value = record.fields()[std::size_t(verdict - outline.begin())].value;
    const Json facts = bare(value["facts"]);
    if (value["ruling"].is_null() || !facts.contains("present")) return false;
    const Json& said = facts["present"];
    if (!present.who || (said.contains("who") && text(said["who"]) != *present.who)) return true;
    if (value.value("deputy", Deputy{}.toJson()) != present.deputy.toJson()) return true;
    const QStringList needs = strings(value["ruling"].value("needs", Json::array()));
    const QStringList shown = strings(said.value("documents", Json::array()));
    return std::ranges::any_of(
        shown, [&](const QString& paper) { return needs.contains(paper) && !present.papers.contains(paper); });
}

bool ordered(const Record& record) { return std::ranges::any_of(record.outline(), isTold); }

std::optional<Leaving> leaving(const Record& record)
{
    if (ordered(record)) return std::nullopt;
    const auto fields = record.outline();
    if (const auto verdict = std::ranges::find(fields, Nature::Verdict, &FieldState::nature); verdict != fields.end())
        return Leaving{verdict->name, leftBeforeVerdict()};
    const auto asked = std::ranges::find(fields, Nature::Enquiry, &FieldState::nature);
    return asked == fields.end() ? std::nullopt : std::optional(Leaving{asked->name, withdrawal()});
}

Json leftBeforeVerdict()
{
    return {{"facts", Json::object()}, {"ruling", nullptr}, {"approved_by", ""}, {"refused", "withdrawn"}};
}

bool isSettled(qint64 paid, qint64 due) { return paid == due; }

std::vector<QString> withdrawn(const Record& record)
{
    std::vector<QString> names;
    if (!record.refused()) return names;
    const QString undoing = record.next().fills;  // asked for in spite of the no, or because of it
    for (const FieldState& field : record.outline())
        if (field.nature == Nature::Order && field.waiting && field.name != undoing) names.push_back(field.name);
    return names;
}

Json withdrawal() { return {{"refused", "withdrawn"}}; }

bool staysUnderWay(const Json& value) { return stateOf(value) == "recorded"; }

std::vector<Json> lateOutcomes()
{
    return {innerEnded(QStringLiteral("done"), {}), innerEnded(QStringLiteral("refused"), QStringLiteral("refused"))};
}

std::vector<QString> askedAgainAfter(const Record& record, const QString& inner, const Json& value)
{
    if (stateOf(value) != "refused" || value.value("reason", "") != "province_not_reached" || ordered(record))
        return {};
    std::vector<QString> names = lapsing(record);
    names.push_back(inner);
    return names;
}

Json innerEnded(const QString& how, const QString& reason)
{
    return {{"state", how.toStdString()}, {"reason", reason.toStdString()}};
}

Json innerRecorded() { return innerEnded(QStringLiteral("recorded"), {}); }

}  // namespace kapok::workflows::course
