#include "desk/pace.h"

#include "base/crypto.h"

#include <algorithm>

namespace kapok::desk {
namespace {

// Doubled for each failure behind the first; up to a quarter more by the id, the same each time.
qint64 waitAfter(int failures, const domain::OperationId& operation)
{
    if (failures < 2) return 0;
    constexpr int doublings = 6;  // behind them it is the longest
    const qint64 doubled = Pace::first.count() << std::min(failures - 2, doublings);
    const qint64 wait = std::min<qint64>(doubled, Pace::longest.count());
    const auto spread = quint8(crypto::sm3(operation.text.toUtf8()).front());
    return wait + wait / 4 * spread / 256;
}

}  // namespace

void Pace::beginRound()
{
    m_inRound = true;
    m_spent.clear();
}

void Pace::failed(const QString& party, const domain::OperationId& operation, Instant now)
{
    Failed& one = m_failed[operation];
    if (one.times > 0) ++m_spent[party];
    ++one.times;
    one.next = {now.utcMs + waitAfter(one.times, operation)};
}

Instant Pace::nextTry(const domain::OperationId& operation) const
{
    const auto known = m_failed.find(operation);
    return known == m_failed.end() ? Instant() : known->second.next;
}

bool Pace::mayTry(const QString& party, const domain::OperationId& operation, Instant now) const
{
    const auto known = m_failed.find(operation);
    if (!m_inRound || known == m_failed.end()) return true;
    const auto spent = m_spent.find(party);
    const bool isLeft = spent == m_spent.end() || spent->second < budget;
    // A clock that was set back keeps nobody waiting longer than the longest wait (A13).
    const qint64 wait = known->second.next.utcMs - now.utcMs;
    return isLeft && (wait <= 0 || wait > longest.count() * 5 / 4);
}

}  // namespace kapok::desk
