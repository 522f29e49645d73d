// The business day of the desk, which is closed and opened when the date turns.
#pragma once

#include "base/clock.h"
#include "desk/memory.h"

namespace kapok::desk {

class BusinessDay {
public:
    BusinessDay(Memory& journal, const Clock& clock) : m_journal(journal), m_clock(clock) {}

    /// The day that is open; invalid where none is.
    QDate isOpen() const { return m_journal.remembered().openDay(); }
    /// Closes the day that is open and opens today's. True: they differed.
    Task<Expected<bool>> turn(QString teller);

private:
    Memory& m_journal;
    const Clock& m_clock;

    Task<Expected<void>> note(QString kind, QDate day, QString teller);
};

}  // namespace kapok::desk
