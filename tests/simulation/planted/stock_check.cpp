// Blanks in small: what is refused, and what a day counts (contract.md §3; K10, K12).
#include "checks.h"

#include "support/desk/practice_ways.h"

namespace kapok::test {
namespace {

using domain::StockMove;
namespace stock = domain::stock;

const QDate thursday(2021, 7, 8);

ports::NewEntry entryOf(const StockMove& move, QDate day)
{
    return {instantOf(day, QTime(9, 0)), day, desk::StockBook::movedKind, {}, QStringLiteral("0103"), move.toJson()};
}

StockMove move(const char* what, quint32 first, quint32 last, const QString& from, const QString& to)
{
    return {.move = QLatin1String(what),
            .kind = stock::gen3,
            .serials = {first, last},
            .from = from,
            .to = to,
            .reason = QStringLiteral("pulled")};
}

ports::Entry punched(const char* kind, Json body)
{
    ports::Entry entry{entryOf({}, thursday)};
    entry.kind = QLatin1String(kind);
    entry.caseId = {QStringLiteral("case")};
    entry.body = std::move(body);
    return entry;
}

std::string ofTheBook()
{
    const QString tray = stock::trayOf(QStringLiteral("0103")), other = stock::trayOf(QStringLiteral("0101"));
    desk::StockBook book;
    const auto taken = [&](const StockMove& one, QDate day = thursday) {
        return book.fits(one) && book.add(ports::Entry{entryOf(one, day)});
    };
    if (!taken(move("receive", 1, 9, stock::outside, stock::vault))) return "a delivery is refused";
    if (taken(move("receive", 9, 9, stock::outside, stock::vault))) return "a blank was received twice";
    if (!taken(move("hand_out", 1, 4, stock::vault, tray))) return "nothing is handed out";
    if (taken(move("take_back", 1, 1, other, stock::vault))) return "a blank came from where it was not";
    if (!taken(move("spoil", 1, 1, tray, stock::bin))) return "nothing is spoiled";
    const QDate friday = thursday.addDays(1);
    if (!taken(move("destroy", 1, 1, stock::bin, stock::outside), friday)) return "nothing is destroyed";
    const domain::StockFigures figures = book.figuresOf(stock::gen3, friday);
    if (figures != domain::StockFigures{.start = 8, .here = 8}) return "the day does not balance";
    const bool told = book.add(punched("begun", {{"business", "replace"}, {"number", "1"}})) &&
                      book.add(punched("filled", {{"field", "old_card"}, {"value", "punched"}})) &&
                      book.add(punched("intent", {{"field", "order"}, {"step", "order"}}));
    return told && book.expectedOf(stock::recovered) == 1 ? "" : "an old card is lost";
}

}  // namespace

std::string eachBlankIsWhereTheJournalSays()
{
    if (std::string wrong = ofTheBook(); !wrong.empty()) return wrong;
    const Script script = practiceWays(World()).front();
    Outside outside(preparedFor(script, World()));
    MemoryDisk disk{Image{}, false};
    Life life(outside, disk, 7, Exchanged{.workflows = &withPractice(), .rules = practiceRules});
    const auto before = life.entries().size();
    const StockMove unknown = move("hand_out", 1, 1, stock::vault, stock::trayOf(QStringLiteral("0103")));
    const bool kept = done(life.journal().append(entryOf(unknown, thursday))).has_value();
    return !kept && life.entries().size() == before ? "" : "a move that does not fit was written";
}

}  // namespace kapok::test
