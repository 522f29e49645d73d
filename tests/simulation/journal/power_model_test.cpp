// H3: the power-cut model is right when it reproduces what is known of SQLite's settings.
#include "support/vfs/memory_disk.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <iostream>
#include <sqlite3.h>
#include <vector>

namespace kapok::test {
namespace {

constexpr int steps = 20;

struct Setting {
    const char* journalMode;
    const char* synchronous;
};

void PrintTo(const Setting& setting, std::ostream* out) { *out << setting.journalMode << ' ' << setting.synchronous; }

struct Outcome {
    Ordinal ordinals = 0;
    int cuts = 0, closed = 0, corrupt = 0, lost = 0, half = 0;
};

struct Connection {
    // EXCLUSIVE only with WAL, which needs it here: it would keep the rollback journal of DELETE in place.
    Connection(const char* vfs, const Setting& setting)
    {
        const bool wal = std::string_view(setting.journalMode) == "WAL";
        opened = sqlite3_open_v2("h3.db", &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, vfs) == SQLITE_OK &&
                 (!wal || run("PRAGMA locking_mode=EXCLUSIVE")) && run("SELECT count(*) FROM sqlite_schema");
    }
    ~Connection() { sqlite3_close(db); }
    bool run(const std::string& sql) { return sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK; }
    std::string first(const char* sql)
    {
        sqlite3_stmt* statement = nullptr;
        std::string answer = "none";
        if (sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
            answer = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
        sqlite3_finalize(statement);
        return answer;
    }
    sqlite3* db = nullptr;
    bool opened = false;
};

// A step is a journal row and an outbox row in one transaction; returns the ordinal of each acknowledgement.
std::vector<Ordinal> record(MemoryDisk& disk, const Setting& setting)
{
    MemoryVfs vfs("h3", disk);
    Connection db("h3", setting);
    db.run(std::string("PRAGMA journal_mode=") + setting.journalMode);
    db.run(std::string("PRAGMA synchronous=") + setting.synchronous);
    db.run("BEGIN; CREATE TABLE journal(n INTEGER PRIMARY KEY, text BLOB); CREATE TABLE outbox(n INTEGER PRIMARY KEY, "
           "text BLOB); COMMIT");
    std::vector<Ordinal> acknowledged;
    for (int n = 1; n <= steps; ++n) {
        const std::string values = "(" + std::to_string(n) + ", zeroblob(1500))";
        const bool kept = db.run("BEGIN IMMEDIATE; INSERT INTO journal VALUES" + values +
                                 "; INSERT INTO outbox VALUES" + values + "; COMMIT");
        if (kept) acknowledged.push_back(disk.ordinal());
    }
    return acknowledged;
}

void judge(const Image& image, const Setting& setting, int acknowledged, Outcome& outcome)
{
    ++outcome.cuts;
    MemoryDisk disk(image, false);
    MemoryVfs vfs("h3-after", disk);
    Connection db("h3-after", setting);
    if (!db.opened) return void(++outcome.closed);
    if (db.first("PRAGMA integrity_check") != "ok") return void(++outcome.corrupt);
    const std::string journal = db.first("SELECT count(*) FROM journal"),
                      outbox = db.first("SELECT count(*) FROM outbox");
    outcome.half += journal != outbox;
    outcome.lost += acknowledged > 0 && (journal == "none" || std::stoi(journal) < acknowledged);
}

Outcome outcomeOf(const Setting& setting)
{
    MemoryDisk disk;
    const std::vector<Ordinal> acknowledged = record(disk, setting);
    EXPECT_EQ(acknowledged.size(), std::size_t(steps));
    Outcome outcome{.ordinals = disk.ordinal()};
    for (Ordinal k = 1; k <= disk.ordinal(); ++k) {
        const int kept = int(std::ranges::count_if(acknowledged, [k](Ordinal at) { return at <= k; }));
        judge(disk.imageAfter(k, Survives::Nothing), setting, kept, outcome);
        judge(disk.imageAfter(k, Survives::Everything), setting, kept, outcome);
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            judge(disk.imageAfter(k, Survives::RandomSectors, seed), setting, kept, outcome);
            judge(disk.imageAfter(k, Survives::RandomAndGarbage, seed), setting, kept, outcome);
        }
    }
    std::cout << "H3 " << setting.journalMode << "/" << setting.synchronous << ": " << outcome.ordinals << " ordinals, "
              << outcome.cuts << " cuts, " << outcome.closed << " do not open, " << outcome.corrupt << " corrupt, "
              << outcome.lost << " lost, " << outcome.half << " half\n";
    return outcome;
}

class Safe : public testing::TestWithParam<Setting> {};
class Unsafe : public testing::TestWithParam<Setting> {};

TEST_P(Safe, LosesNothing)
{
    const Outcome outcome = outcomeOf(GetParam());
    EXPECT_EQ(outcome.closed + outcome.corrupt + outcome.lost + outcome.half, 0);
}

TEST_P(Unsafe, LosesAcknowledgedSteps) { EXPECT_GT(outcomeOf(GetParam()).lost, 0); }

// promises.md, the measured table behind A1 and H3.
INSTANTIATE_TEST_SUITE_P(PowerModel, Safe,
                         testing::Values(Setting{"WAL", "FULL"}, Setting{"DELETE", "EXTRA"},
                                         Setting{"TRUNCATE", "FULL"}, Setting{"PERSIST", "FULL"}));
INSTANTIATE_TEST_SUITE_P(PowerModel, Unsafe, testing::Values(Setting{"WAL", "NORMAL"}, Setting{"DELETE", "FULL"}));

TEST(PowerModel, TruncateNormalDamagesTheFile) { EXPECT_GT(outcomeOf({"TRUNCATE", "NORMAL"}).corrupt, 0); }

}  // namespace
}  // namespace kapok::test
