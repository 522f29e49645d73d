#include "db/journal/keeper.h"

#include "db/journal/failures.h"
#include "db/journal/owner.h"
#include "db/journal/sealing.h"

#include <QDir>

#include <span>

namespace kapok::db {
namespace {

// body.opening.visit.person.id of a case's first entry, body.person.id of a visit's, as the port says; ""
// where nobody stands there.
QString personOf(const ports::Entry& first)
{
    static constexpr const char* inCase[] = {"opening", "visit", "person", "id"};
    const bool isCase = first.kind == QLatin1String("begun");
    const Json* at = &first.body;
    for (const char* key : std::span(inCase).subspan(isCase ? 0 : 2)) {
        if (!at->is_object() || !at->contains(key)) return {};
        at = &(*at)[key];
    }
    return isPersonal(*at) ? text(bare(*at)) : QString();
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
    return belongTogether(*owner, Owner::of(place, vault.isEmpty() ? owner->vault : vault));
}

QString textOrNothing(const Json& body, const char* key) { return textAt(body, key).value_or(QString()); }

}  // namespace

Keeper::Keeper(JournalPlace place, JournalFile file, Vault vault)
    : m_place(std::move(place)), m_file(std::move(file)), m_vault(std::move(vault))
{
}

Expected<std::unique_ptr<Keeper>> Keeper::open(const JournalPlace& place, const QByteArray& freshDeskKey)
{
    if (place.vfs.isEmpty() && !QDir().mkpath(place.folder))
        return failure(Error::Kind::Unavailable, words("journal.no_folder"), place.folder);
    auto file = JournalFile::open(place);
    if (!file) return std::unexpected(file.error());
    if (file->head().count > 0) {
        // Entries without keys: somebody took the vault away. A new one would hide that for ever.
        if (!Vault::exists(place)) return failure(Error::Kind::Damaged, words("journal.vault_missing"));
        if (const auto ours = isOfThisDesk(*file, place); !ours) return std::unexpected(ours.error());
    }
    auto vault = Vault::open(place, freshDeskKey);
    if (!vault) return std::unexpected(vault.error());
    file->take();
    if (file->isNew())
        if (const auto begun = file->begin(); !begun) return std::unexpected(begun.error());
    return std::unique_ptr<Keeper>(new Keeper(place, std::move(*file), std::move(*vault)));
}

void Keeper::verify() { m_past = m_file.verify(m_links); }

// A journal says whose it is before it says anything else.
Expected<void> Keeper::writeOwner(const ports::NewEntry& first)
{
    const Owner owner = Owner::of(m_place, Vault::idOf(m_place));
    return write({m_place.deskName, {{first.at, first.day, Owner::kind, {}, {}, owner.toJson()}, 1, 0}});
}

Expected<void> Keeper::write(const KeptEntry& kept)
{
    const auto bytes = encode(kept);
    if (!bytes) return std::unexpected(bytes.error());
    if (!m_vault.sound())
        return std::unexpected(failures::notSaved({SQLITE_IOERR, QStringLiteral("an earlier write failed")}));
    if (const auto written = m_file.append(*bytes); !written) return written;
    m_links.take(*EntryEnd::of(*bytes));
    return {};
}

Expected<ports::Entry> Keeper::append(const ports::NewEntry& entry, const QByteArray& random)
{
    if (!m_past) return std::unexpected(m_past.error());
    if (const auto fits = mayBeSealed(entry.body); !fits) return std::unexpected(fits.error());
    const auto previous = m_links.previousFor(entry.kind.toUtf8(), entry.caseId.text.toUtf8());
    if (!previous) return std::unexpected(failures::malformed(QStringLiteral("no such case or visit is open")));
    if (m_file.head().count == 0)
        if (const auto owned = writeOwner(entry); !owned) return std::unexpected(owned.error());
    KeptEntry kept{m_place.deskName, {entry, m_file.head().count + 1, *previous}};
    if (countPersonal(entry.body) > 0) {
        if (entry.caseId.text.isEmpty())
            return std::unexpected(failures::malformed(QStringLiteral("personal values without a case")));
        if (!m_file.sound() || !m_vault.sound())
            return std::unexpected(failures::notSaved({SQLITE_IOERR, QStringLiteral("an earlier write failed")}));
        const auto key = m_vault.keyFor(entry.caseId.text, random.left(nonceSize));
        if (!key) return std::unexpected(key.error());
        kept.entry.body = seal(entry.body, {kept.desk, kept.entry.seq}, *key, QByteArrayView(random).sliced(nonceSize));
    }
    if (const auto written = write(kept); !written) return std::unexpected(written.error());
    return ports::Entry{entry, kept.entry.seq, *previous};
}

Expected<ports::Digest> Keeper::digest(const domain::CaseId& id, const Json& shown)
{
    if (!m_past) return std::unexpected(m_past.error());
    auto made = m_vault.digest(id.text, canonical(bare(shown)));
    if (!made) return std::unexpected(made.error());
    return ports::Digest{std::move(*made)};
}

Expected<ports::Entry> Keeper::opened(const KeptRow& row)
{
    auto kept = decode(row.bytes);
    if (!kept) return std::unexpected(kept.error());
    if (kept->entry.seq != row.seq) return std::unexpected(failures::damaged(row.seq));
    auto body = unseal(kept->entry.body, {kept->desk, row.seq},
                       [&](const QString& keyId) { return m_vault.keyOf(kept->entry.caseId.text, keyId); });
    if (!body) return std::unexpected(body.error());
    kept->entry.body = std::move(*body);
    return std::move(kept->entry);
}

Expected<Glance> Keeper::glanceAt(const KeptRow& row)
{
    const auto entry = opened(row);
    if (!entry) return std::unexpected(entry.error());
    Glance glance{entry->at.utcMs, entry->kind, entry->caseId.text, entry->day, {}, {}, {}};
    if (entry->kind != QLatin1String("begun") && entry->kind != QLatin1String("visit_begun")) return glance;
    glance.business = textOrNothing(entry->body, "business");
    glance.number = textOrNothing(entry->body, "number");
    if (const QString person = personOf(*entry); !person.isEmpty()) glance.person = m_vault.personHash(person);
    return glance;
}

Expected<Views*> Keeper::views()
{
    if (!m_past) return std::unexpected(m_past.error());
    if (!m_views) m_views = Views::open(m_place, m_file, [this](const KeptRow& row) { return glanceAt(row); });
    if (const auto there = m_views->catchUp(m_file); !there) return std::unexpected(there.error());
    return &*m_views;
}

Expected<ports::Entries> Keeper::entries(const Expected<std::vector<qint64>>& places)
{
    if (!places) return std::unexpected(places.error());
    ports::Entries found;
    for (const qint64 seq : *places) {
        const auto row = m_file.read(seq);
        if (!row) return std::unexpected(row.error());
        auto entry = opened(*row);
        if (!entry) return std::unexpected(entry.error());
        found.list.push_back(std::move(*entry));
    }
    return found;
}

Expected<ports::CaseIds> Keeper::cases(Expected<std::vector<domain::CaseId>> found)
{
    if (!found) return std::unexpected(found.error());
    return ports::CaseIds{std::move(*found)};
}

Expected<ports::Entries> Keeper::ofCase(const domain::CaseId& id)
{
    const auto all = views();
    return all ? entries((*all)->ofCase(id.text)) : std::unexpected(all.error());
}

Expected<ports::Entries> Keeper::since(Instant from, const QStringList& kinds)
{
    const auto all = views();
    return all ? entries((*all)->since(from.utcMs, kinds)) : std::unexpected(all.error());
}

Expected<ports::CaseIds> Keeper::openCases()
{
    const auto all = views();
    return all ? cases((*all)->openCases()) : std::unexpected(all.error());
}

Expected<ports::CaseIds> Keeper::casesOf(const QString& identityNumber)
{
    const auto all = views();
    return all ? cases((*all)->casesOf(m_vault.personHash(identityNumber))) : std::unexpected(all.error());
}

Expected<ports::CaseIds> Keeper::visitsOf(const QString& identityNumber, QDate day)
{
    const auto all = views();
    return all ? cases((*all)->visitsOf(m_vault.personHash(identityNumber), day)) : std::unexpected(all.error());
}

Expected<ports::CaseIds> Keeper::casesBegunOn(QDate day)
{
    const auto all = views();
    return all ? cases((*all)->casesBegunOn(day)) : std::unexpected(all.error());
}

Expected<void> Keeper::forget(const domain::CaseId& id)
{
    const auto all = views();
    if (!all) return std::unexpected(all.error());
    if (const auto gone = m_vault.destroy(id.text); !gone) return gone;
    return (*all)->forget(id.text);
}

}  // namespace kapok::db
