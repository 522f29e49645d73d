#include "db/journal/journal_file.h"

#include "db/journal/entry_codec.h"
#include "db/journal/failures.h"
#include "db/journal/owner.h"
#include "db/journal/verify.h"
#include "db/sqlite/vfs_file.h"

namespace kapok::db {
namespace {

std::unexpected<Error> cannot(const DbError& error)
{
    return std::unexpected(failures::cannotOpen(error, schema::journalFile));
}

std::unexpected<Error> refused(schema::Kind kind)
{
    if (kind == schema::Kind::Newer) return std::unexpected(failures::newer(schema::journalFile));
    if (kind == schema::Kind::Older) return std::unexpected(failures::older(schema::journalFile));
    return std::unexpected(failures::foreign(schema::journalFile));
}

bool isOurs(schema::Kind kind) { return kind == schema::Kind::Empty || kind == schema::Kind::Known; }

}  // namespace

Expected<JournalFile> JournalFile::open(const JournalPlace& place)
{
    // Two that start in the same moment can each hinder the other: then each tries again, after a time
    // of its own. One that is really there stays there.
    constexpr int tries = 6;
    auto opened = tryOpen(place);
    for (int i = 1; i < tries && !opened && opened.error() == failures::anotherKapok(); ++i) {
        quint8 dice = 0;
        sqlite3_randomness(1, &dice);
        sqlite3_sleep(1 + dice % (8 * i));
        opened = tryOpen(place);
    }
    return opened;
}

Expected<JournalFile> JournalFile::tryOpen(const JournalPlace& place)
{
    const QString file = place.file(schema::journalFile);
    const auto header = readFile(file, place.vfs, 100);
    const bool logged = hasLog(file, place.vfs);
    if (header && !logged && !isOurs(schema::kindOf(*header, schema::journalMark)))
        return refused(schema::kindOf(*header, schema::journalMark));

    auto database = Database::open(file, Database::Mode::ReadWriteCreate, place.vfs);
    if (!database) return cannot(database.error());
    keepToOwner(file, place.vfs);
    database->letCheckpointOnClose(!logged);  // with nothing to write back, only the empty log goes again
    // Takes the lock and keeps it (locking_mode=EXCLUSIVE); changes nothing.
    if (const auto locked = database->script("BEGIN EXCLUSIVE; COMMIT"); !locked) return cannot(locked.error());
    const auto kind = schema::kindOf(*database, schema::journalMark);
    if (!kind) return cannot(kind.error());
    if (!isOurs(*kind)) return refused(*kind);
    JournalFile journal(std::move(*database));
    journal.m_isNew = *kind == schema::Kind::Empty;
    if (journal.m_isNew) return journal;
    const auto stray = schema::strayInJournal(journal.m_database);
    if (!stray) return cannot(stray.error());
    if (*stray) return std::unexpected(failures::stray(schema::journalFile, **stray));
    if (const auto settled = settle(journal.m_database, Durability::Full); !settled) return cannot(settled.error());
    if (const auto head = journal.readHead(); !head) return std::unexpected(head.error());
    return journal;
}

Expected<void> JournalFile::begin()
{
    if (const auto made = schema::create(m_database, schema::journalMark, schema::journalTables); !made)
        return cannot(made.error());
    if (const auto settled = settle(m_database, Durability::Full); !settled) return cannot(settled.error());
    m_isNew = false;
    take();
    return readHead();
}

Expected<void> JournalFile::readHead()
{
    const auto head = headIn(m_database);
    if (!head) return cannot(head.error());
    if (!*head) return std::unexpected(failures::damaged(1));
    m_head = **head;
    return {};
}

Head JournalFile::next(const QByteArray& bytes) const { return {m_head.count + 1, link(m_head.hash, bytes)}; }

DbResult<void> JournalFile::putSeal(const SealRow& seal)
{
    if (seal.number == 1)
        if (const auto made = m_database.script(schema::sealTable); !made) return made;
    return m_database.runOne("INSERT INTO seal VALUES(?, ?, ?, ?)", seal.number, seal.bytes, seal.signature, seal.path);
}

Expected<std::vector<SealRow>> JournalFile::lastSeals(qint64 most)
{
    std::vector<SealRow> found;
    const auto isSealed = schema::hasSeals(m_database);
    if (!isSealed) return std::unexpected(failures::cannotRead(isSealed.error()));
    if (!*isSealed) return found;
    auto rows = m_database.query("SELECT number, bytes, signature, path FROM seal ORDER BY number DESC LIMIT ?", most);
    if (!rows) return std::unexpected(failures::cannotRead(rows.error()));
    for (;;) {
        const auto there = rows->next();
        if (!there) return std::unexpected(failures::cannotRead(there.error()));
        if (!*there) return found;
        found.push_back({rows->number(0), rows->bytes(1), rows->bytes(2), rows->bytes(3)});
    }
}

Expected<void> JournalFile::append(const QByteArray& bytes, const Head& next, std::optional<Links> settled,
                                   const std::optional<SealRow>& seal)
{
    if (!m_sound) return std::unexpected(failures::notSaved({SQLITE_IOERR, QStringLiteral("an earlier write failed")}));
    const auto kept = transaction(m_database, [&]() -> DbResult<void> {
        const auto row = m_database.runOne("INSERT INTO entry VALUES(?, ?, ?)", next.count, bytes, next.hash);
        if (!row) return row;
        const auto head = m_database.runOne("UPDATE head SET count = ?, hash = ? WHERE one = 1", next.count, next.hash);
        return head && seal ? putSeal(*seal) : head;
    });
    if (!kept) return std::unexpected(writeFailed(kept.error()));
    m_head = next;
    if (settled) {
        m_checkpoint = m_head.count;
        m_links = std::move(*settled);
    } else if (const auto end = EntryEnd::of(bytes)) {
        m_links.take(*end);
    }
    checkpointNowAndThen();
    return {};
}

Error JournalFile::writeFailed(const DbError& error)
{
    // A full disk leaves the file as it was, and that is looked at; of anything else we know nothing.
    const Head before = m_head;
    const bool known = error.full() && !m_database.inTransaction() && readHead() && m_head == before;
    m_head = before;
    if (!known) {
        m_sound = false;
        m_database.letCheckpointOnClose(false);
    }
    return failures::notSaved(error);
}

void JournalFile::checkpointNowAndThen()
{
    // The entry is acknowledged already: what fails here is no failed entry, but no reason to go on either,
    // unless there was merely no room.
    constexpr qint64 entriesBetween = 400;
    if (m_head.count % entriesBetween != 0) return;
    const int code =
        sqlite3_wal_checkpoint_v2(m_database.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (code == SQLITE_OK || (code & 0xff) == SQLITE_FULL) return;
    m_sound = false;
    m_database.letCheckpointOnClose(false);
}

Expected<KeptRow> JournalFile::read(qint64 seq)
{
    auto rows = m_database.query("SELECT bytes, hash, (SELECT hash FROM entry WHERE seq = ?) FROM entry WHERE seq = ?",
                                 seq - 1, seq);
    if (!rows) return std::unexpected(failures::cannotRead(rows.error()));
    const auto there = rows->next();
    if (!there) return std::unexpected(failures::cannotRead(there.error()));
    if (!*there) return std::unexpected(failures::damaged(seq));
    KeptRow row{seq, rows->bytes(0), rows->bytes(1)};
    if (link(seq == 1 ? genesis() : rows->bytes(2), row.bytes) != row.hash)
        return std::unexpected(failures::damaged(seq));
    return row;
}

// From behind: there are never more entries without one than the desk lets there be.
qint64 JournalFile::findCheckpoint()
{
    auto rows = m_database.query("SELECT seq, bytes FROM entry ORDER BY seq DESC");
    while (rows && rows->next().value_or(false)) {
        const auto end = EntryEnd::of(rows->view(1));
        if (!end) return 0;  // read from the beginning, which names what is damaged
        if (end->kind == Links::checkpoint) return rows->number(0);
    }
    return 0;
}

std::unexpected<Error> JournalFile::unsound(const Error& error)
{
    m_sound = false;  // what does not verify is left as it was found
    m_database.letCheckpointOnClose(false);
    return std::unexpected(error);
}

Expected<void> JournalFile::checkPresent()
{
    Chain chain;
    m_checkpoint = findCheckpoint();
    if (m_checkpoint > 0) {
        const auto row = read(m_checkpoint);
        auto behind = row ? Chain::behind(*row) : std::unexpected(row.error());
        if (!behind) return unsound(failures::damaged(m_checkpoint));
        chain = std::move(*behind);
    }
    const auto walked = chain.walk(m_database, -1);
    if (!walked) return unsound(failures::cannotRead(walked.error(), chain.sound() + 1));
    if (const auto damaged = chain.against(m_head)) return unsound(failures::damaged(*damaged));
    m_links = chain.links();
    return {};
}

// Each entry is met with the seal that covers it: the desk does not go on over one that somebody has changed.
Expected<void> JournalFile::beginPast()
{
    m_pastTo = m_head.count;
    std::optional<Owner> owner;
    if (m_pastTo > 0) {
        const auto row = read(1);
        const auto first = row ? decode(row->bytes) : std::unexpected(row.error());
        const auto said = first ? Owner::fromEntry(first->entry) : std::unexpected(failures::damaged(1));
        if (!said) return unsound(failures::damaged(1));
        owner = *said;
    }
    m_seals = std::make_unique<SealJudge>(m_database, owner, SealJudge::Signatures::Last);
    m_past.showTo(*m_seals);
    return {};
}

// Seals that came since are the desk's own, over entries of its own.
Expected<void> JournalFile::endPast()
{
    constexpr bool isWhole = false;
    m_seals->end(isWhole);
    if (!m_seals->firstDamaged()) return {};
    // The last signature covers all before it; which seal does not hold, each of them tells.
    const Verdict verdict = verifyChain(m_database);
    return unsound(verdict.damage.value_or(failures::damaged(*m_seals->firstDamaged())));
}

Expected<bool> JournalFile::checkPast(qint64 most)
{
    if (!m_seals)
        if (const auto begun = beginPast(); !begun) return std::unexpected(begun.error());
    const qint64 left = m_pastTo - m_past.sound();
    const auto walked = m_past.walk(m_database, std::min(most, left));
    if (!walked) return unsound(failures::cannotRead(walked.error(), m_past.sound() + 1));
    if (const auto damaged = m_past.firstDamaged()) return unsound(failures::damaged(*damaged));
    // Nothing of it is there any more: what was found at the start follows upon something.
    if (!*walked && m_past.sound() < m_pastTo) return unsound(failures::damaged(m_past.sound() + 1));
    if (m_past.sound() < m_pastTo) return true;
    if (const auto ended = endPast(); !ended) return std::unexpected(ended.error());
    return false;
}

}  // namespace kapok::db
