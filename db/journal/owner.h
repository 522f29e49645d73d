// Whose journal this is, as its first entry says (design.md §1): what does not belong together does not
// open together.
#pragma once

#include "db/journal/place.h"
#include "db/seal/due.h"
#include "ports/journal.h"

namespace kapok::db {

struct Owner {
    QString outlet, desk;
    bool training = false;
    QString vault;                            ///< Vault::id(): which keys open it
    QByteArray sealKey{}, sealCertificate{};  ///< X‖Y and PEM: who seals it; empty: nobody, and nobody stands for him
    SealRule sealRule = SealRule::First;      ///< what he seals

    QString name() const { return outlet + u'-' + desk; }  ///< as entries and seals call it
    static inline const QString kind = QStringLiteral("journal");
    static Owner of(const JournalPlace& place, const QString& vault);
    Owner sealedBy(const QByteArray& publicKey, const QByteArray& certificate, SealRule rule = sealRuleNow) const;
    Json toJson() const;
    /// Damaged: no journal begins so.
    static Expected<Owner> fromEntry(const ports::Entry& first);
};

/// BadInput: another desk's journal, or one of training beside a real desk's data. Damaged: another vault's.
Expected<void> belongTogether(const Owner& found, const Owner& here);

}  // namespace kapok::db
