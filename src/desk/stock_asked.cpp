// What the stock book is asked: where a serial is, what lies at a place, what a day comes to.
#include "desk/stock_book.h"

namespace kapok::desk {

using domain::Serials;
using domain::StockFigures;
namespace stock = domain::stock;

std::optional<StockRun> StockBook::find(const QString& serial, const QString& kind) const
{
    const auto one = Serials::of(serial, {});
    if (!one) return std::nullopt;
    QStringList look{stock::gen3, stock::gen2, stock::ribbon, stock::film, stock::recovered};
    if (!kind.isEmpty()) look = QStringList{kind};
    for (const QString& each : look)
        if (const auto parts = partsOf(each, *one); !parts.empty()) return parts.front();
    return std::nullopt;
}

std::vector<StockRun> StockBook::at(const QString& place) const
{
    std::vector<StockRun> there;
    for (const StockRun& run : inTheHouse())
        if (run.place == place) there.push_back(run);
    return there;
}

QStringList StockBook::serialsAt(const QString& place, const QString& kind) const
{
    QStringList all;
    for (const StockRun& run : at(place))
        if (run.kind == kind)
            for (quint32 each = run.serials.first; each <= run.serials.last; ++each) all += Serials::text(each);
    return all;
}

qint64 StockBook::countAt(const QString& place, const QString& kind) const
{
    qint64 sum = 0;
    for (const StockRun& run : at(place))
        if (run.kind == kind) sum += run.serials.count();
    return sum;
}

std::vector<StockRun> StockBook::inTheHouse() const
{
    std::vector<StockRun> all;
    for (const QString& kind : kinds())
        for (const auto& [first, run] : m_runs.at(kind))
            if (run.place != stock::outside) all.push_back(run);
    return all;
}

QStringList StockBook::kinds() const
{
    QStringList known;
    for (const QString& kind : stock::kinds())
        if (m_runs.contains(kind)) known += kind;
    return known;
}

qint64 StockBook::countHere(const QString& kind) const
{
    qint64 sum = 0;
    if (const auto runs = m_runs.find(kind); runs != m_runs.end())
        for (const auto& [first, run] : runs->second)
            if (stock::isHere(run.place)) sum += run.serials.count();
    return sum;
}

StockFigures StockBook::figuresOf(const QString& kind, QDate day) const
{
    StockFigures figures;
    const auto known = m_figures.find(kind);
    const bool isOfThisDay = m_day.isValid() && day <= m_day;
    if (isOfThisDay && known != m_figures.end()) figures = known->second;
    figures.here = countHere(kind);
    if (!isOfThisDay) figures.start = figures.here;
    return figures;
}

qint64 StockBook::expectedOf(const QString& kind) const
{
    return kind == stock::recovered ? countAt(stock::bin, kind) : countHere(kind);
}

std::optional<StockCount> StockBook::countOf(const QString& kind, QDate day) const
{
    const auto found = m_counts.find(kind);
    return found == m_counts.end() || found->second.day != day ? std::nullopt : std::optional(found->second);
}

QStringList StockBook::unaccounted() const
{
    QStringList all;
    for (const auto& [kind, count] : m_counts) all += count.missing;
    all.sort();
    return all;
}

QStringList StockBook::outOfOrderOn(QDate day) const { return day == m_day ? m_outOfOrder : QStringList{}; }

}  // namespace kapok::desk
