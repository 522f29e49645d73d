// The business day of the desk: opened when the date turns, closed by a supervisor in the evening, or unasked when the
// date turns over it (L09, L11; W8).
#pragma once

#include "base/clock.h"
#include "desk/carried_over.h"

namespace kapok::desk {

class BusinessDay {
public:
    /// All of it outlives this.
    BusinessDay(Memory& journal, const Runner& runner, const Clock& clock)
        : m_journal(journal), m_clock(clock), m_carrying(journal, runner)
    {
    }

    /// Who closes a day that nobody has closed: the desk, or, of the practice world, `training` (contract.md §4).
    void closeUnaskedBy(QString name) { m_unasked = std::move(name); }

    /// The day that is open; invalid where none is.
    QDate isOpen() const { return book().open(); }
    const DayBook& book() const { return m_journal.remembered().days(); }
    /// Closes the day that is open and opens today's. True: they differed. A day that was closed stays closed, and then
    /// the one that is open stays open: a clock that was set back ends no day (L11).
    Task<Expected<bool>> turn(QString teller);

    /// What the day that is open comes to, up to the last entry there is.
    struct Look {
        DayFigures figures;
        std::vector<CarriedOver> carried;
        qint64 last = 0;  ///< the entry up to which it was told
    };
    Task<Expected<Look>> look() const;
    /// Refused: none is open, or something was added behind `seen`. What was counted, and why it differs, is the
    /// closer's; everything else is what was looked at.
    Task<Expected<void>> close(QString by, QString with, std::vector<CountedItem> items, Look seen);
    /// Today is open again: what was closed stays, with its number. Another day that is open, for the clock was wrong, is
    /// closed first, as at turn(). Refused: today is not closed.
    Task<Expected<void>> reopen(QString by, QString second, QString reason);
    /// Why today is not to be opened again: it was not closed, or what was closed last is over.
    std::unexpected<Error> notClosed() const;

private:
    Memory& m_journal;
    const Clock& m_clock;
    CarryingOver m_carrying;
    QString m_unasked = QStringLiteral("desk");

    Task<Expected<DayClosing>> closing(QDate day);
    Task<Expected<void>> closeUnasked(QString teller);
    Task<Expected<void>> writeClose(QString teller, DayClosing closing);
    Task<Expected<void>> note(QString kind, QDate day, QString teller, Json body);
    std::vector<CountedItem> notCounted() const;
};

/// What is to be counted at this desk: cash, and every kind of stock that was ever here.
QStringList toBeCounted(const StockBook& stock);

}  // namespace kapok::desk
