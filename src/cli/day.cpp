#include "cli/day.h"

#include "base/plain_text.h"
#include "cli/commands.h"
#include "db/journal/reader.h"
#include "desk/day_told.h"

#include <QDir>

namespace kapok::cli {
namespace {

/// A day as its entries tell it: neither a row, nor a checkpoint, nor what the close says of the money is believed.
struct Told {
    desk::DayTelling telling;
    desk::DayBook book{};
    bool isKnown = false, isClosed = false;
    std::optional<desk::DayClosing> closing{};
    std::vector<desk::Reopening> reopened{};
};

void take(Told& one, QDate day, const ports::Entry& entry)
{
    one.telling.take(entry);
    one.book.add(entry);
    if (entry.day != day) return;
    one.isKnown = one.isKnown || entry.kind == desk::DayBook::openedKind;
    if (entry.kind == desk::DayBook::openedKind) one.isClosed = false;
    if (entry.kind == desk::DayBook::closedKind) {
        one.isClosed = true;
        one.closing = one.book.last();
    }
    if (entry.kind == desk::DayBook::reopenedKind) {
        one.isClosed = false;
        one.reopened = one.book.reopened();
    }
}

// L10: what the till should hold is told of a day that is open only once it was counted, and nothing moved since.
bool isBlind(const Told& one, QDate day, const desk::TillFigures& sum)
{
    if (one.isClosed) return false;
    const auto cash = one.book.open() == day ? one.book.cash() : std::nullopt;
    return !cash || cash->expected != sum.cashHere();
}

Json documentOf(const Told& one, QDate day)
{
    const desk::DayFigures figures = one.telling.figures();
    const desk::TillFigures sum = figures.all();
    const bool blind = isBlind(one, day, sum);
    const auto shown = [&](qint64 fen) { return blind ? Json() : Json(fen); };
    const desk::DayClosing* closing = one.isClosed ? &*one.closing : nullptr;
    Json carried = Json::array(), reopened = Json::array();
    if (closing)
        for (const desk::CarriedOver& each : closing->carried)
            carried.push_back({{"number", toJson(each.number)}, {"why", toJson(each.why)}});
    for (const desk::Reopening& each : one.reopened)
        reopened.push_back({{"number", each.number},
                            {"head", toJson(each.head)},
                            {"by", toJson(each.by)},
                            {"second", toJson(each.second)},
                            {"reason", toJson(each.reason)},
                            {"at", toJson(outletTime(each.at).toString(Qt::ISODateWithMs))}});
    Json json{{"day", toJson(day.toString(Qt::ISODate))},
              {"closed", one.isClosed},
              {"number", closing ? Json(closing->number) : Json()},
              {"closed_by", closing && !closing->by.isEmpty() ? toJson(closing->by) : Json()},
              {"head", closing ? toJson(closing->head) : Json()},
              {"cases", figures.cases}};
    json["fees"] = {{"cash", shown(sum.cash)},
                    {"card", sum.card},
                    {"waived", sum.waived},
                    {"given_back", shown(sum.cashBack + sum.cardBack)}};
    json["carried_over"] = std::move(carried);
    json["reopened"] = std::move(reopened);
    return json;
}

}  // namespace

int day(const Call& call)
{
    if (call.args.size() != 2 || call.args[0] != QLatin1String("show") || !call.data()) return wrongWords(call, "day");
    const QDate wanted = QDate::fromString(call.args[1], Qt::ISODate);
    if (call.args[1].size() != 10 || !wanted.isValid())
        return wrongCall(call, words("cli.no_date", {{"what", call.args[1]}}));
    auto reader = db::JournalReader::open(QDir(*call.data()).filePath(QStringLiteral("journal.db")));
    if (!reader) return fail(call, reader.error());
    Told told{.telling = desk::DayTelling(wanted)};
    const auto read = reader->each([&](const ports::Entry& entry) -> Expected<void> {
        take(told, wanted, entry);
        return {};
    });
    if (!read) return fail(call, read.error());
    if (!told.isKnown) return wrongCall(call, words("cli.no_day", {{"what", call.args[1]}}));
    print(call, documentOf(told, wanted));
    if (isBlind(told, wanted, told.telling.figures().all()))
        call.err << writtenOut(said(call, words("cli.day_is_blind"))) << '\n';
    return Done;
}

}  // namespace kapok::cli
