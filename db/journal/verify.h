// Proves a journal from its file alone: no keys, no views, nothing of the program that wrote it.
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "db/journal/journal_file.h"

#include <optional>

namespace kapok::db {

struct Verdict {
    qint64 entries = 0;  ///< rows found
    std::optional<Instant> first, last;
    QByteArray head;                    ///< hash of the last entry, as the file keeps it
    qint64 seals = 0;                   ///< that hold
    qint64 lastSealed = 0;              ///< number of the last entry that one of them covers; 0: none
    QByteArray sealKey;                 ///< X‖Y, as the first entry names it; empty: it names none
    std::optional<bool> isOfAuthority;  ///< whether the authority that was named stands for that key; nothing: none was
    std::optional<qint64> firstDamaged;
    std::optional<Error> damage;  ///< nothing: every entry and the head verify
};

/// Who must stand for the key that seals a journal: certificates (PEM). Nothing: the first entry is believed.
using Authority = std::optional<QByteArray>;

/// `file` by any name, with a log beside it or not; nothing is written to it or beside it (untouched.h).
/// Unavailable: a workbench has it open. BadInput: it is no journal.
Expected<Verdict> verifyFile(const QString& file, const QByteArray& vfs = {}, const Authority& authority = {});

/// What another version of the program has written is not read here, and so not proved.
std::optional<Error> ofAnotherVersion(Database& database);

/// The chain of an open journal, which is only read.
Verdict verifyChain(Database& database, const Authority& authority = {});

}  // namespace kapok::db
