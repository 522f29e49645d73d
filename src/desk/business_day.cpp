#include "desk/business_day.h"

#include "desk/day_told.h"

#include <set>

namespace kapok::desk {

QStringList toBeCounted(const StockBook& stock) { return QStringList{cashItem} + stock.kinds(); }

Task<Expected<bool>> BusinessDay::turn(QString teller)
{
    const QDate today = outletDay(m_clock.now()), before = isOpen();
    if (before == today || book().isClosed(today)) co_return false;
    if (before.isValid()) {
        const auto closed = co_await closeUnasked(teller);
        if (!closed) co_return std::unexpected(closed.error());
    }
    const auto opened = co_await note(DayBook::openedKind, today, teller, Json::object());
    if (!opened) co_return std::unexpected(opened.error());
    co_return true;
}

// Of the day's entries alone (W26). Of a case that began before it, what was paid then is read from the case.
Task<Expected<BusinessDay::Look>> BusinessDay::look() const
{
    constexpr int atOnce = 500;  // entries: between two slices the window is heard
    const QDate day = isOpen();
    DayTelling telling(day);
    std::set<domain::CaseId> known;  // from their beginning on, as far as money goes
    Look seen{.last = book().before()};
    for (;;) {
        const auto slice = co_await m_journal.entries(seen.last, atOnce);
        if (!slice) co_return std::unexpected(slice.error());
        if (slice->list.empty()) break;
        for (const ports::Entry& entry : slice->list) {
            if (entry.kind == QLatin1String("begun")) known.insert(entry.caseId);
            if (mayMoveMoney(entry) && known.insert(entry.caseId).second) {
                const auto past = co_await m_journal.upTo(entry.caseId, entry.seq);
                if (!past) co_return std::unexpected(past.error());
                for (const ports::Entry& earlier : past->list)
                    if (earlier.seq < entry.seq) telling.take(earlier);
            }
            telling.take(entry);
        }
        seen.last = slice->list.back().seq;
    }
    seen.figures = telling.figures();
    auto carried = co_await m_carrying.now();
    if (!carried) co_return std::unexpected(carried.error());
    seen.carried = std::move(*carried);
    co_return seen;
}

std::vector<CountedItem> BusinessDay::notCounted() const
{
    std::vector<CountedItem> items;
    for (const QString& what : toBeCounted(m_journal.remembered().stock())) items.push_back({.what = what});
    return items;
}

// Nobody has counted, so nothing is said of it; what the day comes to is told all the same. Whatever the desk hears by
// itself meanwhile belongs to it too.
Task<Expected<void>> BusinessDay::closeUnasked(QString teller)
{
    constexpr int tries = 5;
    Expected<void> closed{};
    for (int at = 0; at < tries; ++at) {
        const auto seen = co_await look();
        if (!seen) co_return std::unexpected(seen.error());
        const DayClosing closing{.by = m_unasked,
                                 .last = seen->last,
                                 .figures = seen->figures,
                                 .items = notCounted(),
                                 .carried = seen->carried};
        closed = co_await writeClose(teller, closing);
        if (closed || closed.error().happened.id != QLatin1String("error.day_has_moved_on")) break;
    }
    co_return closed;
}

Task<Expected<void>> BusinessDay::close(QString by, QString with, std::vector<CountedItem> items, Look seen)
{
    if (!isOpen().isValid()) co_return failure(Error::Kind::Refused, words("error.no_day_is_open"));
    DayClosing closing{.by = by,
                       .with = std::move(with),
                       .last = seen.last,
                       .figures = std::move(seen.figures),
                       .items = std::move(items),
                       .carried = std::move(seen.carried)};
    co_return co_await writeClose(by, std::move(closing));
}

Task<Expected<void>> BusinessDay::writeClose(QString teller, DayClosing closing)
{
    closing.number = book().lastNumber() + 1;
    closing.first = book().before() + 1;
    co_return co_await note(DayBook::closedKind, isOpen(), std::move(teller), closing.body());
}

// Where the clock was wrong another one was closed behind it; then the journal knows how this one was.
Task<Expected<DayClosing>> BusinessDay::closing(QDate day)
{
    constexpr int atOnce = 500;  // entries: between two slices the window is heard
    if (book().last()->day == day) co_return *book().last();
    const int number = *book().closedNumber(day);
    qint64 last = book().beforeClosed(day);
    for (;;) {
        const auto slice = co_await m_journal.entries(last, atOnce);
        if (!slice) co_return std::unexpected(slice.error());
        for (const ports::Entry& entry : slice->list) {
            if (entry.kind != DayBook::closedKind || entry.day != day) continue;
            if (DayClosing one = DayClosing::of(entry, number); one.number == number) co_return one;
        }
        if (slice->list.empty())
            co_return failure(Error::Kind::Damaged, words("error.day_is_not_closed"), day.toString(Qt::ISODate));
        last = slice->list.back().seq;
    }
}

// L15: of a day that is over nothing is mended there: the next day's entries do.
std::unexpected<Error> BusinessDay::notClosed() const
{
    const bool isOver = book().last() && !isOpen().isValid();
    return failure(Error::Kind::Refused, words(isOver ? "error.day_is_over" : "error.day_is_not_closed"));
}

Task<Expected<void>> BusinessDay::reopen(QString by, QString second, QString reason)
{
    const QDate today = outletDay(m_clock.now());
    if (!book().closedNumber(today)) co_return notClosed();
    const auto closed = co_await closing(today);
    if (!closed) co_return std::unexpected(closed.error());
    const Json body{{"number", closed->number},
                    {"head", closed->head.toStdString()},
                    {"second", second.toStdString()},
                    {"reason", reason.toStdString()}};
    if (isOpen().isValid()) {
        const auto ended = co_await closeUnasked(by);
        if (!ended) co_return std::unexpected(ended.error());
    }
    co_return co_await note(DayBook::reopenedKind, today, std::move(by), body);
}

Task<Expected<void>> BusinessDay::note(QString kind, QDate day, QString teller, Json body)
{
    const ports::NewEntry entry{m_clock.now(), day, std::move(kind), {}, std::move(teller), std::move(body)};
    const auto kept = co_await m_journal.append(entry);
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

}  // namespace kapok::desk
