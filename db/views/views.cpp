#include "db/views/views.h"

#include "db/journal/entry_codec.h"
#include "db/journal/failures.h"
#include "db/sqlite/vfs_file.h"

namespace kapok::db {
namespace {

template <class Value, class Read>
Expected<std::vector<Value>> collected(DbResult<Rows> rows, Read read)
{
    if (!rows) return std::unexpected(failures::cannotRead(rows.error()));
    std::vector<Value> found;
    for (;;) {
        const auto there = rows->next();
        if (!there) return std::unexpected(failures::cannotRead(there.error()));
        if (!*there) return found;
        found.push_back(read(*rows));
    }
}

Expected<std::vector<domain::CaseId>> cases(DbResult<Rows> rows)
{
    return collected<domain::CaseId>(std::move(rows), [](const Rows& row) { return domain::CaseId{row.text(0)}; });
}

void removeViews(const JournalPlace& place)
{
    const QString file = place.file(schema::viewsFile);
    for (const char* part : {"", "-wal", "-journal"}) removeFile(file + QLatin1String(part), place.vfs);
}

}  // namespace

Views Views::open(const JournalPlace& place, JournalFile& journal, Reader reader)
{
    Views views(place, std::move(reader));
    if (views.openFile(journal)) return views;
    views.m_database.reset();
    removeViews(place);
    if (views.make(place.file(schema::viewsFile))) return views;
    views.startInMemory();
    return views;
}

// True where the file is whole, of our version, and stands at an entry of this very journal.
bool Views::openFile(JournalFile& journal)
{
    const QString file = m_place.file(schema::viewsFile);
    if (!fileExists(file, m_place.vfs)) return false;
    auto database = Database::open(file, Database::Mode::ReadWrite, m_place.vfs);
    if (!database) return false;
    m_database.emplace(std::move(*database));
    const auto kind = schema::kindOf(*m_database, schema::viewsMark);
    if (!kind || *kind != schema::Kind::Known || !settle(*m_database, Durability::Rebuilt)) return false;
    {
        auto check = m_database->query("PRAGMA quick_check(1)");
        if (!check || !check->next().value_or(false) || check->text(0) != QLatin1String("ok")) return false;
    }
    auto stand = m_database->query("SELECT seq, hash FROM stand");
    if (!stand || !stand->next().value_or(false)) return false;
    m_seq = stand->number(0);
    if (m_seq < 0 || m_seq > journal.head().count) return false;
    if (m_seq > 0) {
        const auto row = journal.read(m_seq);
        if (!row || row->hash != stand->bytes(1)) return false;
    }
    m_database->letCheckpointOnClose(true);
    return true;
}

DbResult<void> Views::make(const QString& file)
{
    m_seq = 0;
    auto database = Database::open(file, Database::Mode::ReadWriteCreate, m_place.vfs);
    if (!database) return std::unexpected(database.error());
    m_database.emplace(std::move(*database));
    if (const auto made = schema::create(*m_database, schema::viewsMark, schema::viewsTables); !made) return made;
    if (m_inMemory) return {};
    keepToOwner(file, m_place.vfs);
    if (const auto settled = settle(*m_database, Durability::Rebuilt); !settled) return settled;
    m_database->letCheckpointOnClose(true);
    return {};
}

void Views::startInMemory()
{
    m_database.reset();
    m_inMemory = true;
    if (!make(QStringLiteral(":memory:"))) throw std::bad_alloc();  // memory itself is exhausted
}

Expected<void> Views::catchUp(JournalFile& journal)
{
    if (m_seq == journal.head().count) return {};
    auto done = takeIn(journal);
    const bool ownFault = !done && done.error().kind == Error::Kind::Unavailable;
    if (!ownFault || m_inMemory) return done;
    startInMemory();
    return takeIn(journal);
}

Expected<void> Views::takeIn(JournalFile& journal)
{
    Expected<void> read{};
    qint64 seq = m_seq;
    const auto kept = transaction(*m_database, [&]() -> DbResult<void> {
        QByteArray hash;
        while (seq < journal.head().count) {
            const auto row = journal.read(seq + 1);
            const auto glance = row ? m_reader(*row) : std::unexpected(row.error());
            if (!glance) {
                read = std::unexpected(glance.error());
                return std::unexpected(DbError{SQLITE_ABORT, {}});
            }
            if (const auto noted = note(*row, *glance); !noted) return noted;
            hash = row->hash;
            ++seq;
        }
        return m_database->run("UPDATE stand SET seq = ?, hash = ?", seq, hash);
    });
    if (!read) return read;
    if (!kept) return std::unexpected(failures::notSaved(kept.error()));
    m_seq = seq;
    return {};
}

DbResult<void> Views::note(const KeptRow& row, const Glance& glance)
{
    auto done = m_database->run("INSERT INTO place VALUES(?, ?, ?)", row.seq, glance.at, glance.kind);
    if (done && glance.kind == QLatin1String("begun"))
        done = m_database->run("INSERT INTO one_case VALUES(?, ?, nullif(?, x''), ?, NULL)", glance.caseId,
                               glance.day.toString(Qt::ISODate), glance.person, row.seq);
    if (done && glance.kind == QLatin1String("ended"))
        done = m_database->run("UPDATE one_case SET ended = ? WHERE id = ?", row.seq, glance.caseId);
    return done;
}

void Views::startAnew()
{
    m_database.reset();
    if (!m_inMemory) removeViews(m_place);
    if (m_inMemory || !make(m_place.file(schema::viewsFile))) startInMemory();
}

Expected<qint64> Views::endOf(const QString& caseId)
{
    const auto found =
        collected<qint64>(m_database->query("SELECT ended FROM one_case WHERE id = ? AND ended IS NOT NULL", caseId),
                          [](const Rows& row) { return row.number(0); });
    if (!found) return std::unexpected(found.error());
    return found->empty() ? 0 : found->front();
}

Expected<std::vector<qint64>> Views::since(qint64 utcMs, const QStringList& kinds)
{
    struct Found {
        qint64 seq;
        QString kind;
    };
    const auto all =
        collected<Found>(m_database->query("SELECT seq, kind FROM place WHERE at >= ? ORDER BY seq", utcMs),
                         [](const Rows& row) { return Found{row.number(0), row.text(1)}; });
    if (!all) return std::unexpected(all.error());
    std::vector<qint64> wanted;
    for (const Found& one : *all)
        if (kinds.isEmpty() || kinds.contains(one.kind)) wanted.push_back(one.seq);
    return wanted;
}

Expected<std::vector<Begun>> Views::endedOf(const QByteArray& person)
{
    return collected<Begun>(
        m_database->query("SELECT id, begun FROM one_case WHERE person = ? AND ended IS NOT NULL ORDER BY begun",
                          person),
        [](const Rows& row) { return Begun{{row.text(0)}, row.number(1)}; });
}

Expected<std::vector<domain::CaseId>> Views::casesBegunOn(QDate day)
{
    return cases(m_database->query("SELECT id FROM one_case WHERE day = ? ORDER BY begun", day.toString(Qt::ISODate)));
}

Expected<void> Views::forget(const QString& caseId)
{
    auto gone = m_database->script("PRAGMA secure_delete=ON");
    if (gone) gone = m_database->run("UPDATE one_case SET person = NULL WHERE id = ?", caseId);
    if (gone && !m_inMemory) gone = m_database->script("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!gone) return std::unexpected(failures::notSaved(gone.error()));
    return {};
}

}  // namespace kapok::db
