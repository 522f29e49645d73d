// What a desk hands to the ledger of its outlet, and what that shows of all its desks.
//
// The ledger knows entries and rows as data. Each desk's chain is judged where it is kept; personal values stand sealed
// in it, as they do in the journal (docs/journal-format.md, 5).
#pragma once

#include "base/clock.h"
#include "base/json.h"
#include "ports/rows.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace kapok::ports {

/// An entry as it stands in the journal.
struct KeptBytes {
    QByteArray bytes;
    QByteArray hash;
};

struct BytesKept {
    std::vector<KeptBytes> list;
    qint64 count = 0;  ///< of all entries that there are
};

class JournalBytes {
public:
    virtual ~JournalBytes() = default;
    /// Entries behind entry `after`, oldest first: at most so many, and no more once they hold so many bytes.
    virtual Task<Expected<BytesKept>> bytesAfter(qint64 after, int most, qint64 mostBytes) = 0;
};

/// How far a desk's chain has come.
struct ChainMark {
    qint64 entries = 0;
    QByteArray head;  ///< hash of the last; of none: 32 zero bytes
    bool operator==(const ChainMark&) const = default;
};

struct EntrySet {
    qint64 after = 0;                   ///< number of the entry before the first of them
    std::vector<KeptBytes> entries{};   ///< may be none: then only the rest is said
    qint64 announced = 0;               ///< how many the journal has
    std::optional<qint64> approvals{};  ///< cases that wait for a second person; nothing: the desk cannot say
};

/// The ledger, as one desk may use it: its own chain and no other.
class Ledger {
public:
    virtual ~Ledger() = default;

    /// Unavailable: not reached. NotPermitted: this desk was never admitted.
    virtual Task<Expected<ChainMark>> mark() = 0;
    /// All of them or none; entries that stand there already change nothing (exactly once by their hash). Damaged: another
    /// entry stands there, or a hash does not follow. Refused: an entry is missing before them. BadInput: no entry of
    /// this desk. Unavailable: perhaps taken; ask for the mark.
    virtual Task<Expected<ChainMark>> take(EntrySet set) = 0;
    /// All rows of this kind that the desk shows now, by their keys, in the place of those before.
    virtual Task<Expected<void>> show(QString kind, Json rows) = 0;
};

/// What of a desk's rows its outlet sees: data that the desk names, for the ledger knows no business.
struct ShownTable {
    Table table;
    std::vector<Where> open{};     ///< which rows are shown
    std::vector<Where> waiting{};  ///< which rows wait for a second person
    QStringList hidden{};          ///< columns that only this desk can read
    QString newestBy{};            ///< a column: where there are too many, those that changed last are shown
};

struct DeskOfOutlet {
    QString desk;                       ///< "0708-0101"
    qint64 entries = 0;                 ///< that the ledger has
    QByteArray head;                    ///< hash of the last
    qint64 behind = 0;                  ///< how many more the desk had when it was last heard
    std::optional<Instant> at{};        ///< of the last entry; nothing: there is none
    std::optional<qint64> approvals{};  ///< what waits for a second person; nothing: nobody could say
    bool operator==(const DeskOfOutlet&) const = default;
};

struct DesksOfOutlet {
    std::vector<DeskOfOutlet> list;
};

class Outlet {
public:
    virtual ~Outlet() = default;
    /// By their numbers. Unavailable: could not be asked, which is another thing than none (W25).
    virtual Task<Expected<DesksOfOutlet>> desks() = 0;
};

}  // namespace kapok::ports
