#include "desk/stock_told.h"

#include "desk/masked.h"
#include "desk/said.h"

namespace kapok::desk {

Expected<void> StockTelling::take(const ports::Entry& entry)
{
    if (!m_day.isValid() || entry.day > m_day) {
        endDay();
        m_day = entry.day;
    }
    if (const auto added = m_book.add(entry); !added) return added;
    const auto moved = StockBook::moveIn(entry);
    if (!moved || !*moved || (*moved)->leadsTo() != domain::StockState::Spoiled) return {};
    const domain::StockMove& move = **moved;
    m_spoiled.emplace(entry.seq, Spoiled{.told = {.day = entry.day,
                                                  .at = entry.at,
                                                  .kind = said(m_words, "stock.kind.", move.kind),
                                                  .serials = move.serials,
                                                  .reason = said(m_words, "stock.reason.", move.reason),
                                                  .teller = entry.by,
                                                  .second = move.second},
                                         .person = {}});
    return {};
}

// What the desk has moved by itself, after a cut, is the work of whoever began it.
void StockTelling::tell(const Case& one, const std::vector<ports::Entry>& entries, const QString& number)
{
    std::map<QString, QString> hands;
    for (const ports::Entry& entry : entries) {
        if (entry.kind == QLatin1String("intent")) hands[text(entry.body["field"])] = entry.by;
        const auto found = m_spoiled.find(entry.seq);
        if (found == m_spoiled.end()) continue;
        reports::SpoiledTold& told = found->second.told;
        told.number = one.number;
        told.businessName = said(m_words, "business.", domain::nameOf(one.business()));
        told.person = maskedNumber(number);
        if (told.teller.isEmpty()) told.teller = hands[text(entry.body["field"])];
        found->second.person = number;
    }
}

void StockTelling::into(reports::Told& told)
{
    endDay();
    told.stock = std::move(m_days);
    std::map<QString, qint64> cards;
    for (auto& [seq, one] : m_spoiled) {
        // W40: the four bad ones before the good one are counted, whatever case of his each was for.
        if (!one.person.isEmpty() && domain::stock::isBlank(one.told.kind.code))
            one.told.cardOfPerson = ++cards[one.person];
        told.spoiled.push_back(std::move(one.told));
    }
}

void StockTelling::endDay()
{
    for (const QString& kind : m_book.kinds()) {
        reports::StockDayTold one{
            .day = m_day, .kind = said(m_words, "stock.kind.", kind), .figures = m_book.figuresOf(kind, m_day)};
        if (const auto count = m_book.countOf(kind, m_day)) {
            one.counted = count->counted;
            one.difference = count->counted - count->expected;
            one.missing = count->missing.size();
        }
        m_days.push_back(std::move(one));
    }
}

}  // namespace kapok::desk
