// Which units have filed an agent, how far each filing has come, and which lists they brought (A09), folded from the
// journal's entries. Whose name the agent bears stands in his visit alone, sealed under its key.
#pragma once

#include "domain/unit_filing.h"
#include "ports/journal.h"

#include <map>

namespace kapok::desk {

/// Whom a form names, as far as a screen says it.
struct FiledAgent {
    QString visit;  ///< where he stands in full
    QString shown;  ///< name and number, masked; empty: his visit cannot be read
    bool operator==(const FiledAgent&) const = default;
};

struct UnitOnFile {
    domain::UnitFiling filing{};
    FiledAgent agent{};
};

/// A list that a unit brought.
struct ListTaken {
    QString unit;
    qint64 rows = 0;
    QDate day;
    Instant at{};
    QString by;
};

class FilingBook {
public:
    /// Takes in the next entry, whatever it is. Damaged: an arrow that cannot be read.
    Expected<void> add(const ports::Entry& entry);
    /// One whose form was never taken has gone no arrow.
    UnitOnFile at(const QString& unit) const;
    /// The list with this id; null: no unit was named when it was brought.
    const ListTaken* list(const QString& batch) const;

private:
    std::map<QString, UnitOnFile> m_units;
    std::map<QString, ListTaken> m_lists;
    FiledAgent m_seen;  ///< whose visit began last

    Expected<void> mark(const ports::Entry& entry);
};

}  // namespace kapok::desk
