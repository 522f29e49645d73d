#include "db/journal/sqlite_journal.h"

#include "db/journal/keeper.h"
#include "db/journal/sealing.h"

namespace kapok::db {

using namespace ports;

SqliteJournal::SqliteJournal(std::unique_ptr<Keeper> taken, Scheduler& scheduler, Randomness& randomness)
    : m_keeper(std::move(taken)),
      m_worker(scheduler.worker("journal")),
      m_randomness(randomness),
      m_hadBegun(m_keeper->hasBegun()),
      m_wasShut(m_keeper->isShut())
{
    m_worker->post([this] {
        m_keeper->checkPresent();
        lookBehind();
    });
}

// One slice after another, with the calls that came meanwhile between them.
void SqliteJournal::lookBehind()
{
    m_worker->post([this] {
        if (m_keeper->lookBehind()) lookBehind();
    });
}

SqliteJournal::~SqliteJournal() = default;

Expected<std::unique_ptr<Keeper>> SqliteJournal::take(const JournalPlace& place, Randomness& randomness)
{
    return Keeper::open(place, SecretKey::takenFrom(randomness.bytes(32)));
}

Expected<std::unique_ptr<SqliteJournal>> SqliteJournal::open(const JournalPlace& place, Scheduler& scheduler,
                                                             Randomness& randomness)
{
    auto taken = take(place, randomness);
    if (!taken) return std::unexpected(taken.error());
    return std::make_unique<SqliteJournal>(std::move(*taken), scheduler, randomness);
}

Task<Expected<Entry>> SqliteJournal::append(NewEntry entry)
{
    if (m_contradicted) co_return std::unexpected(*m_contradicted);
    // Drawn here and not on the worker: the generator belongs to the caller's thread, and the order of
    // what is drawn is the order of the calls (H1).
    const int values = countPersonal(entry.body);
    const QByteArray random = values == 0 ? QByteArray() : m_randomness.bytes(nonceSize * (1 + values));
    auto job = [this, entry = std::move(entry), random]() mutable {
        return m_keeper->append(std::move(entry), random);
    };
    co_return co_await on(*m_worker, std::move(job));
}

Task<Expected<Entries>> SqliteJournal::ofCase(domain::CaseId id)
{
    auto job = [this, id] { return m_keeper->ofCase(id); };
    co_return co_await on(*m_worker, std::move(job));
}

Task<Expected<Entries>> SqliteJournal::walkedBack(domain::CaseId id, qint64 last)
{
    auto job = [this, id, last] { return m_keeper->walkedBack(id, last); };
    co_return co_await on(*m_worker, std::move(job));
}

Task<Expected<Entries>> SqliteJournal::entries(qint64 after, int most)
{
    auto job = [this, after, most] { return m_keeper->entries(after, most); };
    co_return co_await on(*m_worker, std::move(job));
}

Task<Expected<EndedCases>> SqliteJournal::endedBefore(qint64 seq, qint64 most)
{
    auto job = [this, seq, most] { return m_keeper->endedBefore(seq, most); };
    co_return co_await on(*m_worker, std::move(job));
}

Task<Expected<CaseIds>> SqliteJournal::openCasesOf(QString identityNumber)
{
    auto job = [this, identityNumber] { return m_keeper->openCasesOf(identityNumber); };
    co_return co_await on(*m_worker, std::move(job));
}

Task<Expected<PersonKey>> SqliteJournal::personKey(QString identityNumber)
{
    auto job = [this, identityNumber] { return m_keeper->personKey(identityNumber); };
    co_return co_await on(*m_worker, std::move(job));
}

Task<Expected<Entries>> SqliteJournal::sinceCheckpoint(qint64 after, int most)
{
    auto job = [this, after, most] { return m_keeper->sinceCheckpoint(after, most); };
    co_return co_await on(*m_worker, std::move(job));
}

Task<Expected<CaseIds>> SqliteJournal::openCases()
{
    auto job = [this] { return m_keeper->openCases(); };
    co_return co_await on(*m_worker, std::move(job));
}

Task<Expected<CaseIds>> SqliteJournal::visitsOf(QString identityNumber, QDate day)
{
    auto job = [this, identityNumber, day] { return m_keeper->visitsOf(identityNumber, day); };
    co_return co_await on(*m_worker, std::move(job));
}

Task<Expected<Digest>> SqliteJournal::digest(domain::CaseId id, Json shown)
{
    auto job = [this, id, shown = std::move(shown)] { return m_keeper->digest(id, shown); };
    co_return co_await on(*m_worker, std::move(job));
}

Task<Expected<BytesKept>> SqliteJournal::bytesAfter(qint64 after, int most, qint64 mostBytes)
{
    auto job = [this, after, most, mostBytes] { return m_keeper->bytesAfter(after, most, mostBytes); };
    co_return co_await on(*m_worker, std::move(job));
}

Task<Expected<void>> SqliteJournal::openKeys(SecretKey dataKey)
{
    auto job = [this, dataKey = std::move(dataKey)] { return m_keeper->openKeys(dataKey); };
    co_return co_await on(*m_worker, std::move(job));
}

Task<Expected<void>> SqliteJournal::verified()
{
    const auto job = [this] { return m_keeper->check(); };
    for (;;) {
        const Keeper::Check check = co_await on(*m_worker, job);
        if (check.whole || !check.sound) co_return check.sound;
    }
}

Task<QString> SqliteJournal::paperCode(QString caseNumber, domain::OperationId operation)
{
    auto job = [this, caseNumber, operation] { return m_keeper->paperCode(caseNumber, operation); };
    co_return co_await on(*m_worker, std::move(job));
}

void SqliteJournal::now(InForce inForce)
{
    m_worker->post([this, inForce = std::move(inForce)] { m_keeper->now(inForce); });
}

}  // namespace kapok::db
