// Where each case and visit stands: the number of its last entry, which its next one must name.
//
// A case leaves with `ended`. A visit stays when it has ended, for it may be gone on with the same day.
#pragma once

#include "db/journal/entry_end.h"

#include <QByteArray>
#include <QHash>

namespace kapok::db {

class Links {
public:
    /// What an entry of this kind and case has to name; nothing: there can be no such entry now, for the
    /// case has not begun, has begun already, or has ended.
    std::optional<qint64> previousFor(QByteArrayView kind, QByteArrayView caseId) const;
    /// Notes an entry. False, and nothing is noted: it does not name the one before it.
    bool take(const EntryEnd& entry);

private:
    QHash<QByteArray, qint64> m_last;
};

}  // namespace kapok::db
