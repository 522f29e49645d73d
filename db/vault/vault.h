// The keys of the cases, wrapped under the key of the desk.
//
// Each case has a key of its own from its first personal value on. Destroying it makes the personal
// values of the case unreadable for ever and changes no byte of the journal, so no hash breaks
// (design.md §1). A key is durable before the entry that needs it: a cut between the two leaves a key
// without an entry, which harms nobody.
#pragma once

#include "base/error.h"
#include "base/secret_key.h"
#include "db/journal/place.h"
#include "db/vault/key_wrap.h"

#include <QStringList>

#include <optional>

namespace kapok::db {

/// The key of one case: 16 bytes for SM4, and what is derived from them.
struct CaseKey {
    SecretKey cipher;  ///< SM4 key, 16 bytes
    SecretKey mac;     ///< HMAC-SM3 key, 32 bytes, derived
    QString id;        ///< 16 hex figures, derived: names the key in sealed values, tells nothing of it

    static CaseKey of(SecretKey cipher);
    static CaseKey of(QByteArrayView cipher) { return of(SecretKey(cipher)); }
};

class Vault {
public:
    /// Opens the vault, or makes one with a new desk key of 32 bytes from `freshKey` where neither is there; an empty
    /// one says that there must be a vault already. Damaged: the desk key is missing, cut short or of another desk, or
    /// a vault that must be there is not, or was emptied; nothing is written then (D5). Where the desk key is whole and
    /// nobody is here who could open it, the vault is shut, and untouched.
    static Expected<Vault> open(const JournalPlace& place, const SecretKey& freshKey);
    /// Whether a vault with keys lies in the folder; does not open it.
    static bool exists(const JournalPlace& place);
    /// 16 hex figures, derived from the desk's key: by it a journal says which vault is its own. Empty where
    /// no whole key lies there.
    static QString idOf(const JournalPlace& place);
    /// Nobody has opened it yet: what is asked of it is refused with this.
    bool isShut() const { return !m_wrap; }
    static Error shut();

    /// The key of the case; where there is none it is made with the 16 bytes `fresh` and durable on return.
    /// Refused: it was destroyed.
    Expected<CaseKey> keyFor(const QString& caseId, const QByteArray& fresh);
    /// The key that a sealed value of this case names. Nothing: it was destroyed. Damaged: its place in the vault is
    /// gone, or another's.
    Expected<std::optional<CaseKey>> keyOf(const QString& caseId, const QString& keyId);
    /// HMAC-SM3 under the key of the case, and for this use alone. BadInput: the case has no key. Refused:
    /// it was destroyed.
    Expected<QByteArray> digest(const QString& caseId, const QByteArray& bytes);
    /// For ever, and those that are gone already stay so. Returns when no copy is left in the vault's files (D6).
    Expected<void> destroy(const QStringList& caseIds);
    /// The same in a vault that nobody has opened, where one lies there: for what is destroyed no key is needed.
    static Expected<void> destroyIn(const JournalPlace& place, const QStringList& caseIds);
    /// A hash of an identity number that only this desk can make: finds a person, tells nothing. Not of a shut one.
    QByteArray personHash(const QString& identityNumber) const;
    /// False after a write that may not be durable: nothing may be acknowledged any more (A4).
    bool sound() const { return m_sound; }

private:
    Vault() = default;
    Vault(Database database, const SecretKey& deskKey);
    Expected<std::optional<CaseKey>> known(const QString& caseId);
    Expected<CaseKey> unwrapped(const QString& caseId, const QString& keyId, const QByteArray& wrapped);
    const CaseKey& keepAtHand(const QString& caseId, const CaseKey& key);
    Error writeFailed(const DbError& error);

    std::optional<Database> m_database;  // nothing: it is shut
    std::optional<KeyWrap> m_wrap;
    SecretKey m_personKey;
    QByteArray m_proof;
    std::map<QString, CaseKey> m_atHand;  // by case: the runner writes and reads entry after entry of few
    bool m_sound = true;
};

}  // namespace kapok::db
