// Where each open case and visit stands: the number of its last entry, which its next one must name.
//
// A case leaves with `ended`. A visit stays when it has ended, for it may be gone on with the same day, and
// leaves with the checkpoint that does not name it any more.
#pragma once

#include "base/json.h"
#include "db/journal/entry_end.h"

#include <QHash>

namespace kapok::db {

struct Standing {
    qint64 first = 0, last = 0;
    bool isVisit = false, ended = false;
    bool operator==(const Standing&) const = default;
};

class Links {
public:
    static constexpr QByteArrayView checkpoint = "checkpoint";

    /// As this checkpoint says. BadInput: it says nothing of the kind.
    static Expected<Links> at(const Json& checkpointBody);

    /// What an entry of this kind and case has to name; nothing: there can be no such entry now, for the
    /// case has not begun, has begun already, or has ended.
    std::optional<qint64> previousFor(QByteArrayView kind, QByteArrayView caseId) const;
    /// Notes an entry. False, and nothing is noted: it does not name the one before it.
    bool take(const EntryEnd& entry);
    /// Lets go of the visits that this checkpoint does not name. False: it names another state than this.
    bool settle(const Json& checkpointBody);

    const QHash<QByteArray, Standing>& all() const { return m_all; }

private:
    QHash<QByteArray, Standing> m_all;
};

}  // namespace kapok::db
