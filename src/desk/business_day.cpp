#include "desk/business_day.h"

namespace kapok::desk {

Task<Expected<bool>> BusinessDay::turn(QString teller)
{
    const QDate today = outletDay(m_clock.now()), before = isOpen();
    if (before == today) co_return false;
    if (before.isValid()) {
        const auto closed = co_await note(QStringLiteral("day_closed"), before, teller);
        if (!closed) co_return std::unexpected(closed.error());
    }
    const auto opened = co_await note(QStringLiteral("day_opened"), today, teller);
    if (!opened) co_return std::unexpected(opened.error());
    co_return true;
}

Task<Expected<void>> BusinessDay::note(QString kind, QDate day, QString teller)
{
    const ports::NewEntry entry{m_clock.now(), day, std::move(kind), {}, std::move(teller), Json::object()};
    const auto kept = co_await m_journal.append(entry);
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

}  // namespace kapok::desk
