// The filing of units, as the counter goes on with it: each arrow an entry of the desk, kept before it counts (A09).
#pragma once

#include "base/randomness.h"
#include "desk/filing_book.h"
#include "desk/visits.h"

namespace kapok::desk {

class Filings {
public:
    /// All of it outlives this.
    Filings(Memory& memory, Visits& visits, const Clock& clock, Randomness& randomness)
        : m_memory(memory), m_visits(visits), m_clock(clock), m_randomness(randomness)
    {
    }

    /// A form is taken, with who brought it: he is its unit's agent, and a visit of his own keeps his name. BadInput:
    /// nothing proves it, or the unit has no name.
    Task<Expected<void>> receive(QString unit, domain::Person agent, QString form, Errand by);
    /// The next arrow of a filing that was begun. Refused: another comes first. BadInput: what it is said with.
    Task<Expected<void>> mark(QString unit, domain::FilingMark mark, Errand by);
    /// How far a unit has come; one that never came has gone no arrow.
    Task<Expected<UnitOnFile>> find(QString unit);
    /// All filings, for a unit that brings a list. Refused: it may not apply yet, and which arrow is next.
    Task<Expected<FilingBook>> bookOf(QString unit);
    /// Keeps which unit brought this list; one that is brought again with as many rows is the same. Refused as bookOf.
    Task<Expected<void>> takeList(QString unit, QString batch, qint64 rows, Errand by);

private:
    Memory& m_memory;
    Visits& m_visits;
    const Clock& m_clock;
    Randomness& m_randomness;

    /// Read from the journal anew, slice by slice: whoever files is in no hurry, and nothing is believed but entries.
    Task<Expected<FilingBook>> book();
    Task<Expected<void>> keep(QString unit, domain::FilingMark mark, QString visit, Errand by);
    Task<Expected<void>> write(Errand by, QString kind, Json body);
};

}  // namespace kapok::desk
