#include "db/journal/links.h"

namespace kapok::db {
namespace {

// Looks without copying.
QByteArray asKey(QByteArrayView caseId) { return QByteArray::fromRawData(caseId.data(), caseId.size()); }

bool begins(QByteArrayView kind) { return kind == "begun" || kind == "visit_begun"; }

}  // namespace

std::optional<qint64> Links::previousFor(QByteArrayView kind, QByteArrayView caseId) const
{
    if (caseId.isEmpty()) return 0;
    const auto known = m_last.constFind(asKey(caseId));
    const bool isKnown = known != m_last.constEnd();
    if (isKnown == begins(kind)) return {};
    return isKnown ? *known : 0;
}

bool Links::take(const EntryEnd& entry)
{
    if (entry.caseId.isEmpty()) return entry.previous == 0;
    const auto known = m_last.find(asKey(entry.caseId));
    const bool isKnown = known != m_last.end();
    if (isKnown == begins(entry.kind) || entry.previous != (isKnown ? *known : 0)) return false;
    if (!isKnown) m_last.insert(entry.caseId.toByteArray(), entry.seq);
    else if (entry.kind == "ended") m_last.erase(known);
    else *known = entry.seq;
    return true;
}

}  // namespace kapok::db
