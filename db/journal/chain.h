// A walk along the chain of entries: hashes, numbers and back-links, from the first entry or from a checkpoint on.
#pragma once

#include "base/error.h"
#include "db/journal/head.h"
#include "db/journal/links.h"
#include "db/sqlite/database.h"

#include <array>

namespace kapok::db {

class SealJudge;

class Chain {
public:
    /// Stands before the first entry.
    Chain() = default;
    /// Stands behind this entry, a checkpoint, which is held for sound. BadInput: it says no checkpoint.
    static Expected<Chain> behind(const KeptRow& checkpoint);

    /// Shows each entry that is sound to this judge, who outlives it.
    void showTo(SealJudge& judge) { m_judge = &judge; }

    /// Walks on by at most `most` entries, -1: to the end. False: the end, or an entry that is not sound.
    DbResult<bool> walk(Database& database, qint64 most);

    /// Number of the last entry that is sound, with all before it.
    qint64 sound() const { return m_sound; }
    /// The first that is not, where one was met.
    std::optional<qint64> firstDamaged() const { return m_damaged; }
    /// The first entry with which a head disagrees: that is gone, or that it knows nothing of.
    std::optional<qint64> against(const Head& head) const;
    const Links& links() const { return m_links; }

private:
    bool takes(qint64 seq, QByteArrayView bytes, QByteArrayView hash);
    bool standsInItsPlace(QByteArrayView bytes);

    qint64 m_sound = 0;
    std::array<char, 32> m_hash{};  // genesis: 32 zero bytes
    Links m_links;
    std::optional<qint64> m_damaged;
    SealJudge* m_judge = nullptr;
};

}  // namespace kapok::db
