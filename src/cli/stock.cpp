#include "cli/stock.h"

#include "cli/commands.h"
#include "db/journal/reader.h"
#include "desk/stock_road.h"

#include <QDir>

namespace kapok::cli {
namespace {

using Take = std::function<Expected<void>(const ports::Entry&)>;

// No view is believed, and neither is a checkpoint: every entry is read. What a killed desk has left is read as it lies.
Expected<void> eachEntry(const QString& folder, const Take& take)
{
    auto reader = db::JournalReader::open(QDir(folder).filePath(QStringLiteral("journal.db")));
    if (!reader) return std::unexpected(reader.error());
    return reader->each(take);
}

struct Day {
    desk::StockBook book;
    QDate day;  ///< which was asked for, or the latest that has an entry
    bool closed = false;
};

Expected<Day> dayOf(const QString& folder, QDate wanted)
{
    Day one{.day = wanted};
    const auto read = eachEntry(folder, [&](const ports::Entry& entry) -> Expected<void> {
        if (wanted.isValid() && entry.day > wanted) return {};
        if (!wanted.isValid() && (!one.day.isValid() || entry.day > one.day)) {
            one.day = entry.day;
            one.closed = false;
        }
        if (entry.kind == QLatin1String("day_closed") && entry.day == one.day) one.closed = true;
        const bool opens = entry.kind == QLatin1String("day_opened") || entry.kind == QLatin1String("day_reopened");
        if (opens && entry.day == one.day) one.closed = false;
        return one.book.add(entry);
    });
    if (!read) return std::unexpected(read.error());
    return one;
}

Json documentOf(const Day& one)
{
    Json kinds = Json::array(), unaccounted = Json::array();
    for (const QString& kind : one.book.kinds()) {
        const domain::StockFigures figures = one.book.figuresOf(kind, one.day);
        const auto count = one.book.countOf(kind, one.day);
        kinds.push_back({{"kind", toJson(kind)},
                         {"start", figures.start},
                         {"received", figures.received},
                         {"issued", figures.issued},
                         {"spoiled", figures.spoiled},
                         {"test", figures.test},
                         {"returned", figures.returned},
                         {"destroyed", figures.destroyed},
                         {"here", figures.here},
                         {"counted", count ? Json(count->counted) : Json()},
                         {"difference", count ? Json(count->counted - count->expected) : Json()}});
    }
    for (const QString& serial : one.book.unaccounted()) unaccounted.push_back(toJson(serial));
    return {{"day", one.day.isValid() ? toJson(one.day.toString(Qt::ISODate)) : Json()},
            {"closed", one.closed},
            {"kinds", kinds},
            {"unaccounted", unaccounted}};
}

int count(const Call& call)
{
    QDate wanted;
    if (const auto said = call.option("day")) {
        wanted = QDate::fromString(*said, Qt::ISODate);
        if (said->size() != 10 || !wanted.isValid())
            return wrongCall(call, words("cli.report.no_day", {{"option", QStringLiteral("day")}, {"what", *said}}));
    }
    const auto day = dayOf(*call.data(), wanted);
    if (!day) return fail(call, day.error());
    print(call, documentOf(*day));
    return Done;
}

int show(const Call& call, const QString& serial)
{
    desk::StockRoad road(serial);
    const auto read = eachEntry(*call.data(), [&](const ports::Entry& entry) { return road.take(entry); });
    if (!read) return fail(call, read.error());
    const auto now = road.now();
    if (!now) return wrongCall(call, words("cli.no_serial", {{"what", serial}}));
    Json movements = Json::array();
    for (const desk::StockMovement& one : road.movements()) {
        const auto orNull = [](const QString& said) { return said.isEmpty() ? Json() : toJson(said); };
        Json movement{{"at", toJson(outletTime(one.at).toString(Qt::ISODateWithMs))},
                      {"from", toJson(one.from)},
                      {"to", toJson(one.to)},
                      {"by", orNull(one.by)},
                      {"second", orNull(one.second)},
                      {"case", orNull(one.caseNumber)},
                      {"reason", orNull(one.reason)}};
        if (one.outOfOrder) movement["out_of_order"] = true;
        movements.push_back(std::move(movement));
    }
    print(call, {{"serial", toJson(serial)},
                 {"kind", toJson(now->kind)},
                 {"state", toJson(nameOf(now->state))},
                 {"movements", movements}});
    return Done;
}

}  // namespace

int stock(const Call& call)
{
    const bool counts = call.args == QStringList{QStringLiteral("count")};
    const bool shows = call.args.size() == 2 && call.args[0] == QLatin1String("show") && !call.has("day");
    if ((!counts && !shows) || !call.data()) return wrongWords(call, "stock");
    return counts ? count(call) : show(call, call.args[1]);
}

}  // namespace kapok::cli
