#include "desk/evening.h"

#include "desk/day_sheet.h"

#include <algorithm>

namespace kapok::desk {
namespace {

constexpr int tries = 5;  // the desk hears answers by itself meanwhile, and then it is looked at anew

bool hasMovedOn(const Error& error) { return error.happened.id == QLatin1String("error.day_has_moved_on"); }

std::unexpected<Error> noDay() { return failure(Error::Kind::Refused, words("error.no_day_is_open")); }

QString both(const QString& by, const QString& second)
{
    return second.isEmpty() ? by : by + QStringLiteral(", ") + second;
}

}  // namespace

Expected<void> DayTally::fits() const
{
    const bool isNegative = cash && *cash < 0;
    if (isNegative || (!cash && stock.counted.empty()))
        return failure(Error::Kind::BadInput, words("error.stock_count_wrong"), cashItem);
    return stock.counted.empty() ? Expected<void>{} : stock.fits();
}

Json DayTally::toJson() const { return {{"cash", cash ? Json(*cash) : Json()}, {"stock", stock.toJson()}}; }

QString codeOf(const DayTally& tally) { return codeOfShown(tally.toJson()); }

QString codeOfReopening(QDate day, int number, const QString& reason)
{
    return codeOfShown(
        {{"day", toJson(day.toString(Qt::ISODate))}, {"number", number}, {"reason", reason.toStdString()}});
}

QStringList DayLook::lacking() const
{
    QStringList all;
    for (const CountedItem& item : items)
        if (!item.counted && (item.what == cashItem || domain::stock::isBlank(item.what))) all += item.what;
    return all;
}

// A count holds while nothing of it has moved since: what came after it was not counted.
DayLook Evening::seenIn(const BusinessDay::Look& look) const
{
    DayLook seen{.day = m_day.isOpen(), .number = m_day.book().lastNumber() + 1, .cases = look.figures.cases};
    seen.carried = look.carried;
    seen.withoutReceipt = look.figures.withoutReceipt;
    for (const QString& what : toBeCounted(stock())) {
        CountedItem item{.what = what};
        if (what == cashItem) {
            const auto cash = m_day.book().cash();
            if (cash && cash->expected == look.figures.all().cashHere()) {
                item.counted = cash->fen;
                item.expected = cash->expected;
                seen.counters[what] = both(cash->by, cash->second);
                seen.figures = look.figures;
            }
        } else if (const auto count = stock().countOf(what, seen.day);
                   count && count->expected == stock().expectedOf(what)) {
            item.counted = count->counted;
            item.expected = count->expected;
            seen.counters[what] = both(count->by, count->second);
        }
        seen.items.push_back(std::move(item));
    }
    return seen;
}

Task<Expected<DayLook>> Evening::look()
{
    const auto allowed = co_await m_authority.check(Right::Look);
    if (!allowed) co_return std::unexpected(allowed.error());
    if (!m_day.isOpen().isValid()) co_return noDay();
    const auto seen = co_await m_day.look();
    if (!seen) co_return std::unexpected(seen.error());
    co_return seenIn(*seen);
}

Task<Expected<void>> Evening::count(DayTally tally, SecondWord second, SecureBytes password)
{
    const auto allowed = co_await m_authority.check(Right::KeepStock);
    if (!allowed) co_return std::unexpected(allowed.error());
    const Errand by = m_seat.errand();
    const QDate day = m_day.isOpen();
    if (!day.isValid()) co_return noDay();
    if (const auto fit = tally.fits(); !fit) co_return std::unexpected(fit.error());
    const QString code = codeOf(tally);
    const auto agreed = co_await heard(&m_signIn, std::move(second), std::move(password), code, by);
    if (!agreed) co_return std::unexpected(agreed.error());
    if (!tally.stock.counted.empty()) {
        Json body = tally.stock.toJson();
        body["second"] = kapok::toJson(*agreed);
        const auto written = co_await write(day, StockBook::countedKind, std::move(body), by);
        if (!written) co_return std::unexpected(written.error());
        if (!by.isOfTheSameTeller()) co_return Errand::gone();
    }
    if (!tally.cash) co_return Expected<void>{};
    co_return co_await writeCash(day, *tally.cash, *agreed, by);
}

// What it should have come to is told only now, from the entries up to this one (L10). Where the day has turned while
// they counted, what the next one comes to is no measure of it, and that day takes no count any more.
Task<Expected<void>> Evening::writeCash(QDate day, qint64 fen, QString second, Errand by)
{
    const auto seen = co_await m_day.look();
    if (!seen) co_return std::unexpected(seen.error());
    if (m_day.isOpen() != day)
        co_return failure(Error::Kind::Refused, words("error.day_is_closed", {{"day", day.toString(Qt::ISODate)}}));
    if (!by.isOfTheSameTeller()) co_return Errand::gone();
    const Json body{{"fen", fen}, {"expected", seen->figures.all().cashHere()}, {"second", second.toStdString()}};
    co_return co_await write(day, DayBook::cashKind, body, by);
}

Task<Expected<void>> Evening::close(std::map<QString, QString> reasons)
{
    const auto allowed = co_await m_authority.check(Right::CloseDay);
    if (!allowed) co_return std::unexpected(allowed.error());
    const Errand by = m_seat.errand();
    const auto turn = m_ends.turn;
    co_await turn->take();
    const Held held(turn);
    if (!m_day.isOpen().isValid()) co_return noDay();
    Expected<void> closed{};
    for (int at = 0; at < tries; ++at) {
        const auto seen = co_await m_day.look();
        if (!seen) co_return std::unexpected(seen.error());
        DayLook look = seenIn(*seen);
        if (const QStringList lacking = look.lacking(); !lacking.isEmpty())
            co_return failure(Error::Kind::Refused, words("error.day_not_counted"), lacking.join(u' '));
        for (CountedItem& item : look.items) {
            if (item.difference().value_or(0) == 0) continue;
            item.reason = reasons[item.what].trimmed();
            if (item.reason.isEmpty())
                co_return failure(Error::Kind::Refused, words("error.day_reason_missing"), item.what);
        }
        if (!by.isOfTheSameTeller()) co_return Errand::gone();
        if (at == 0) {
            const auto left = co_await m_ends.leaves(by.by());
            if (!left) co_return std::unexpected(left.error());
            continue;  // what has ended with it belongs to the day
        }
        const QString with = look.counters[cashItem].section(QStringLiteral(", "), 1);
        closed = co_await m_day.close(by.by(), with, look.items, *seen);
        if (closed || !hasMovedOn(closed.error())) break;
    }
    co_return closed;
}

Task<Expected<void>> Evening::reopen(QString reason, SecondWord second, SecureBytes password)
{
    const auto allowed = co_await m_authority.check(Right::CloseDay);
    if (!allowed) co_return std::unexpected(allowed.error());
    const Errand by = m_seat.errand();
    const QDate today = outletDay(m_parts.clock.now());
    const auto number = m_day.book().closedNumber(today);
    if (!number) co_return m_day.notClosed();
    reason = reason.trimmed();
    if (reason.isEmpty()) co_return failure(Error::Kind::BadInput, words("error.reopening_needs_reason"));
    const QString code = codeOfReopening(today, *number, reason);
    const auto agreed = co_await heard(&m_signIn, std::move(second), std::move(password), code, by);
    if (!agreed) co_return std::unexpected(agreed.error());
    const auto turn = m_ends.turn;
    co_await turn->take();
    const Held held(turn);
    if (!by.isOfTheSameTeller()) co_return Errand::gone();
    if (m_day.book().closedNumber(outletDay(m_parts.clock.now())) != number) co_return m_day.notClosed();
    co_return co_await m_day.reopen(by.by(), *agreed, reason);
}

Task<Expected<void>> Evening::print()
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    const auto& last = m_day.book().last();
    if (m_day.isOpen().isValid() || !last) co_return failure(Error::Kind::Refused, words("error.day_is_not_closed"));
    co_return co_await m_office.handOut(QLatin1String(DaySheet::name),
                                        sheetOf(*last, m_day.book().reopened(), DaySheet{}), m_seat.errand());
}

Task<Expected<void>> Evening::write(QDate day, QString kind, Json body, Errand by)
{
    const Instant now = m_parts.clock.now();
    const auto kept = co_await m_parts.journal.append({now, day, std::move(kind), {}, by.by(), std::move(body)});
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

}  // namespace kapok::desk
