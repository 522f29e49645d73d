#include "db/journal/verify.h"

#include "base/crypto.h"
#include "db/journal/entry_codec.h"
#include "db/journal/failures.h"
#include "db/journal/untouched.h"

#include <algorithm>
#include <array>

namespace kapok::db {
namespace {

// The number that it gives itself, the back-link, and the first one's saying whose journal it is.
bool standsInItsPlace(QByteArrayView bytes, qint64 seq, Links& links)
{
    const auto end = EntryEnd::of(bytes);
    if (!end || end->seq != seq || !links.take(*end)) return false;
    return (seq == 1) == (end->kind == "journal");
}

std::optional<Instant> instantIn(const QByteArray& bytes)
{
    constexpr QByteArrayView begin("{\"at\":");
    if (!bytes.startsWith(begin)) return {};
    bool whole = false;
    const qint64 at = bytes.mid(begin.size(), bytes.indexOf(',') - begin.size()).toLongLong(&whole);
    return whole ? std::optional(Instant{at}) : std::nullopt;
}

void damagedAt(Verdict& verdict, qint64 entry)
{
    if (!verdict.firstDamaged) verdict.firstDamaged = entry;
    if (!verdict.damage) verdict.damage = failures::damaged(entry);
}

struct Walk {
    qint64 sound = 0;             // entries that verify, from the first on
    std::array<char, 32> hash{};  // genesis: 32 zero bytes
    QByteArray first;
};

DbResult<void> walkRows(Database& database, Verdict& verdict, Walk& walk, Links& links)
{
    auto rows = database.query("SELECT seq, bytes, hash FROM entry ORDER BY seq");
    if (!rows) return std::unexpected(rows.error());
    crypto::Sm3 chain;
    for (;;) {
        const auto there = rows->next();
        if (!there) return std::unexpected(there.error());
        if (!*there) return {};
        ++verdict.entries;
        const QByteArrayView bytes = rows->view(1);
        if (verdict.entries == 1) walk.first = bytes.toByteArray();
        if (verdict.firstDamaged) continue;  // still counted
        chain.add(walk.hash);
        chain.add(bytes);
        const auto hash = chain.taken();
        const bool fits = rows->number(0) == verdict.entries && rows->view(2) == QByteArrayView(hash) &&
                          standsInItsPlace(bytes, verdict.entries, links);
        if (!fits) {
            damagedAt(verdict, verdict.entries);
            continue;
        }
        walk.hash = hash;
        walk.sound = verdict.entries;
    }
}

void compareWithHead(Database& database, Verdict& verdict, const Walk& walk)
{
    auto rows = database.query("SELECT count, hash FROM head");
    const bool there = rows && rows->next().value_or(false);
    if (!there) return damagedAt(verdict, std::max<qint64>(walk.sound, 1));
    verdict.head = rows->bytes(1);
    if (verdict.firstDamaged) return;
    const qint64 count = rows->number(0);
    // Fewer than the head says: the first that is gone. More: the first it knows nothing of.
    if (count != walk.sound) return damagedAt(verdict, std::min(count < 0 ? 0 : count, walk.sound) + 1);
    if (verdict.head != QByteArrayView(walk.hash)) damagedAt(verdict, std::max<qint64>(walk.sound, 1));
}

// What stands behind the last page was never written by a journal: SQLite cuts the file when it is closed.
qint64 bytesBeyondPages(Database& database, const QString& file, const QByteArray& vfs)
{
    const auto pages = database.number("PRAGMA page_count"), bytes = database.number("PRAGMA page_size");
    if (!pages || !bytes) return 0;  // no more of a finding than the chain, which was read
    return fileSize(file, vfs).value_or(0) - *pages * *bytes;
}

}  // namespace

Verdict verifyChain(Database& database, Links& links)
{
    Verdict verdict;
    Walk walk;
    if (const auto walked = walkRows(database, verdict, walk, links); !walked) {
        damagedAt(verdict, walk.sound + 1);
        verdict.damage->detail = walked.error().text;
    }
    compareWithHead(database, verdict, walk);
    verdict.first = instantIn(walk.first);
    if (verdict.entries > 0) {
        auto last = database.query("SELECT bytes FROM entry ORDER BY seq DESC LIMIT 1");
        if (last && last->next().value_or(false)) verdict.last = instantIn(last->bytes(0));
    }
    return verdict;
}

std::optional<Error> ofAnotherVersion(Database& database)
{
    const qint64 version = database.number("PRAGMA user_version").value_or(0);
    if (version == schema::journalMark.version) return {};
    const bool isOlder = version > 0 && version < schema::journalMark.version;
    return isOlder ? failures::older(schema::journalFile) : failures::newer(schema::journalFile);
}

Expected<Verdict> verifyFile(const QString& file, const QByteArray& vfs)
{
    auto journal = Untouched::of(file, vfs);
    if (!journal) return std::unexpected(journal.error());
    Verdict verdict;
    if (!journal->database) {
        damagedAt(verdict, 1);
        verdict.damage->detail = journal->whyNot.text;
        return verdict;
    }
    if (verdict.damage = ofAnotherVersion(*journal->database); verdict.damage) {
        verdict.entries = journal->database->number("SELECT count(*) FROM entry").value_or(0);
        return verdict;
    }
    Links links;
    verdict = verifyChain(*journal->database, links);
    // One with a log is mended in a copy first, and the copy is cut to its pages.
    const bool atRest = !journal->folder;
    if (!verdict.damage && atRest)
        if (const qint64 beyond = bytesBeyondPages(*journal->database, file, vfs); beyond > 0)
            verdict.damage = failures::overlong(schema::journalFile, beyond);
    return verdict;
}

}  // namespace kapok::db
