// A desk's journal as the tests of this room need it: invented people, a clock that counts, no threads.
#pragma once

#include "db/journal/sqlite_journal.h"
#include "support/vfs/memory_disk.h"

#include <QCoroTask>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <deque>

namespace kapok::db::test {

using kapok::test::MemoryDisk;
using kapok::test::MemoryVfs;

/// Jobs run where they are posted (H1): no thread, no waiting.
class InlineScheduler final : public ports::Scheduler {
public:
    QFuture<void> after(std::chrono::milliseconds) override { return QFuture<void>(); }
    std::unique_ptr<ports::Worker> worker(const char*) override { return std::make_unique<InlineWorker>(); }

private:
    class InlineWorker final : public ports::Worker {
    public:
        void post(std::function<void()> job) override { job(); }
    };
};

/// The same, but what a job posts waits until it is let go: what the journal does behind the calls.
class HeldScheduler final : public ports::Scheduler {
public:
    QFuture<void> after(std::chrono::milliseconds) override { return QFuture<void>(); }
    std::unique_ptr<ports::Worker> worker(const char*) override { return std::make_unique<HeldWorker>(*this); }
    /// Runs what was held back, one job after another, until there is nothing more.
    int goOn()
    {
        int jobs = 0;
        for (; !m_held.empty(); ++jobs) {
            const auto job = std::move(m_held.front());
            m_held.pop_front();
            run(job);
        }
        return jobs;
    }

private:
    class HeldWorker final : public ports::Worker {
    public:
        explicit HeldWorker(HeldScheduler& scheduler) : m_scheduler(scheduler) {}
        void post(std::function<void()> job) override
        {
            if (m_scheduler.m_inside) m_scheduler.m_held.push_back(std::move(job));
            else m_scheduler.run(job);
        }

    private:
        HeldScheduler& m_scheduler;
    };
    std::deque<std::function<void()>> m_held;
    bool m_inside = false;

    void run(const std::function<void()>& job)
    {
        m_inside = true;
        job();
        m_inside = false;
    }
};

struct Parts {
    explicit Parts(quint64 seed = 7) : randomness(seed) {}
    InlineScheduler scheduler;
    SeededRandomness randomness;
};

inline JournalPlace inMemory(const char* vfs) { return {QStringLiteral("desk"), QStringLiteral("0708-0101"), vfs}; }
inline JournalPlace onDisk(const QTemporaryDir& folder) { return {folder.path(), QStringLiteral("0708-0101")}; }

inline const QDate firstDay(2021, 7, 8);
inline Instant minute(int n) { return {instantOf(firstDay, QTime(8, 30)).utcMs + qint64(n) * 60'000}; }

inline domain::CaseId caseNo(int n)
{
    return {QStringLiteral("0197f3a0-0000-7000-8000-%1").arg(n, 12, 10, QLatin1Char('0'))};
}

// Nobody's numbers: the region 999999 does not exist.
inline QString personNo(int n) { return QStringLiteral("99999919900101%1").arg(1000 + n % 9000); }

inline ports::NewEntry begun(int n, int person)
{
    const Json visit{{"person", {{"id", personal(personNo(person))}, {"name", personal(QStringLiteral("梁嘉怡"))}}}};
    return {minute(n),
            firstDay,
            QStringLiteral("begun"),
            caseNo(n),
            QStringLiteral("0101"),
            {{"business", "apply"}, {"number", "0708-0101-0023-7"}, {"opening", {{"visit", visit}}}}};
}

inline ports::NewEntry filled(int n, const char* field)
{
    return {minute(n),
            firstDay,
            QStringLiteral("filled"),
            caseNo(n),
            QStringLiteral("0101"),
            {{"field", field}, {"value", {{"mobile", personal(QStringLiteral("13800138000"))}, {"agreed", true}}}}};
}

inline ports::NewEntry ended(int n)
{
    return {minute(n), firstDay, QStringLiteral("ended"), caseNo(n), QStringLiteral("0101"), {{"state", "accepted"}}};
}

inline ports::NewEntry dayOpened()
{
    return {minute(0), firstDay, QStringLiteral("day_opened"), {}, QStringLiteral("9001"), {{"counter", 1}}};
}

inline ports::NewEntry visitBegun(int n, int person)
{
    return {minute(n),
            firstDay,
            QStringLiteral("visit_begun"),
            caseNo(n),
            QStringLiteral("0101"),
            {{"person", {{"id", personal(personNo(person))}, {"name", personal(QStringLiteral("梁嘉怡"))}}}}};
}

struct Stands {
    int caseNo;
    qint64 first, last;
};

/// As the desk writes it; the journal looks at these lists.
inline ports::NewEntry checkpoint(const std::vector<Stands>& cases, const std::vector<Stands>& visits = {})
{
    const auto listOf = [](const std::vector<Stands>& all) {
        Json list = Json::array();
        for (const Stands& one : all)
            list.push_back({{"id", caseNo(one.caseNo).text.toStdString()}, {"first", one.first}, {"last", one.last}});
        return list;
    };
    return {minute(0), firstDay, QStringLiteral("checkpoint"),
            {},        {},       {{"cases", listOf(cases)}, {"visits", listOf(visits)}}};
}

/// What a journal holds beside its first entry, which says whose it is.
inline std::vector<ports::Entry> withoutOwner(std::vector<ports::Entry> entries)
{
    std::erase_if(entries, [](const ports::Entry& entry) { return entry.kind == QLatin1String("journal"); });
    return entries;
}

/// What a task gave that never had to wait; without an event loop.
template <class T>
T done(Task<T> task)
{
    std::optional<T> result;
    const auto keep = [](Task<T> asked, std::optional<T>* into) -> Task<> { into->emplace(co_await std::move(asked)); };
    const Task<> kept = keep(std::move(task), &result);
    if (!result) throw std::logic_error("the task waits for something");
    return std::move(*result);
}

inline std::unique_ptr<SqliteJournal> openOrFail(const JournalPlace& place, Parts& parts)
{
    auto journal = SqliteJournal::open(place, parts.scheduler, parts.randomness);
    EXPECT_TRUE(journal) << (journal ? ""
                                     : journal.error().happened.id.toStdString() + ": " +
                                           journal.error().detail.toStdString());
    return journal ? std::move(*journal) : nullptr;
}

}  // namespace kapok::db::test
