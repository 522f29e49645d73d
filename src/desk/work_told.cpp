#include "desk/work_told.h"

#include "desk/masked.h"
#include "desk/said.h"
#include "desk/stand_ins.h"

namespace kapok::desk {
namespace {

// What the desk did by itself is nobody's deed, and breaks no stretch of his.
bool isAnybodys(const ports::Entry& entry) { return !entry.by.isEmpty(); }

bool goesOn(const reports::DeedTold& deed, const ports::Entry& entry)
{
    return deed.what.code == entry.kind && deed.teller == entry.by && deed.day == entry.day;
}

}  // namespace

void WorkTelling::take(const ports::Entry& entry)
{
    if (!isAnybodys(entry)) return;
    if (entry.caseId.text.isEmpty()) {
        m_deeds.emplace(entry.seq, deedOf(entry));
        return;
    }
    if (entry.kind == QLatin1String("visit_begun"))
        m_visitors[entry.caseId] = lacksPersonal(entry.body) ? QString() : maskedNumber(numberOf(entry.body["person"]));
    const auto last = m_ofVisit.find(entry.caseId);
    if (last != m_ofVisit.end() && goesOn(m_deeds.at(last->second), entry)) {
        ++m_deeds.at(last->second).entries;
        return;
    }
    reports::DeedTold deed = deedOf(entry);
    deed.person = m_visitors[entry.caseId];
    m_deeds.emplace(entry.seq, std::move(deed));
    m_ofVisit[entry.caseId] = entry.seq;
}

void WorkTelling::tell(const Case& one, const std::vector<ports::Entry>& entries, const QString& person)
{
    reports::DeedTold* last = nullptr;
    for (const ports::Entry& entry : entries) {
        if (!isAnybodys(entry)) continue;
        if (last && goesOn(*last, entry)) {
            ++last->entries;
            continue;
        }
        reports::DeedTold deed = deedOf(entry);
        deed.number = one.number;
        deed.businessName = said(m_words, "business.", domain::nameOf(one.business()));
        deed.person = person;
        last = &m_deeds.emplace(entry.seq, std::move(deed)).first->second;
    }
}

void WorkTelling::into(reports::Told& told)
{
    for (auto& [seq, deed] : m_deeds) told.deeds.push_back(std::move(deed));
}

const reports::Named& WorkTelling::named(const QString& kind)
{
    const auto known = m_names.find(kind);
    if (known != m_names.end()) return known->second;
    return m_names.emplace(kind, said(m_words, "report.did.", kind)).first->second;
}

reports::DeedTold WorkTelling::deedOf(const ports::Entry& entry)
{
    return {.day = entry.day, .at = entry.at, .teller = entry.by, .what = named(entry.kind)};
}

}  // namespace kapok::desk
