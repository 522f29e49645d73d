// The entry that says whose persons are erased: when it is durable, the keys of those cases and visits go (D6, M17).
//
// The order is the promise. After a cut between the two whoever opens the desk's keys next destroys what it names, though
// his sign-in stands behind it by then; there is no moment at which a key is gone and nothing says why.
#pragma once

#include "base/error.h"
#include "base/json.h"
#include "db/journal/journal_file.h"

#include <QStringList>

namespace kapok::db {

struct Erased {
    static inline const QString kind = QStringLiteral("erased");

    QStringList ids;  ///< of cases and visits, all of which have ended

    Json toJson() const;
    /// BadInput: it names nobody, or what names nobody.
    static Expected<Erased> fromJson(const Json& body);
};

/// BadInput: it names nobody, or one who stands open there.
Expected<void> mayBeErased(const Json& body, const Links& open);

/// Whom an entry names behind which nobody has had the keys yet, none before `oldest`; nobody: there is no such entry.
/// Where somebody has to open the keys first, his sign-in and others' wrong passwords stand behind it by then.
Expected<Erased> leftByACut(JournalFile& file, qint64 oldest);

/// Destroys, in the vault beside this journal, the keys of everybody whom it names as erased, so that a vault of an
/// earlier day gives none of them back. How many it names.
Expected<int> dropErased(const QString& journalFile);

}  // namespace kapok::db
