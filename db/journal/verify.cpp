#include "db/journal/verify.h"

#include "db/journal/chain.h"
#include "db/journal/entry_codec.h"
#include "db/journal/failures.h"
#include "db/journal/owner.h"
#include "db/journal/untouched.h"

#include <algorithm>

namespace kapok::db {
namespace {

std::optional<Instant> instantIn(const QByteArray& bytes)
{
    constexpr QByteArrayView begin("{\"at\":");
    if (!bytes.startsWith(begin)) return {};
    const QByteArray figures = bytes.mid(begin.size(), bytes.indexOf(',') - begin.size());
    bool whole = false;
    const qint64 at = figures.toLongLong(&whole);
    // Written as canonical JSON writes it, and of a year that can be written.
    if (!whole || figures != QByteArray::number(at)) return {};
    const int year = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).date().year();
    return year >= 1 && year <= 9999 ? std::optional(Instant{at}) : std::nullopt;
}

void damagedAt(Verdict& verdict, qint64 entry)
{
    if (!verdict.firstDamaged) verdict.firstDamaged = entry;
    if (!verdict.damage) verdict.damage = failures::damaged(entry);
}

std::optional<Instant> instantOf(Database& database, const char* sql)
{
    auto row = database.query(sql);
    return row && row->next().value_or(false) ? instantIn(row->bytes(0)) : std::nullopt;
}

void compareWithHead(Database& database, Verdict& verdict, const Chain& chain)
{
    const auto head = headIn(database);
    if (!head || !*head) return damagedAt(verdict, std::max<qint64>(chain.sound(), 1));
    verdict.head = (*head)->hash;
    if (const auto damaged = chain.against(**head)) damagedAt(verdict, *damaged);
}

// The workbench believes a journal that says whose it is, and no other.
void askWhoseItIs(Database& database, Verdict& verdict)
{
    auto first = database.query("SELECT bytes FROM entry WHERE seq = 1");
    if (!first || !first->next().value_or(false)) return;
    const auto kept = decode(first->bytes(0));
    if (!kept || !Owner::fromEntry(kept->entry)) damagedAt(verdict, 1);
}

void lookForStrays(Database& database, Verdict& verdict)
{
    const auto stray = schema::strayIn(database, schema::journalTables);
    if (stray && *stray) verdict.damage = failures::stray(schema::journalFile, **stray);
}

// A view in the place of a table may never end: nothing is read from it.
bool hasViewForTable(Database& database)
{
    return database.number("SELECT count(*) FROM sqlite_schema WHERE type = 'view' AND name IN ('entry', 'head')")
               .value_or(1) > 0;
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
    lookForStrays(database, verdict);
    if (verdict.damage && hasViewForTable(database)) return verdict;
    askWhoseItIs(database, verdict);  // before the others: the first entry that is named is the first of all
    Chain chain;
    if (const auto walked = chain.walk(database, -1); !walked) {
        damagedAt(verdict, chain.sound() + 1);
        verdict.damage->detail = walked.error().text;
    }
    if (const auto damaged = chain.firstDamaged()) damagedAt(verdict, *damaged);
    compareWithHead(database, verdict, chain);
    verdict.entries =
        verdict.damage ? database.number("SELECT count(*) FROM entry").value_or(chain.sound()) : chain.sound();
    verdict.first = instantOf(database, "SELECT bytes FROM entry ORDER BY seq LIMIT 1");
    verdict.last = instantOf(database, "SELECT bytes FROM entry ORDER BY seq DESC LIMIT 1");
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
    verdict = verifyChain(*journal->database);
    // One with a log is mended in a copy first, and the copy is cut to its pages.
    const bool atRest = !journal->folder;
    if (!verdict.damage && atRest)
        if (const qint64 beyond = bytesBeyondPages(*journal->database, file, vfs); beyond > 0)
            verdict.damage = failures::overlong(schema::journalFile, beyond);
    return verdict;
}

}  // namespace kapok::db
