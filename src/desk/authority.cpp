#include "desk/authority.h"

namespace kapok::desk {

Task<Expected<void>> Authority::check(Right right)
{
    if (m_seat.isEmpty()) co_return nobodyHere();
    if (m_seat.isAway()) co_return failure(Error::Kind::NotPermitted, words("error.stepped_away"));
    if (has(right)) co_return Expected<void>{};
    const Instant now = m_clock.now();
    const ports::NewEntry entry{now, outletDay(now),  QStringLiteral("denied"),
                                {},  m_seat.number(), {{"right", nameOf(right).toStdString()}}};
    const auto kept = co_await m_memory.append(entry);
    if (!kept) co_return std::unexpected(kept.error());
    co_return notHis(right);
}

}  // namespace kapok::desk
