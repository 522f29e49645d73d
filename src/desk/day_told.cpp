#include "desk/day_told.h"

namespace kapok::desk {

bool mayMoveMoney(const ports::Entry& entry)
{
    if (entry.kind == QLatin1String("taken_back") || entry.kind == QLatin1String("lapsed")) return true;  // a waiver
    const Json value = entry.kind == QLatin1String("filled") ? entry.body.value("value", Json()) : Json();
    return value.is_object() && (value.contains("fen") || value.contains("ruling"));
}

void DayTelling::take(const ports::Entry& entry)
{
    const bool isOfCase = !entry.caseId.text.isEmpty() && !entry.kind.startsWith(QLatin1String("visit_"));
    if (!isOfCase) return;
    const bool isOfDay = entry.day == m_day;
    Told& one = m_open[entry.caseId];
    if (entry.kind == QLatin1String("begun")) {
        one.number = QString::fromStdString(entry.body.value("number", std::string()));
        m_figures.cases += isOfDay;
    }
    const bool prints = entry.kind == QLatin1String("intent") && entry.body.value("step", std::string()) == "print";
    if (prints) one.lacksReceipt = false;
    if (const auto moved = one.money.take(entry); moved && isOfDay) {
        put(*moved);
        one.lacksReceipt = one.lacksReceipt || moved->fen != 0;
    }
    if (entry.kind != QLatin1String("ended")) return;
    if (one.lacksReceipt) m_lacking.insert(one.number);
    m_open.erase(entry.caseId);
}

// What was waived went over no counter; what was handed out is given back.
void DayTelling::put(const MoneyMoved& moved)
{
    TillFigures& till = m_figures.tills[moved.teller];
    const bool byCard = moved.method == QLatin1String("card");
    ++till.moves;
    till.waived += moved.waived;
    (moved.fen > 0 ? (byCard ? till.card : till.cash) : (byCard ? till.cardBack : till.cashBack)) +=
        moved.fen > 0 ? moved.fen : -moved.fen;
}

DayFigures DayTelling::figures() const
{
    DayFigures figures = m_figures;
    std::set<QString> lacking = m_lacking;
    for (const auto& [id, one] : m_open)
        if (one.lacksReceipt) lacking.insert(one.number);
    for (const QString& number : lacking) figures.withoutReceipt += number;
    return figures;
}

}  // namespace kapok::desk
