// A desk with a journal and rows of its own, in memory, and what it hands to a ledger.
#pragma once

#include "db/rows/sqlite_rows.h"
#include "desk/case_rows.h"
#include "desk/outlet_rows.h"
#include "outlet/pg_ledger.h"
#include "ports/real_scheduler.h"
#include "support/journal/desk_journal.h"
#include "support/outlet/cluster.h"

#include <QCoreApplication>

namespace kapok::outlet::testing {

using db::test::done;
using db::test::MemoryDisk;
using db::test::MemoryVfs;

inline void beginApplication()
{
    static int count = 1;
    static char name[] = "test_integration_outlet";
    static char* names[] = {name, nullptr};
    static const QCoreApplication application(count, names);
}

/// Its journal's first entry is the owner's; each case adds `begun` and `filled`, with a person in both.
class DeskOfTest {
public:
    explicit DeskOfTest(const char* number = "0101", quint64 seed = 7)
        : m_name(QStringLiteral("0708-") + QLatin1String(number)),
          m_vfsName("outlet_" + QByteArray::number(++vfsNames)),
          m_vfs(m_vfsName.toStdString(), m_disk),
          m_parts(seed),
          m_place{QStringLiteral("desk"), m_name, m_vfsName},
          m_journal(db::test::openOrFail(m_place, m_parts)),
          m_rows(m_place, desk::rowTables(), m_parts.scheduler)
    {
    }

    const QString& name() const { return m_name; }
    db::SqliteJournal& journal() { return *m_journal; }
    db::SqliteRows& rows() { return m_rows; }

    void serve(int cases)
    {
        for (int i = 0; i < cases; ++i) {
            const int n = ++m_cases;
            ASSERT_TRUE(done(m_journal->append(db::test::begun(n, n))));
            const auto filled = done(m_journal->append(db::test::filled(n, "contact")));
            ASSERT_TRUE(filled);
            m_stand = {filled->seq, filled->hash};
            desk::CaseRow row{.id = db::test::caseNo(n), .number = QStringLiteral("0708-0101-0023-7")};
            row.business = domain::Business::Apply;
            row.day = db::test::firstDay;
            row.person = QByteArray("keyed hash of the person");
            ASSERT_TRUE(done(m_rows.put(QStringLiteral("one_case"), {desk::toRow(row)}, m_stand)));
        }
    }
    /// Case n waits for a second person from now on.
    void letWait(int n)
    {
        desk::CaseRow row{.id = db::test::caseNo(n)};
        row.waitsFor = desk::WaitsFor::SecondPerson;
        row.day = db::test::firstDay;
        ASSERT_TRUE(done(m_rows.put(QStringLiteral("one_case"), {desk::toRow(row)}, m_stand)));
    }

    /// Entries behind `after`, at most so many, as they would be handed in.
    ports::EntrySet set(qint64 after = 0, int most = 1'000'000)
    {
        auto kept = done(m_journal->bytesAfter(after, most, 1LL << 40));
        return {after, std::move(kept->list), kept->count, 0};
    }
    ports::ChainMark end()
    {
        const auto kept = done(m_journal->bytesAfter(0, 1'000'000, 1LL << 40));
        return {kept->count, kept->list.empty() ? QByteArray(32, '\0') : kept->list.back().hash};
    }

private:
    inline static int vfsNames = 0;
    QString m_name;
    QByteArray m_vfsName;
    MemoryDisk m_disk;
    MemoryVfs m_vfs;
    db::test::Parts m_parts;
    db::JournalPlace m_place;
    std::unique_ptr<db::SqliteJournal> m_journal;
    db::SqliteRows m_rows;
    ports::Stand m_stand;
    int m_cases = 0;
};

/// A ledger of its own for each test: desks 0101 and 0102 of outlet 0708, desk 0101 of outlet 0745.
struct InALedger : ::testing::Test {
    Cluster& cluster = (beginApplication(), Cluster::ofThisProgram());
    QString database;
    ports::RealScheduler scheduler;

    void SetUp() override
    {
        ASSERT_EQ(cluster.why(), QString());
        database = cluster.freshLedger(
            {QStringLiteral("0708_0101"), QStringLiteral("0708_0102"), QStringLiteral("0745_0101")});
    }
    void TearDown() override { cluster.drop(database); }
    PgPlace as(const char* role) { return cluster.as(QLatin1String(role), database); }
};

}  // namespace kapok::outlet::testing
