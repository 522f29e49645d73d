// Seals what a desk writes: knows the tree over all its entries, and which seal came last.
#pragma once

#include "db/journal/head.h"
#include "db/seal/due.h"
#include "db/seal/seal.h"
#include "db/seal/seal_key.h"

namespace kapok::db {

/// What decides at the desk beside its journal, as each seal says it: SM3 of the pack in force and of the staff.
struct InForce {
    QByteArray pack, staff;
};

class Sealer {
public:
    /// Of an empty journal.
    Sealer(SealKey key, QString desk, bool training, SealRule rule);
    /// Goes on behind this seal, whose last entry is `last`. Damaged: it is not this key's, or not of this entry.
    Expected<void> goOnBehind(const SealRow& row, QByteArrayView last);
    /// An entry behind that, which is there already. Damaged: it should have been sealed.
    Expected<void> pass(QByteArrayView bytes, QByteArrayView kind);
    void now(InForce inForce) { m_inForce = std::move(inForce); }

    /// The seal under the next entry, with which the chain is at `head`; nothing: it needs none (due.h). Unavailable:
    /// the key does not sign. Nothing changes before the entry is kept.
    Expected<std::optional<SealRow>> sealFor(const Head& head, QByteArrayView bytes, QByteArrayView kind) const;
    /// That entry is kept, with its seal or without one.
    void keep(QByteArrayView bytes, QByteArrayView kind, const std::optional<SealRow>& seal);

    const SealKey& key() const { return m_key; }

private:
    void grow(QByteArrayView bytes, QByteArrayView kind);

    SealKey m_key;
    QString m_desk;
    bool m_training;
    SealRule m_rule;
    InForce m_inForce;
    SealTree m_tree;
    qint64 m_checkpoint = 0, m_number = 0, m_sealed = 0;
    QByteArray m_previous;
};

}  // namespace kapok::db
