#include "db/vault/vault.h"

#include "base/crypto.h"
#include "db/journal/failures.h"
#include "db/sqlite/vfs_file.h"
#include "db/vault/desk_key.h"

namespace kapok::db {
namespace {

constexpr qsizetype caseKeyBytes = 16, deskKeyBytes = 32;

// Whose key it is, and which.
QByteArray placeOf(const QString& caseId, const QString& keyId) { return caseId.toUtf8() + '\0' + keyId.toUtf8(); }

std::unexpected<Error> keyTrouble(const char* id) { return failure(Error::Kind::Damaged, words(id)); }

// The desk key that fits the folder; a new one only where no vault was ever finished here. A key file
// cut short beside no vault is the trace of a power cut in the very first start. The new one waits beside its
// place until there is a journal.
Expected<SecretKey> deskKeyOf(const JournalPlace& place, bool vaultIsNew, const SecretKey& freshKey)
{
    const DeskKey found = deskKeyToUse(place);
    if (found.state == DeskKeyState::There) return found.bytes;
    if (found.state == DeskKeyState::Newer) return std::unexpected(failures::newer(schema::keyFile));
    if (!vaultIsNew)
        return keyTrouble(found.state == DeskKeyState::Missing ? "journal.key_missing" : "journal.key_unreadable");
    if (const auto written = layDeskKey(place, freshKey); !written)
        return std::unexpected(failures::notSaved(written.error()));
    return freshKey;
}

// What was freed is overwritten, and the log, which still holds the pages as they were, is written back and cut to nothing.
DbResult<void> destroyed(Database& vault, const QStringList& caseIds)
{
    if (const auto overwrites = vault.script("PRAGMA secure_delete=ON"); !overwrites) return overwrites;
    const auto gone = transaction(vault, [&]() -> DbResult<void> {
        for (const QString& id : caseIds)
            if (const auto one = vault.run("UPDATE case_key SET wrapped = NULL WHERE case_id = ?", id); !one)
                return one;
        return {};
    });
    return gone ? vault.script("PRAGMA wal_checkpoint(TRUNCATE)") : gone;
}

}  // namespace

CaseKey CaseKey::of(SecretKey cipher)
{
    SecretKey mac = keyFrom(cipher, "seal mac");
    const QString id = QString::fromLatin1(derived(cipher, "key id").left(8).toHex());
    return {std::move(cipher), std::move(mac), id};
}

Vault::Vault(Database database, const SecretKey& deskKey)
    : m_database(std::move(database)),
      m_wrap(deskKey),
      m_personKey(keyFrom(deskKey, "person hash")),
      m_proof(derived(deskKey, "vault proof"))
{
}

QString Vault::idOf(const JournalPlace& place) { return deskKeyToUse(place).vault; }

Error Vault::shut() { return {Error::Kind::NotPermitted, words("journal.shut"), {}}; }

bool Vault::exists(const JournalPlace& place) { return fileExists(place.file(schema::vaultFile), place.vfs); }

Expected<Vault> Vault::open(const JournalPlace& place, const SecretKey& freshKey)
{
    Q_ASSERT(freshKey.empty() || freshKey.view().size() == deskKeyBytes);
    if (deskKeyToUse(place).state == DeskKeyState::Shut) {
        if (!exists(place)) return keyTrouble("journal.vault_missing");
        return Vault();
    }
    const QString file = place.file(schema::vaultFile);
    const auto header = readFile(file, place.vfs, 100);
    const bool logged = hasLog(file, place.vfs);
    if (header && !logged) {
        const auto kind = schema::kindOf(*header, schema::vaultMark);
        if (kind == schema::Kind::Newer) return std::unexpected(failures::newer(schema::vaultFile));
        if (kind == schema::Kind::Foreign) return std::unexpected(failures::foreign(schema::vaultFile));
        // Before the vault is touched: its key must be here.
        if (const auto key = deskKeyOf(place, false, {}); !key) return std::unexpected(key.error());
    }
    const auto cannot = [](const DbError& error) {
        return std::unexpected(failures::cannotOpen(error, schema::vaultFile));
    };
    auto database = Database::open(file, Database::Mode::ReadWriteCreate, place.vfs);
    if (!database) return cannot(database.error());
    keepToOwner(file, place.vfs);
    database->letCheckpointOnClose(!logged);  // with nothing to write back, only the empty log goes again
    const auto kind = schema::kindOf(*database, schema::vaultMark);
    if (!kind) return cannot(kind.error());
    if (*kind == schema::Kind::Newer) return std::unexpected(failures::newer(schema::vaultFile));
    if (*kind == schema::Kind::Foreign) return std::unexpected(failures::foreign(schema::vaultFile));

    const bool isNew = *kind == schema::Kind::Empty;
    if (isNew && freshKey.empty()) return keyTrouble("journal.vault_missing");
    if (!isNew) {  // decision 0030: our tables and nothing else
        const auto stray = schema::strayIn(*database, schema::vaultTables);
        if (!stray) return cannot(stray.error());
        if (*stray) return std::unexpected(failures::stray(schema::vaultFile, **stray));
    }
    const auto deskKey = deskKeyOf(place, isNew, freshKey);
    if (!deskKey) return std::unexpected(deskKey.error());
    Vault vault(std::move(*database), *deskKey);
    if (isNew) {
        const QByteArray tables =
            QByteArray(schema::vaultTables) + "INSERT INTO vault VALUES(1, x'" + vault.m_proof.toHex() + "');";
        if (const auto made = schema::create(*vault.m_database, schema::vaultMark, tables.constData()); !made)
            return cannot(made.error());
    }
    {
        auto proof = vault.m_database->query("SELECT proof FROM vault");
        if (!proof) return cannot(proof.error());
        const auto row = proof->next();
        if (!row) return cannot(row.error());
        if (!*row || !crypto::same(proof->bytes(0), vault.m_proof)) return keyTrouble("journal.key_wrong");
    }
    if (const auto settled = settle(*vault.m_database, Durability::Full); !settled) return cannot(settled.error());
    vault.m_database->letCheckpointOnClose(true);
    return vault;
}

Expected<CaseKey> Vault::unwrapped(const QString& caseId, const QString& keyId, const QByteArray& wrapped)
{
    SecretKey key = m_wrap->unwrapped(placeOf(caseId, keyId), wrapped);
    if (key.view().size() != caseKeyBytes) return keyTrouble("journal.case_key_damaged");
    return keepAtHand(caseId, CaseKey::of(std::move(key)));
}

const CaseKey& Vault::keepAtHand(const QString& caseId, const CaseKey& key)
{
    constexpr std::size_t most = 256;
    if (m_atHand.size() >= most) m_atHand.clear();
    return m_atHand[caseId] = key;
}

// Nothing: it has none yet. Refused: it was destroyed.
Expected<std::optional<CaseKey>> Vault::known(const QString& caseId)
{
    if (isShut()) return std::unexpected(shut());
    if (const auto atHand = m_atHand.find(caseId); atHand != m_atHand.end()) return atHand->second;
    auto rows = m_database->query("SELECT key_id, wrapped FROM case_key WHERE case_id = ?", caseId);
    if (!rows) return std::unexpected(failures::cannotRead(rows.error()));
    const auto row = rows->next();
    if (!row) return std::unexpected(failures::cannotRead(row.error()));
    if (!*row) return std::optional<CaseKey>{};
    if (rows->isNull(1)) return failure(Error::Kind::Refused, words("journal.erased"));
    return unwrapped(caseId, rows->text(0), rows->bytes(1));
}

Expected<QByteArray> Vault::digest(const QString& caseId, const QByteArray& bytes)
{
    const auto key = known(caseId);
    if (!key) return std::unexpected(key.error());
    if (!*key) return std::unexpected(failures::malformed(QStringLiteral("a case without a key")));
    return crypto::hmacSm3(keyFrom((*key)->cipher, "approval").view(), bytes);
}

Expected<CaseKey> Vault::keyFor(const QString& caseId, const QByteArray& fresh)
{
    const auto there = known(caseId);
    if (!there) return std::unexpected(there.error());
    if (*there) return **there;
    // With the case mixed in, dice that were thrown before (a restored machine, a seed) repeat no key.
    QByteArray drawn = crypto::hmacSm3(m_wrap->mac().view(), "case key " + caseId.toUtf8() + '\0' + fresh);
    const CaseKey key = CaseKey::of(QByteArrayView(drawn).first(caseKeyBytes));
    OPENSSL_cleanse(drawn.data(), std::size_t(drawn.size()));
    const auto kept = transaction(*m_database, [&] {
        return m_database->runOne("INSERT INTO case_key VALUES(?, ?, ?)", caseId, key.id,
                                  m_wrap->wrapped(placeOf(caseId, key.id), key.cipher));
    });
    if (!kept) return std::unexpected(writeFailed(kept.error()));
    return keepAtHand(caseId, key);
}

Expected<std::optional<CaseKey>> Vault::keyOf(const QString& caseId, const QString& keyId)
{
    if (isShut()) return std::unexpected(shut());
    if (const auto known = m_atHand.find(caseId); known != m_atHand.end() && known->second.id == keyId)
        return known->second;
    auto rows = m_database->query("SELECT key_id, wrapped FROM case_key WHERE case_id = ?", caseId);
    if (!rows) return std::unexpected(failures::cannotRead(rows.error()));
    const auto row = rows->next();
    if (!row) return std::unexpected(failures::cannotRead(row.error()));
    // It was durable before the entry that names it, and what is destroyed leaves its place empty: this one was taken.
    if (!*row || rows->text(0) != keyId) return keyTrouble("journal.case_key_damaged");
    if (rows->isNull(1)) return std::optional<CaseKey>{};
    return unwrapped(caseId, keyId, rows->bytes(1));
}

Expected<void> Vault::destroy(const QStringList& caseIds)
{
    if (isShut()) return std::unexpected(shut());
    for (const QString& id : caseIds) m_atHand.erase(id);
    if (const auto gone = destroyed(*m_database, caseIds); !gone) return std::unexpected(writeFailed(gone.error()));
    return {};
}

Expected<void> Vault::destroyIn(const JournalPlace& place, const QStringList& caseIds)
{
    if (caseIds.isEmpty() || !exists(place)) return {};
    const QString file = place.file(schema::vaultFile);
    auto database = Database::open(file, Database::Mode::ReadWrite, place.vfs);
    if (!database) return std::unexpected(failures::cannotOpen(database.error(), schema::vaultFile));
    const auto kind = schema::kindOf(*database, schema::vaultMark);
    if (!kind) return std::unexpected(failures::cannotOpen(kind.error(), schema::vaultFile));
    if (*kind == schema::Kind::Newer) return std::unexpected(failures::newer(schema::vaultFile));
    if (*kind != schema::Kind::Known) return std::unexpected(failures::foreign(schema::vaultFile));
    if (const auto gone = destroyed(*database, caseIds); !gone)
        return std::unexpected(failures::notSaved(gone.error()));
    return {};
}

QByteArray Vault::personHash(const QString& identityNumber) const
{
    return crypto::hmacSm3(m_personKey.view(), identityNumber.toUtf8());
}

Error Vault::writeFailed(const DbError& error)
{
    if (!error.full() || m_database->inTransaction()) {
        m_sound = false;
        m_database->letCheckpointOnClose(false);
    }
    return failures::notSaved(error);
}

}  // namespace kapok::db
