#include "db/journal/verify.h"

#include "base/crypto.h"
#include "db/journal/entry_codec.h"
#include "db/journal/failures.h"
#include "db/journal/untouched.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace kapok::db {
namespace {

// Keys stand in order in canonical JSON: "at" is the first, "seq" and "version" are the last. So the
// number that an entry gives itself is compared without reading the whole, which would cost more than
// the hash.
bool endsWithItsNumber(QByteArrayView bytes, qint64 seq)
{
    constexpr std::string_view before = ",\"seq\":";
    static const std::string after = ",\"version\":" + std::to_string(entryVersion) + "}";
    std::array<char, 64> end{};
    char* at = std::ranges::copy(before, end.begin()).out;
    at = std::to_chars(at, end.data() + end.size() - after.size(), seq).ptr;
    at = std::ranges::copy(after, at).out;
    return bytes.endsWith(QByteArrayView(end.data(), at));
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

DbResult<void> walkRows(Database& database, Verdict& verdict, Walk& walk)
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
                          endsWithItsNumber(bytes, verdict.entries);
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

Verdict verifyChain(Database& database)
{
    Verdict verdict;
    Walk walk;
    if (const auto walked = walkRows(database, verdict, walk); !walked) {
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
    verdict = verifyChain(*journal->database);
    // One with a log is mended in a copy first, and the copy is cut to its pages.
    const bool atRest = !journal->folder;
    if (!verdict.damage && atRest)
        if (const qint64 beyond = bytesBeyondPages(*journal->database, file, vfs); beyond > 0)
            verdict.damage = failures::overlong(schema::journalFile, beyond);
    // The chain is the same in every version, but what a newer one adds is not checked here.
    const auto version = journal->database->number("PRAGMA user_version");
    if (!verdict.damage && version.value_or(0) != schema::journalMark.version)
        verdict.damage = failures::newer(schema::journalFile);
    return verdict;
}

}  // namespace kapok::db
