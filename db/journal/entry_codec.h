// The one codec of journal entries: canonical JSON, the same bytes for ever (design.md §1, A10).
#pragma once

#include "base/json.h"
#include "ports/journal.h"

namespace kapok::db {

constexpr qint64 entryVersion = 2;
constexpr qint64 largestEntry = 8 << 20;  ///< bytes; a photograph fits, a runaway does not

/// An entry as it is kept: personal values in its body are sealed.
struct KeptEntry {
    QString desk;
    ports::Entry entry;
};

/// BadInput: no kind, no day, too large, text that is no Unicode, or a kind, case or desk that needs an escape.
Expected<QByteArray> encode(const KeptEntry& kept);
/// BadInput: not canonical, a key too many or too few, or of a version that this program does not know.
Expected<KeptEntry> decode(const QByteArray& bytes);

/// SM3(previous hash ‖ bytes); the first previous hash is 32 zero bytes.
QByteArray link(const QByteArray& previousHash, const QByteArray& bytes);
QByteArray genesis();

}  // namespace kapok::db
