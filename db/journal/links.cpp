#include "db/journal/links.h"

#include "db/journal/clear_text.h"

#include <algorithm>

namespace kapok::db {
namespace {

// Looks without copying.
QByteArray asKey(QByteArrayView caseId) { return QByteArray::fromRawData(caseId.data(), caseId.size()); }

bool begins(QByteArrayView kind) { return kind == "begun" || kind == "visit_begun"; }

}  // namespace

Expected<Links> Links::at(const Json& checkpointBody)
{
    Links links;
    for (const char* list : {"cases", "visits"}) {
        const auto named = listAt(checkpointBody, list);
        if (!named) return std::unexpected(named.error());
        for (const Json& one : *named) {
            const auto id = clearTextAt(one, "id");
            const auto first = numberAt(one, "first"), last = numberAt(one, "last");
            if (!id) return std::unexpected(id.error());
            if (!first) return std::unexpected(first.error());
            if (!last) return std::unexpected(last.error());
            const auto ended = one.contains("ended") ? flagAt(one, "ended") : Expected<bool>(false);
            if (!ended) return std::unexpected(ended.error());
            const bool isVisit = QByteArrayView(list) == "visits";
            links.m_all.insert(id->toUtf8(), {*first, *last, isVisit, *ended});
        }
    }
    return links;
}

std::optional<qint64> Links::previousFor(QByteArrayView kind, QByteArrayView caseId) const
{
    if (caseId.isEmpty()) return 0;
    const auto known = m_all.constFind(asKey(caseId));
    const bool isKnown = known != m_all.constEnd();
    if (isKnown == begins(kind)) return {};
    return isKnown ? known->last : 0;
}

bool Links::take(const EntryEnd& entry)
{
    if (entry.caseId.isEmpty()) return entry.previous == 0;
    const auto known = m_all.find(asKey(entry.caseId));
    const bool isKnown = known != m_all.end();
    if (isKnown == begins(entry.kind) || entry.previous != (isKnown ? known->last : 0)) return false;
    if (!isKnown) {
        const bool isVisit = entry.kind == "visit_begun";
        m_all.insert(entry.caseId.toByteArray(), {entry.seq, entry.seq, isVisit, false});
    } else if (entry.kind == "ended") {
        m_all.erase(known);
    } else {
        known->last = entry.seq;
        known->ended = entry.kind == "visit_ended";
    }
    return true;
}

bool Links::settle(const Json& checkpointBody)
{
    auto named = at(checkpointBody);
    if (!named) return false;
    for (auto one = m_all.cbegin(); one != m_all.cend(); ++one) {
        const auto there = named->m_all.constFind(one.key());
        const bool letGo = there == named->m_all.constEnd();
        if (letGo ? !one->ended : *there != *one) return false;
    }
    const bool invents =
        std::ranges::any_of(named->m_all.keys(), [&](const QByteArray& id) { return !m_all.contains(id); });
    if (invents) return false;
    m_all = std::move(named->m_all);
    return true;
}

}  // namespace kapok::db
