#include "ui/stock/stock_words.h"

namespace kapok::ui {

using domain::Serials;

namespace {

struct PlaceRow {
    QString id;  // the first serial
    QString place, kind, serials, count, last;
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

QString meant(const Phrases& phrases, const QStringList& codes, const char* family, const QString& typed)
{
    const QString said = typed.trimmed();
    for (qsizetype at = 0; at < codes.size(); ++at)
        if (said == codes[at] || said == QString::number(at + 1) ||
            said.compare(phrases.word(family, codes[at]), Qt::CaseInsensitive) == 0)
            return codes[at];
    return said;
}

QString offered(const Phrases& phrases, const QStringList& codes, const char* family)
{
    QStringList all;
    for (qsizetype at = 0; at < codes.size(); ++at)
        all += QString::number(at + 1) + u' ' + phrases.word(family, codes[at]);
    return all.join(QStringLiteral(" · "));
}

std::shared_ptr<const Table> placesTable(const Phrases& phrases, const desk::StockBook& book)
{
    std::vector<PlaceRow> rows;
    for (const desk::StockRun& run : book.inTheHouse()) {
        QStringList last;
        if (!run.by.isEmpty()) last += run.by;
        last += run.since.toString(Qt::ISODate);
        if (!run.reason.isEmpty()) last += phrases.word("stock.reason", run.reason);
        else if (run.place == domain::stock::bin) last += phrases.word("stock.state", nameOf(run.state));
        rows.push_back({.id = Serials::text(run.serials.first),
                        .place = placeSaid(phrases, run.place),
                        .kind = phrases.word("stock.kind", run.kind),
                        .serials = rangeSaid(run.serials),
                        .count = QString::number(run.serials.count()),
                        .last = last.join(QStringLiteral(" • "))});
    }
    if (rows.empty()) return nullptr;
    using Kind = ColumnHead::Kind;
    std::vector<Column<PlaceRow>> columns{
        {{phrases.say("stock.column.place"), Kind::Text, 2}, [](const PlaceRow& row) { return Cell{row.place}; }},
        {{phrases.say("stock.column.kind"), Kind::Text, 2}, [](const PlaceRow& row) { return Cell{row.kind}; }},
        {{phrases.say("stock.column.serials"), Kind::Text, 3}, [](const PlaceRow& row) { return Cell{row.serials}; }},
        {{phrases.say("stock.column.count"), Kind::Figures, 1}, [](const PlaceRow& row) { return Cell{row.count}; }},
        {{phrases.say("stock.column.last"), Kind::Text, 3}, [](const PlaceRow& row) { return Cell{row.last}; }}};
    return std::make_shared<TableOf<PlaceRow>>(
        std::move(columns), std::move(rows), [](const PlaceRow& row) { return Intent(intent::FollowSerial{row.id}); });
}

std::shared_ptr<const Table> roadTable(const Phrases& phrases, const std::vector<desk::StockMovement>& road)
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
                        .at = outletTime(one.at).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
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
