#include "ui/stock/stock_words.h"

#include "ui/kit/day_shown.h"
#include "ui/kit/when.h"

#include <algorithm>

namespace kapok::ui {

using domain::Serials;

namespace {

struct PlaceRow {
    QString id;
    QString serial;  // the first; empty: none is known
    QString place, kind, serials, count, last;
    std::pair<qsizetype, int> order{};  // by kind, and there from the vault to the bin
    bool operator==(const PlaceRow&) const = default;
};

struct RoadRow {
    QString id;
    QString at, way, people, why;
    bool operator==(const RoadRow&) const = default;
};

}  // namespace

QString placeSaid(const Phrases& phrases, const QString& place)
{
    const QString family = place.section(u':', 0, 0), name = place.section(u':', 1);
    const QString said = phrases.word("stock.place", family);
    return name.isEmpty() ? said : said + u' ' + name;
}

QString rangeSaid(const Serials& serials)
{
    const QString first = Serials::text(serials.first);
    return serials.count() == 1 ? first : first + QStringLiteral(" – ") + Serials::text(serials.last);
}

namespace {

// The way of a blank: vault, trays, printers, what was issued, bin.
constexpr int rankOfIssued = 3;
int rankOf(const QString& place)
{
    if (place == domain::stock::vault) return 0;
    if (place == domain::stock::bin) return rankOfIssued + 1;
    return place.startsWith(QLatin1String("tray:")) ? 1 : 2;
}

qsizetype rankOfKind(const QString& kind) { return domain::stock::kinds().indexOf(kind); }

// "0103 陈柜员"; who works here no longer is a number.
QString nameOfStaff(const Workplace& work, const QString& number)
{
    const auto& staff = work.counter.staff();
    const auto one = std::ranges::find(staff, number, &desk::StaffMember::number);
    return one == staff.end() ? number : number + u' ' + one->name;
}

QString lastOf(const Workplace& work, const desk::StockRun& run)
{
    const Phrases& phrases = work.phrases;
    const QDate today = dayShown(work);
    QStringList last;
    if (!run.by.isEmpty()) last += nameOfStaff(work, run.by);
    const bool isOfThisYear = run.since.year() == today.year();
    last += isOfThisYear ? phrases.dayWithWeekday(run.since) : run.since.toString(Qt::ISODate);
    if (!run.reason.isEmpty()) last += phrases.word("stock.reason", run.reason);
    else if (run.place == domain::stock::bin) last += phrases.word("stock.state", nameOf(run.state));
    return last.join(QStringLiteral(" • "));
}

// 21: a place is one row for each kind, whatever ranges lie there; who was there last is said of the newest of them.
std::vector<PlaceRow> placeRows(const Workplace& work)
{
    const Phrases& phrases = work.phrases;
    std::vector<std::vector<desk::StockRun>> heaps;
    for (const desk::StockRun& run : work.counter.stock().inTheHouse()) {
        const auto same = std::ranges::find_if(
            heaps, [&](const auto& heap) { return heap.front().place == run.place && heap.front().kind == run.kind; });
        if (same == heaps.end()) heaps.push_back({run});
        else same->push_back(run);
    }
    std::vector<PlaceRow> rows;
    for (const auto& heap : heaps) {
        QStringList ranges;
        qint64 count = 0;
        for (const desk::StockRun& run : heap) {
            ranges += rangeSaid(run.serials);
            count += run.serials.count();
        }
        const auto newest = std::ranges::max_element(heap, {}, &desk::StockRun::since);
        rows.push_back({.id = heap.front().kind + u'@' + heap.front().place,
                        .serial = Serials::text(heap.front().serials.first),
                        .place = placeSaid(phrases, heap.front().place),
                        .kind = phrases.word("stock.kind", heap.front().kind),
                        .serials = ranges.join(phrases.chinese() ? QStringLiteral("，") : QStringLiteral(", ")),
                        .count = QString::number(count),
                        .last = lastOf(work, *newest),
                        .order = {rankOfKind(heap.front().kind), rankOf(heap.front().place)}});
    }
    return rows;
}

}  // namespace

std::shared_ptr<const Table> placesTable(const Workplace& work)
{
    const Phrases& phrases = work.phrases;
    const desk::StockBook& book = work.counter.stock();
    const QDate day = dayShown(work);
    if (book.kinds().isEmpty()) return nullptr;
    std::vector<PlaceRow> rows = placeRows(work);
    for (const QString& kind : book.kinds())
        if (const qint64 issued = book.figuresOf(kind, day).issued; issued > 0)
            rows.push_back({.id = kind + QStringLiteral("@issued"),
                            .serial = {},
                            .place = phrases.say("stock.issued_today"),
                            .kind = phrases.word("stock.kind", kind),
                            .serials = {},
                            .count = QString::number(issued),
                            .last = {},
                            .order = {rankOfKind(kind), rankOfIssued}});
    std::ranges::sort(rows, {}, [](const PlaceRow& row) { return std::pair(row.order, row.id); });
    const QStringList lost = book.unaccounted();
    rows.push_back({.id = QStringLiteral("unaccounted"),
                    .serial = lost.value(0),
                    .place = phrases.say("stock.unaccounted"),
                    .kind = {},
                    .serials = lost.isEmpty() ? phrases.say("stock.none") : lost.join(u' '),
                    .count = QString::number(lost.size()),
                    .last = {}});
    using Kind = ColumnHead::Kind;
    std::vector<Column<PlaceRow>> columns{
        {{phrases.say("stock.column.place"), Kind::Text, 2}, [](const PlaceRow& row) { return Cell{row.place}; }},
        {{phrases.say("stock.column.kind"), Kind::Text, 2}, [](const PlaceRow& row) { return Cell{row.kind}; }},
        {{phrases.say("stock.column.serials"), Kind::Text, 3}, [](const PlaceRow& row) { return Cell{row.serials}; }},
        {{phrases.say("stock.column.count"), Kind::Figures, 1}, [](const PlaceRow& row) { return Cell{row.count}; }},
        {{phrases.say("stock.column.last"), Kind::Text, 3}, [](const PlaceRow& row) { return Cell{row.last}; }}};
    return std::make_shared<TableOf<PlaceRow>>(std::move(columns), std::move(rows), [](const PlaceRow& row) {
        return row.serial.isEmpty() ? Intent(intent::BeginStock{}) : Intent(intent::FollowSerial{row.serial});
    });
}

std::shared_ptr<const Table> roadTable(const Phrases& phrases, const std::vector<desk::StockMovement>& road,
                                       QDate today)
{
    std::vector<RoadRow> rows;
    for (const desk::StockMovement& one : road) {
        QStringList people, why;
        for (const QString* each : {&one.by, &one.second})
            if (!each->isEmpty()) people += *each;
        if (!one.caseNumber.isEmpty()) why += one.caseNumber;
        if (!one.reason.isEmpty()) why += phrases.word("stock.reason", one.reason);
        if (one.outOfOrder) why += phrases.say("stock.out_of_order");
        rows.push_back({.id = QString::number(rows.size()),
                        .at = whenSaid(phrases, one.at, today, Clockwork::Seconds),
                        .way = placeSaid(phrases, one.from) + QStringLiteral(" → ") + placeSaid(phrases, one.to),
                        .people = people.join(QStringLiteral(" • ")),
                        .why = why.join(QStringLiteral(" • "))});
    }
    if (rows.empty()) return nullptr;
    using Kind = ColumnHead::Kind;
    std::vector<Column<RoadRow>> columns{
        {{phrases.say("stock.column.at"), Kind::Text, 2}, [](const RoadRow& row) { return Cell{row.at}; }},
        {{phrases.say("stock.column.way"), Kind::Text, 3}, [](const RoadRow& row) { return Cell{row.way}; }},
        {{phrases.say("stock.column.people"), Kind::Text, 2}, [](const RoadRow& row) { return Cell{row.people}; }},
        {{phrases.say("stock.column.why"), Kind::Text, 3}, [](const RoadRow& row) { return Cell{row.why}; }}};
    return std::make_shared<TableOf<RoadRow>>(std::move(columns), std::move(rows),
                                              [](const RoadRow&) { return Intent(intent::BeginStock{}); });
}

QString equationsOf(const Phrases& phrases, const desk::StockBook& book, QDate day)
{
    QStringList lines;
    for (const QString& kind : book.kinds()) {
        const domain::StockFigures one = book.figuresOf(kind, day);
        const auto number = [](qint64 figure) { return QString::number(figure); };
        QString line = phrases.say("stock.equation", {{"kind", phrases.word("stock.kind", kind)},
                                                      {"start", number(one.start)},
                                                      {"received", number(one.received)},
                                                      {"issued", number(one.issued)},
                                                      {"spoiled", number(one.spoiled)},
                                                      {"test", number(one.test)},
                                                      {"returned", number(one.returned)},
                                                      {"destroyed", number(one.destroyed)},
                                                      {"here", number(one.here)}});
        if (const auto count = book.countOf(kind, day))
            line += u' ' + phrases.say("stock.counted", {{"counted", number(count->counted)},
                                                         {"difference", number(count->counted - count->expected)}});
        lines += line;
    }
    return lines.join(u'\n');
}

}  // namespace kapok::ui
