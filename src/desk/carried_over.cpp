#include "desk/carried_over.h"

#include <algorithm>

namespace kapok::desk {
namespace {

const QString inside = QStringLiteral("inside"), draft = QStringLiteral("draft"), inDoubt = QStringLiteral("in_doubt"),
              unsent = QStringLiteral("unsent");

// Of a case that nobody has in hand, as the journal's fold tells it. Empty: a party is at work, and nobody here is.
QString whyOf(const OpenCase& one)
{
    bool waits = false;
    for (const auto& [field, awaited] : one.awaited) {
        if (awaited.step == inside) continue;
        if (!awaited.unsent) return inDoubt;
        waits = true;
    }
    if (waits) return unsent;
    if (!one.rests) return draft;
    if (one.rests->on != QLatin1String("citizen")) return {};
    return one.rests->field == QLatin1String("collect") ? QStringLiteral("uncollected") : QStringLiteral("comes_again");
}

// Of one in hand: what no entry says, too.
QString whyOf(const Standing& standing, const OpenCase& one)
{
    if (standing.waitsFor == WaitsFor::SecondPerson) return QStringLiteral("approval");
    if (standing.state == StateWord::InDoubt) return inDoubt;
    if (standing.state == StateWord::Recorded && standing.waitsFor == WaitsFor::Line) return unsent;
    if (standing.state == StateWord::Refused) return QStringLiteral("refused");
    return whyOf(one);
}

}  // namespace

QString CarryingOver::whyOf(const domain::CaseId& id) const
{
    const auto& cases = m_journal.remembered().cases();
    const auto one = cases.find(id);
    if (one == cases.end()) return draft;  // an inner one that has ended: the outer one is to take it in
    for (const auto& [field, awaited] : one->second.awaited)
        if (awaited.step == inside) return whyOf(awaited.inner);
    const Case* inHand = m_runner.book().find(id);
    return inHand ? desk::whyOf(m_runner.standing(*inHand), one->second) : desk::whyOf(one->second);
}

Task<Expected<std::vector<CarriedOver>>> CarryingOver::now() const
{
    std::vector<CarriedOver> all;
    for (const domain::CaseId& id : m_journal.openCases()) {
        const auto one = m_journal.remembered().cases().find(id);
        if (one == m_journal.remembered().cases().end() || !one->second.outer.text.isEmpty()) continue;
        const QString why = whyOf(id);
        if (why.isEmpty()) continue;
        const auto first = co_await m_journal.entries(one->second.first - 1, 1);
        if (!first) co_return std::unexpected(first.error());
        if (first->list.empty()) continue;
        all.push_back({QString::fromStdString(first->list.front().body.value("number", std::string())), why});
    }
    co_return all;
}

}  // namespace kapok::desk
