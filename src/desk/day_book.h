// The business days of this desk, folded from its journal alone: which one is open, how the last one was closed, and
// what was counted in its till (L09–L13; contract.md §3, `day show`).
//
// A pure value, fed with entries in their order; it is part of the checkpoint. What a day should come to is not in it
// before it was counted (L10): that is told from the entries of the day (day_told.h), by whoever may know it then.
#pragma once

#include "ports/journal.h"

#include <map>
#include <optional>

namespace kapok::desk {

/// A case that goes over to the next day, and why (W8).
struct CarriedOver {
    QString number;
    QString why;  ///< one of whysCarriedOver()
    bool operator==(const CarriedOver&) const = default;
};
/// approval, in_doubt, refused, unsent, draft, comes_again, uncollected: in the order in which they are said.
const QStringList& whysCarriedOver();

/// What one teller took and gave back on a day (L13). Nothing of it is below zero but `waived`, on a day on which more was
/// taken back, of what was let go before it, than was let go.
struct TillFigures {
    qint64 moves = 0;  ///< how often money was taken, given back or waived
    qint64 cash = 0, cashBack = 0, card = 0, cardBack = 0, waived = 0;
    qint64 cashHere() const { return cash - cashBack; }
    TillFigures& operator+=(const TillFigures& other);
    bool operator==(const TillFigures&) const = default;
};

struct DayFigures {
    qint64 cases = 0;                      ///< begun on it; their serials have no gap
    std::map<QString, TillFigures> tills;  ///< by teller
    QStringList withoutReceipt;            ///< numbers of cases whose money stands on no paper since
    TillFigures all() const;
    bool operator==(const DayFigures&) const = default;
};

/// What was to be counted, and what was found.
struct CountedItem {
    QString what;                                 ///< cash, in whole fen; or a kind of stock
    std::optional<qint64> counted{}, expected{};  ///< nothing: nobody counted it
    QString reason{};                             ///< of a difference: one of differenceReasons(), or in own words
    std::optional<qint64> difference() const;
    bool operator==(const CountedItem&) const = default;
};
inline const QString cashItem = QStringLiteral("cash");
/// Why a count differs, as far as it can be counted itself.
QStringList differenceReasons();

struct Reopening {
    int number = 0;  ///< of the close that it undid, which stays what it was
    QString head;
    QString by, second, reason;
    Instant at{};
    bool operator==(const Reopening&) const = default;
};

/// What the entry of a close says.
struct DayClosing {
    QDate day;
    int number = 0;  ///< of this desk's closes, which have no gap
    QString by;      ///< the supervisor; training, desk: nobody did, and the date has turned
    QString with;    ///< who counted with him; empty: nobody did
    Instant at{};
    qint64 first = 0, last = 0;  ///< the entries that it covers
    QString head{};              ///< hash of its own entry, hexadecimal: the day as it was closed
    DayFigures figures{};
    std::vector<CountedItem> items{};
    std::vector<CarriedOver> carried{};

    Json body() const;
    static DayClosing of(const ports::Entry& entry, int number);
    bool operator==(const DayClosing&) const = default;
};

/// Cash in the till, counted blind by two.
struct CashCount {
    QDate day;
    qint64 fen = 0, expected = 0;  ///< what it should have come to, when it was counted
    QString by, second;
    bool operator==(const CashCount&) const = default;
};

class DayBook {
public:
    static inline const QString openedKind = QStringLiteral("day_opened"), closedKind = QStringLiteral("day_closed"),
                                reopenedKind = QStringLiteral("day_reopened"),
                                cashKind = QStringLiteral("cash_counted");

    /// This one is open, or none is; nothing else is known.
    static DayBook ofOpenDay(QDate day);

    void add(const ports::Entry& entry);
    /// Refused: business of a day that is closed (L11), whichever is open now; or a close of a day to which something was
    /// added meanwhile. `head`: the last entry there is.
    Expected<void> fits(const ports::NewEntry& entry, qint64 head) const;

    /// The business day that is open; invalid where none is.
    QDate open() const { return m_open; }
    /// Behind this entry stand all of that day: some may be older than the one that opens it, where the teller worked on
    /// through midnight.
    qint64 before() const { return m_before; }
    /// True until two supervisors open it again, wherever the clock goes meanwhile (L11). A day that was never open is
    /// not closed, even if one behind it is: a clock that was years ahead bars no day but those on which it closed one.
    bool isClosed(QDate day) const { return m_closed.contains(day); }
    /// Under which number that was; nothing: it is not closed.
    std::optional<int> closedNumber(QDate day) const;
    /// Behind this entry stand all of that day, which is closed.
    qint64 beforeClosed(QDate day) const { return m_closed.at(day).before; }
    /// False behind a checkpoint of a time when it did not say which days are closed: then the book is told anew from the
    /// first entry on (Memory::start()).
    bool knowsItsPast() const { return m_knowsItsPast; }
    /// How the last one that is closed was closed.
    const std::optional<DayClosing>& last() const { return m_last; }
    /// Of that day, or of the one that is open: each time it was opened again.
    const std::vector<Reopening>& reopened() const { return m_reopened; }
    int lastNumber() const { return m_number; }
    /// The last count of the day that is open.
    std::optional<CashCount> cash() const;

    Json toJson() const;
    static Expected<DayBook> fromJson(const Json& json);
    bool operator==(const DayBook&) const = default;

private:
    struct Closed {
        int number = 0;
        qint64 before = 0;
        bool operator==(const Closed&) const = default;
    };

    QDate m_open;
    qint64 m_before = 0;
    QDate m_latest;             // that any entry is of, and …
    qint64 m_beforeLatest = 0;  // … the entry before the first of it
    int m_number = 0;
    std::optional<DayClosing> m_last;
    std::map<QDate, Closed> m_closed;  // that nobody has opened again
    bool m_knowsItsPast = true;
    std::vector<Reopening> m_reopened;
    std::optional<CashCount> m_cash;

    Expected<void> readClosed(const Json& json);
};

}  // namespace kapok::desk
