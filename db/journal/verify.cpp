#include "db/journal/verify.h"

#include "base/certified.h"
#include "db/journal/chain.h"
#include "db/journal/entry_codec.h"
#include "db/journal/failures.h"
#include "db/journal/owner.h"
#include "db/journal/untouched.h"
#include "db/seal/seal_judge.h"
#include "db/seal/seal_key.h"

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
std::optional<Owner> askWhoseItIs(Database& database, Verdict& verdict)
{
    auto first = database.query("SELECT bytes FROM entry WHERE seq = 1");
    if (!first || !first->next().value_or(false)) return {};
    const auto kept = decode(first->bytes(0));
    const auto owner = kept ? Owner::fromEntry(kept->entry) : std::unexpected(kept.error());
    if (owner) return *owner;
    damagedAt(verdict, 1);
    return {};
}

// Who has no key of the desk's can make a journal anew, and name a key of his own: nobody stands for that one.
void askWhoStandsForIt(const Authority& authority, const std::optional<Owner>& owner, Verdict& verdict)
{
    if (owner) verdict.sealKey = owner->sealKey;
    if (!authority) return;
    verdict.isOfAuthority =
        owner && !owner->sealKey.isEmpty() &&
        crypto::isCertified(owner->sealCertificate, *authority, SealKey::nameFor(owner->name()), owner->sealKey);
    if (!*verdict.isOfAuthority) damagedAt(verdict, 1);
}

struct Walked {
    Chain chain;
    SealJudge seals;
    std::optional<DbError> error;
};

Walked walk(Database& database, const std::optional<Owner>& owner, SealJudge::Signatures looked)
{
    Walked walked{.chain = {}, .seals = SealJudge(database, owner, looked), .error = {}};
    walked.chain.showTo(walked.seals);
    if (const auto to = walked.chain.walk(database, -1); !to) walked.error = to.error();
    walked.seals.end(!walked.error && !walked.chain.firstDamaged());
    return walked;
}

// The last signature covers all before it; only where something is wrong does each of them tell where.
Walked walk(Database& database, const std::optional<Owner>& owner)
{
    Walked walked = walk(database, owner, SealJudge::Signatures::Last);
    if (!walked.seals.firstDamaged()) return walked;
    return walk(database, owner, SealJudge::Signatures::Each);
}

void lookForStrays(Database& database, Verdict& verdict)
{
    const auto stray = schema::strayInJournal(database);
    if (stray && *stray) verdict.damage = failures::stray(schema::journalFile, **stray);
}

// A view in the place of a table may never end: nothing is read from it.
bool hasViewForTable(Database& database)
{
    return database
               .number("SELECT count(*) FROM sqlite_schema WHERE type = 'view' AND name IN ('entry', 'head', 'seal')")
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

Verdict verifyChain(Database& database, const Authority& authority)
{
    Verdict verdict;
    lookForStrays(database, verdict);
    if (verdict.damage && hasViewForTable(database)) return verdict;
    // Before the others: the first entry that is named is the first of all. A seal says more than the chain.
    const auto owner = askWhoseItIs(database, verdict);
    askWhoStandsForIt(authority, owner, verdict);
    const Walked walked = walk(database, owner);
    const Chain& chain = walked.chain;
    verdict.seals = walked.seals.seals();
    verdict.lastSealed = walked.seals.lastSealed();
    if (const auto damaged = walked.seals.firstDamaged()) damagedAt(verdict, *damaged);
    if (walked.error) {
        damagedAt(verdict, chain.sound() + 1);
        verdict.damage->detail = walked.error->text;
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

Expected<Verdict> verifyFile(const QString& file, const QByteArray& vfs, const Authority& authority)
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
    verdict = verifyChain(*journal->database, authority);
    // One with a log is mended in a copy first, and the copy is cut to its pages.
    const bool atRest = !journal->folder;
    if (!verdict.damage && atRest)
        if (const qint64 beyond = bytesBeyondPages(*journal->database, file, vfs); beyond > 0)
            verdict.damage = failures::overlong(schema::journalFile, beyond);
    return verdict;
}

}  // namespace kapok::db
