#include "db/journal/keeper.h"

#include "db/journal/erased.h"
#include "db/journal/failures.h"
#include "db/journal/owner.h"
#include "db/journal/sealing.h"
#include "db/journal/witness.h"
#include "db/seal/paper_code.h"
#include "db/seal/woken.h"
#include "db/vault/desk_key.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace kapok::db {
namespace {

ports::CaseIds idsOf(std::vector<OpenPersons::Open> open)
{
    ports::CaseIds ids;
    for (OpenPersons::Open& one : open) ids.list.push_back(std::move(one.id));
    return ids;
}

// Looked at before anything is opened with keys, which would leave its traces.
Expected<void> isOfThisDesk(JournalFile& file, const JournalPlace& place)
{
    const auto row = file.read(1);
    if (!row) return std::unexpected(row.error());
    const auto kept = decode(row->bytes);
    const auto owner = kept ? Owner::fromEntry(kept->entry) : std::unexpected(failures::damaged(1));
    if (!owner) return std::unexpected(owner.error());
    const QString vault = Vault::idOf(place);
    // A key that is missing or cut short is the vault's to tell (D5).
    const auto together = belongTogether(*owner, Owner::of(place, vault.isEmpty() ? owner->vault : vault));
    if (!together) return together;
    // Whoever goes on without it writes what nobody seals; and a key that no entry names had another journal.
    const auto key = SealKey::of(place);
    if (!key) return std::unexpected(key.error());
    if ((*key ? (*key)->publicKey() : QByteArray()) != owner->sealKey)
        return failure(Error::Kind::Damaged, words("journal.seal_key_missing"));
    return {};
}

}  // namespace

Keeper::Keeper(JournalPlace place, JournalFile file, Vault vault)
    : m_place(std::move(place)), m_file(std::move(file)), m_vault(std::move(vault))
{
}

Expected<std::unique_ptr<Keeper>> Keeper::open(const JournalPlace& place, const SecretKey& freshDeskKey)
{
    if (place.vfs.isEmpty() && !QDir().mkpath(place.folder))
        return failure(Error::Kind::Unavailable, words("journal.no_folder"), place.folder);
    if (const auto lost = lostJournal(place)) return std::unexpected(*lost);
    auto file = JournalFile::open(place);
    if (!file) return std::unexpected(file.error());
    if (const auto lost = lostEntries(place, file->head().count)) return std::unexpected(*lost);
    if (file->head().count > 0) {
        // Entries without keys: somebody took the vault away. A new one would hide that for ever.
        if (!Vault::exists(place)) return failure(Error::Kind::Damaged, words("journal.vault_missing"));
        if (const auto ours = isOfThisDesk(*file, place); !ours) return std::unexpected(ours.error());
    }
    // Beside entries there was a vault: none is begun in its place.
    auto vault = Vault::open(place, file->head().count > 0 ? SecretKey() : freshDeskKey);
    if (!vault) return std::unexpected(vault.error());
    file->take();
    if (file->isNew())
        if (const auto begun = file->begin(); !begun) return std::unexpected(begun.error());
    if (const auto placed = placeDeskKey(place); !placed) return std::unexpected(failures::notSaved(placed.error()));
    return std::unique_ptr<Keeper>(new Keeper(place, std::move(*file), std::move(*vault)));
}

Expected<void> Keeper::openKeys(const SecretKey& dataKey)
{
    if (!isShut()) return {};
    JournalPlace opened = m_place;
    opened.dataKey = dataKey;
    auto vault = Vault::open(opened, {});
    if (!vault) return std::unexpected(vault.error());
    if (vault->isShut()) return std::unexpected(Vault::shut());
    m_place = std::move(opened);
    m_vault = std::move(*vault);
    m_persons.begin(m_file.links());
    return hasBegun() ? erase(leftByACut(m_file, 1)) : Expected<void>();
}

void Keeper::checkPresent()
{
    m_check.sound = m_file.checkPresent();
    if (m_check.sound && hasBegun()) {
        auto sealer = sealerOf(m_file, m_place);
        if (!sealer) m_check.sound = std::unexpected(sealer.error());
        else m_sealer = std::move(*sealer);
        if (m_sealer) m_sealer->now(m_inForce);
    }
    // Nothing comes behind it (erase), so that where the keys are at hand it is the last one.
    if (m_check.sound && hasBegun() && !isShut()) (void)erase(leftByACut(m_file, m_file.head().count));
    if (m_check.sound) m_persons.begin(m_file.links());
}

bool Keeper::lookBehind()
{
    constexpr qint64 pastAtOnce = 2'000, personsAtOnce = 100;  // some milliseconds each
    if (!m_check.sound || m_check.whole) return false;
    if (m_persons.unread()) {
        m_check.sound = knowPersons(personsAtOnce);
        return m_check.sound.has_value();
    }
    const auto more = m_file.checkPast(pastAtOnce);
    if (!more) m_check.sound = std::unexpected(more.error());
    m_check.whole = more && !*more;
    return more && *more;
}

QString Keeper::paperCode(const QString& caseNumber, const domain::OperationId& operation)
{
    const bool isSealed = m_check.sound && m_sealer;
    return isSealed ? paperCodeIn(m_file, caseNumber, operation) : db::paperCode(caseNumber);
}

void Keeper::now(InForce inForce)
{
    m_inForce = std::move(inForce);
    if (m_sealer) m_sealer->now(m_inForce);
}

// A journal says whose it is, and who seals it, before it says anything else.
Expected<void> Keeper::writeOwner(const ports::NewEntry& first)
{
    Owner owner = Owner::of(m_place, Vault::idOf(m_place));
    auto key = SealKey::of(m_place);
    if (!key) return std::unexpected(key.error());
    if (*key) {
        owner = owner.sealedBy((*key)->publicKey(), (*key)->certificate());
        m_sealer.emplace(std::move(**key), m_place.deskName, m_place.training, owner.sealRule).now(m_inForce);
    }
    return write({m_place.deskName, {{first.at, first.day, Owner::kind, {}, {}, owner.toJson()}, 1, 0}});
}

Expected<void> Keeper::write(const KeptEntry& kept, std::optional<Links> settled)
{
    const auto bytes = encode(kept);
    if (!bytes) return std::unexpected(bytes.error());
    if (!m_vault.sound())
        return std::unexpected(failures::notSaved({SQLITE_IOERR, QStringLiteral("an earlier write failed")}));
    const Head next = m_file.next(*bytes);
    if (!m_sealer) return m_file.append(*bytes, next, std::move(settled));
    const QByteArray kind = kept.entry.kind.toUtf8();
    const auto seal = m_sealer->sealFor(next, *bytes, kind);
    if (!seal) return std::unexpected(seal.error());
    if (const auto written = m_file.append(*bytes, next, std::move(settled), *seal); !written) return written;
    m_sealer->keep(*bytes, kind, *seal);
    return {};
}

Expected<ports::Entry> Keeper::append(ports::NewEntry entry, const QByteArray& random)
{
    if (!m_check.sound) return std::unexpected(m_check.sound.error());
    if (const auto fits = mayBeSealed(entry.body); !fits) return std::unexpected(fits.error());
    const bool erases = entry.kind == Erased::kind;
    if (erases && isShut()) return std::unexpected(Vault::shut());
    if (erases)
        if (const auto may = mayBeErased(entry.body, m_file.links()); !may) return std::unexpected(may.error());
    const auto previous = m_file.links().previousFor(entry.kind.toUtf8(), entry.caseId.text.toUtf8());
    if (!previous) return std::unexpected(failures::malformed(QStringLiteral("no such case or visit is open")));
    std::optional<Links> settled;
    if (entry.kind.toUtf8() == Links::checkpoint) {
        settled = m_file.links();
        if (!settled->settle(entry.body))
            return std::unexpected(failures::malformed(QStringLiteral("a checkpoint that says otherwise")));
    }
    if (m_file.head().count == 0)
        if (const auto owned = writeOwner(entry); !owned) return std::unexpected(owned.error());
    const bool isSealed = countPersonal(entry.body) > 0;
    // The body is told as it came, and kept as it came where it holds nothing personal: neither is copied, for a
    // checkpoint names thousands of cases.
    KeptEntry kept{m_place.deskName, {std::move(entry), m_file.head().count + 1, *previous}};
    Json clear;
    if (isSealed) {
        if (kept.entry.caseId.text.isEmpty())
            return std::unexpected(failures::malformed(QStringLiteral("personal values without a case")));
        if (!m_file.sound() || !m_vault.sound())
            return std::unexpected(failures::notSaved({SQLITE_IOERR, QStringLiteral("an earlier write failed")}));
        const auto key = m_vault.keyFor(kept.entry.caseId.text, random.left(nonceSize));
        if (!key) return std::unexpected(key.error());
        clear = std::move(kept.entry.body);
        kept.entry.body = seal(clear, {kept.desk, kept.entry.seq}, *key, QByteArrayView(random).sliced(nonceSize));
    }
    if (const auto written = write(kept, std::move(settled)); !written) return std::unexpected(written.error());
    ports::Entry told = std::move(kept.entry);
    if (isSealed) told.body = std::move(clear);
    told.hash = m_file.head().hash;
    m_persons.take(told, m_vault);
    if (erases)
        if (const auto gone = erase(Erased::fromJson(told.body)); !gone) return std::unexpected(gone.error());
    return told;
}

Expected<ports::Digest> Keeper::digest(const domain::CaseId& id, const Json& shown)
{
    if (!m_check.sound) return std::unexpected(m_check.sound.error());
    auto made = m_vault.digest(id.text, canonical(bare(shown)));
    if (!made) return std::unexpected(made.error());
    return ports::Digest{std::move(*made)};
}

Expected<ports::Entry> Keeper::opened(const KeptRow& row)
{
    auto kept = decode(row.bytes);
    if (!kept) return std::unexpected(kept.error());
    if (kept->entry.seq != row.seq) return std::unexpected(failures::damaged(row.seq));
    kept->entry.hash = row.hash;
    if (isShut()) return std::move(kept->entry);
    auto body = unseal(kept->entry.body, {kept->desk, row.seq},
                       [&](const QString& keyId) { return m_vault.keyOf(kept->entry.caseId.text, keyId); });
    if (!body) return std::unexpected(body.error());
    kept->entry.body = std::move(*body);
    return std::move(kept->entry);
}

Expected<void> Keeper::knowPersons(qsizetype most)
{
    for (qsizetype read = 0; m_persons.unread() && read != most; ++read) {
        const auto first = entryAt(*m_persons.unread());
        if (!first) return std::unexpected(first.error());
        m_persons.take(*first, m_vault);
    }
    return {};
}

Expected<ports::Entry> Keeper::entryAt(qint64 seq)
{
    const auto row = m_file.read(seq);
    if (!row) return std::unexpected(row.error());
    return opened(*row);
}

Expected<ports::Entries> Keeper::walkedBack(const domain::CaseId& id, qint64 last)
{
    if (!m_check.sound) return std::unexpected(m_check.sound.error());
    ports::Entries found;
    for (qint64 seq = last; seq > 0;) {
        auto entry = entryAt(seq);
        if (!entry) return std::unexpected(entry.error());
        // A back-link that leads elsewhere: the one that should be there is missing.
        if (entry->caseId != id || entry->previous >= seq) return std::unexpected(failures::damaged(seq));
        seq = entry->previous;
        found.list.push_back(std::move(*entry));
    }
    std::ranges::reverse(found.list);
    return found;
}

Expected<ports::Entries> Keeper::ofCase(const domain::CaseId& id)
{
    const auto open = m_file.links().all().constFind(id.text.toUtf8());
    return walkedBack(id, open == m_file.links().all().constEnd() ? 0 : open->last);
}

Expected<ports::Entries> Keeper::entries(qint64 after, int most)
{
    if (!m_check.sound) return std::unexpected(m_check.sound.error());
    ports::Entries found;
    for (qint64 seq = after + 1; seq <= m_file.head().count && int(found.list.size()) < most; ++seq) {
        auto entry = entryAt(seq);
        if (!entry) return std::unexpected(entry.error());
        found.list.push_back(std::move(*entry));
    }
    return found;
}

Expected<ports::Entries> Keeper::sinceCheckpoint(qint64 after, int most)
{
    return entries(std::max(after, m_file.checkpoint() - 1), most);
}

Expected<ports::BytesKept> Keeper::bytesAfter(qint64 after, int most, qint64 mostBytes)
{
    if (!m_check.sound) return std::unexpected(m_check.sound.error());
    ports::BytesKept kept{{}, m_file.head().count};
    qint64 size = 0;
    for (qint64 seq = after + 1; seq <= kept.count && int(kept.list.size()) < most && size < mostBytes; ++seq) {
        auto row = m_file.read(seq);
        if (!row) return std::unexpected(row.error());
        size += row->bytes.size();
        kept.list.push_back({std::move(row->bytes), std::move(row->hash)});
    }
    return kept;
}

Expected<ports::EndedCases> Keeper::endedBefore(qint64 seq, qint64 most)
{
    if (!m_check.sound) return std::unexpected(m_check.sound.error());
    ports::EndedCases found{{}, std::max<qint64>(seq - most, 1)};
    for (qint64 at = seq - 1; at >= found.from; --at) {
        const auto row = m_file.read(at);
        if (!row) return std::unexpected(row.error());
        const auto end = EntryEnd::of(row->bytes);
        if (!end) return std::unexpected(failures::damaged(at));
        if (end->kind == "ended") found.list.push_back({{QString::fromUtf8(end->caseId)}, at});
    }
    return found;
}

Expected<ports::CaseIds> Keeper::openCases()
{
    if (!m_check.sound) return std::unexpected(m_check.sound.error());
    std::vector<OpenPersons::Open> open;
    const auto& all = m_file.links().all();
    for (auto one = all.cbegin(); one != all.cend(); ++one)
        if (!one->isVisit) open.push_back({{QString::fromUtf8(one.key())}, one->first});
    std::ranges::sort(open, {}, &OpenPersons::Open::first);
    return idsOf(std::move(open));
}

Expected<ports::CaseIds> Keeper::openCasesOf(const QString& identityNumber)
{
    if (!m_check.sound) return std::unexpected(m_check.sound.error());
    if (isShut()) return std::unexpected(Vault::shut());
    if (const auto known = knowPersons(-1); !known) return std::unexpected(known.error());
    return idsOf(m_persons.of(m_vault.personHash(identityNumber), m_file.links(), false));
}

Expected<ports::CaseIds> Keeper::visitsOf(const QString& identityNumber, QDate day)
{
    if (!m_check.sound) return std::unexpected(m_check.sound.error());
    if (isShut()) return std::unexpected(Vault::shut());
    if (const auto known = knowPersons(-1); !known) return std::unexpected(known.error());
    ports::CaseIds found;
    for (const auto& visit : m_persons.of(m_vault.personHash(identityNumber), m_file.links(), true)) {
        const auto first = entryAt(visit.first);
        if (!first) return std::unexpected(first.error());
        if (first->day == day) found.list.push_back(visit.id);
    }
    return found;
}

Expected<ports::PersonKey> Keeper::personKey(const QString& identityNumber)
{
    if (!m_check.sound) return std::unexpected(m_check.sound.error());
    if (isShut()) return std::unexpected(Vault::shut());
    return ports::PersonKey{m_vault.personHash(identityNumber)};
}

// Nothing comes behind it before they are gone: who cannot destroy them takes no further entry.
Expected<void> Keeper::erase(const Expected<Erased>& erased)
{
    if (!erased) m_check.sound = std::unexpected(erased.error());
    else if (!erased->ids.isEmpty()) m_check.sound = m_vault.destroy(erased->ids);
    if (!m_check.sound) return m_check.sound;
    m_persons.forget(erased->ids);
    return {};
}

}  // namespace kapok::db
