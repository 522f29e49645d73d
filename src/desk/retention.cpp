#include "desk/retention.h"

#include <algorithm>
#include <set>

namespace kapok::desk {
namespace {

QString idIn(const Json& object, const char* key, const char* inside)
{
    if (!object.contains(key) || !object[key].is_object()) return {};
    return QString::fromStdString(object[key].value(inside, std::string()));
}

}  // namespace

void Retention::add(const ports::Entry& entry)
{
    if (entry.kind == QLatin1String("erased"))
        for (const Json& id : entry.body.value("ids", Json::array()))
            if (const auto found = m_all.find({text(id)}); found != m_all.end()) found->second.erased = true;
    if (entry.caseId.text.isEmpty()) return;
    One& one = m_all[entry.caseId];
    one.last = entry.day;
    if (entry.kind == QLatin1String("visit_begun") || entry.kind == QLatin1String("begun")) one.first = entry.seq;
    if (entry.kind.startsWith(QLatin1String("visit_"))) one.isVisit = true;
    if (entry.kind == QLatin1String("begun")) {
        one.number = QString::fromStdString(entry.body.value("number", std::string()));
        one.outer = {idIn(entry.body, "outer", "case")};
        one.visit = idIn(entry.body.value("opening", Json::object()), "visit", "id");
    }
    one.ended = entry.kind == QLatin1String("ended") || entry.kind == QLatin1String("visit_ended");
}

bool Retention::isDue(const One& one, QDate day) const
{
    if (one.erased || one.last >= day || !one.ended) return false;
    if (one.outer.text.isEmpty()) return true;
    const auto outer = m_all.find(one.outer);
    return outer == m_all.end() || outer->second.erased || isDue(outer->second, day);
}

QStringList Retention::erasedNumbers() const
{
    QStringList numbers;
    for (const auto& [id, one] : m_all)
        if (one.erased && !one.number.isEmpty()) numbers.append(one.number);
    return numbers;
}

Retention::Due Retention::dueBefore(QDate day) const
{
    std::set<QString> restedOn;  // visits that a case which stays was begun in
    std::vector<std::pair<qint64, const std::pair<const domain::CaseId, One>*>> due;
    for (const auto& pair : m_all) {
        const One& one = pair.second;
        if (!one.isVisit && !one.erased && !isDue(one, day)) restedOn.insert(one.visit);
    }
    for (const auto& pair : m_all)
        if (isDue(pair.second, day) && !(pair.second.isVisit && restedOn.contains(pair.first.text)))
            due.emplace_back(pair.second.first, &pair);
    std::ranges::sort(due, {}, [](const auto& one) { return one.first; });
    Due found;
    for (const auto& [first, pair] : due) {
        found.ids.append(pair->first.text);
        if (pair->second.isVisit) ++found.visits;
        else ++found.cases;
        if (!pair->second.isVisit) found.numbers.append(pair->second.number);
    }
    return found;
}

}  // namespace kapok::desk
