#include "desk/stock_road.h"

namespace kapok::desk {

Expected<void> StockRoad::take(const ports::Entry& entry)
{
    if (entry.kind == QLatin1String("begun"))
        m_numbers[entry.caseId] = QString::fromStdString(entry.body.value("number", std::string()));
    else if (entry.kind == QLatin1String("ended")) m_numbers.erase(entry.caseId);
    const auto moved = StockBook::moveIn(entry);
    const bool outOfOrder = moved && *moved && m_book.isOutOfOrder(**moved);
    if (const auto added = m_book.add(entry); !added) return added;
    if (!*moved) return {};
    const domain::StockMove& move = **moved;
    const auto run = m_book.find(m_serial);
    const bool isOfIt =
        run && run->kind == move.kind && move.kind != domain::stock::recovered && move.serials.holds(m_serial.toUInt());
    if (!isOfIt) return {};
    const auto number = m_numbers.find(entry.caseId);
    m_movements.push_back({.at = entry.at,
                           .from = move.from,
                           .to = move.to,
                           .by = entry.by,
                           .second = move.second,
                           .caseNumber = number == m_numbers.end() ? QString() : number->second,
                           .reason = move.reason,
                           .outOfOrder = outOfOrder});
    return {};
}

}  // namespace kapok::desk
