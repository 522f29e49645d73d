#include "desk/day_sheet.h"

#include "workflows/sheet.h"

namespace kapok::desk {
namespace {

QString yuan(qint64 fen)
{
    const qint64 size = fen < 0 ? -fen : fen;
    return (fen < 0 ? QStringLiteral("−") : QString()) +
           QStringLiteral("%1.%2").arg(size / 100).arg(size % 100, 2, 10, QLatin1Char('0'));
}

QString figure(const CountedItem& item, const std::optional<qint64>& value)
{
    if (!value) return QStringLiteral("—");
    return item.what == cashItem ? yuan(*value) : QString::number(*value);
}

// A word where one is known, else what was typed; as a value of a saying.
QString wordOr(const QString& family, const QString& said, const QStringList& known)
{
    return known.contains(said) ? family + said : said;
}

Words countOf(const CountedItem& item)
{
    const QString what =
        item.what == cashItem ? QStringLiteral("day.item.cash") : QStringLiteral("stock.kind.") + item.what;
    if (!item.counted) return words("paper.day.not_counted", {{"what", what}});
    const char* id = item.difference().value_or(0) == 0 ? "paper.day.counted" : "paper.day.differs";
    return words(id, {{"what", what},
                      {"expected", figure(item, item.expected)},
                      {"counted", figure(item, item.counted)},
                      {"difference", figure(item, item.difference())},
                      {"why", wordOr(QStringLiteral("day.reason."), item.reason, differenceReasons())}});
}

}  // namespace

QString inFours(const QString& hexadecimal)
{
    QStringList parts;
    for (qsizetype at = 0; at < hexadecimal.size(); at += 4) parts += hexadecimal.mid(at, 4).toUpper();
    return parts.join(u' ');
}

Json sheetOf(const DayClosing& closed, const std::vector<Reopening>& reopened, DaySheet)
{
    workflows::Sheet sheet("paper.day_end");
    const TillFigures sum = closed.figures.all();
    sheet.row("paper.row.day", toJson(closed.day.toString(Qt::ISODate)));
    sheet.row("paper.row.day_number", closed.number);
    sheet.said("paper.row.closed_by", words("paper.day.by", {{"by", closed.by}, {"with", closed.with}}));
    sheet.row("paper.row.cases", closed.figures.cases);
    sheet.said("paper.row.fees", words("paper.day.fees", {{"cash", yuan(sum.cash)},
                                                          {"card", yuan(sum.card)},
                                                          {"waived", yuan(sum.waived)},
                                                          {"back", yuan(sum.cashBack + sum.cardBack)}}));
    for (const auto& [teller, till] : closed.figures.tills)
        sheet.said("paper.row.till", words("paper.day.till", {{"teller", teller},
                                                              {"cash", yuan(till.cashHere())},
                                                              {"card", yuan(till.card - till.cardBack)}}));
    for (const CountedItem& item : closed.items) sheet.said("paper.row.count", countOf(item));
    for (const QString& number : closed.figures.withoutReceipt) sheet.row("paper.row.without_receipt", toJson(number));
    for (const CarriedOver& one : closed.carried)
        sheet.said("paper.row.carried",
                   words("paper.day.carried", {{"number", one.number}, {"why", QStringLiteral("day.why.") + one.why}}));
    for (const Reopening& one : reopened)
        sheet.said("paper.row.reopened", words("paper.day.reopened", {{"number", QString::number(one.number)},
                                                                      {"by", one.by},
                                                                      {"second", one.second},
                                                                      {"why", one.reason}}));
    sheet.row("paper.row.head", toJson(inFours(closed.head)));
    Json json = sheet.json();
    json["signature"] = "paper.day.signature";
    json["about"] = closed.number;
    return json;
}

}  // namespace kapok::desk
