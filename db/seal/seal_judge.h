// Judges the seals of a journal while its chain is walked: nothing but the file, and the key that its first entry names.
#pragma once

#include "db/journal/owner.h"
#include "db/seal/seal.h"
#include "db/sqlite/database.h"

#include <limits>

namespace kapok::db {

class SealJudge {
public:
    /// Each: the signature of every seal is looked at. Last: of the last alone, which covers all before it; where
    /// anything is found then, it must be judged anew.
    enum class Signatures { Each, Last };

    /// `owner`: what the first entry says, where it says anything.
    SealJudge(Database& database, const std::optional<Owner>& owner, Signatures looked);

    /// The next sound entry, with which the chain is at `hash`.
    void see(QByteArrayView bytes, QByteArrayView kind, QByteArrayView hash);
    /// The chain was walked as far as it is sound. `isWhole`: that is all of it.
    void end(bool isWhole);

    /// The first entry for which no seal stands that must: sealed otherwise, gone since, or never sealed.
    std::optional<qint64> firstDamaged() const { return m_damaged; }
    qint64 seals() const { return m_good; }  ///< that hold
    qint64 lastSealed() const { return m_sealed; }

private:
    void fetch();
    std::optional<Seal> nextSeal();
    bool covers(QByteArrayView last, QByteArrayView hash) const;
    bool isSigned(const SealRow& row) const;
    void damagedAt(qint64 entry);

    Database& m_database;
    Owner m_owner;
    Signatures m_looked;
    bool m_judges = false;
    SealTree m_tree;
    SealRow m_row{.number = std::numeric_limits<qint64>::min()};  // the last that was fetched
    std::optional<Seal> m_next;                                   // what it says, until its entry is seen
    SealRow m_held;                                               // the last that holds
    qint64 m_good = 0, m_sealed = 0, m_checkpoint = 0;
    std::optional<qint64> m_damaged;
};

}  // namespace kapok::db
