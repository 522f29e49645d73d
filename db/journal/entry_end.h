// The end of an entry, read from behind and without the body: to whom it belongs and what it follows.
//
// Keys stand in order in canonical JSON, so behind the body come by, case, day, desk, kind, previous, seq
// and version. Reading the whole of every entry of a journal would cost more than its hash.
#pragma once

#include <QByteArrayView>

#include <optional>

namespace kapok::db {

struct EntryEnd {
    qint64 seq = 0, previous = 0;
    QByteArrayView caseId, kind;  ///< inside the entry's bytes; caseId empty: of no case and no visit

    /// Nothing: these bytes do not end as an entry of our version does.
    static std::optional<EntryEnd> of(QByteArrayView bytes);
};

}  // namespace kapok::db
