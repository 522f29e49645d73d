// The desk's key, its databases and their copy on a real disk that is full at any byte of their first writing (A5; of
// every later write tests/simulation/journal). What was told to be kept is there once there is room again.
#include "db/journal/backup.h"
#include "db/rows/row_file.h"
#include "db/vault/desk_key.h"
#include "support/disk/short_disk.h"
#include "support/journal/desk_journal.h"

#include <iostream>

namespace kapok::db::test {
namespace {

using kapok::test::onADiskThatTakes;

// Around each end of the key, then in each second page of what SQLite writes.
std::vector<qint64> fullAt()
{
    std::vector<qint64> all{0, 1, 31, 32, 33, 40, 64, 82, 83};
    for (qint64 bytes = 100; bytes < 120'000; bytes += 8192) all.push_back(bytes);
    return all;
}

TEST(FullDisk, AtAnyByteOfAFirstStartLeavesAFolderThatOpens)
{
    int refused = 0, taken = 0;
    for (const qint64 bytes : fullAt()) {
        SCOPED_TRACE("full at byte " + std::to_string(bytes));
        const QTemporaryDir folder;
        const bool told = onADiskThatTakes(bytes, [&] {
            Parts parts;
            const auto journal = SqliteJournal::open(onDisk(folder), parts.scheduler, parts.randomness);
            return journal && done((*journal)->append(begun(1, 1)));
        });
        ++(told ? taken : refused);
        Parts parts(8);
        const auto journal = openOrFail(onDisk(folder), parts);
        ASSERT_TRUE(journal);
        ASSERT_EQ(readDeskKey(onDisk(folder)).state, DeskKeyState::There);
        const auto entries = done(journal->ofCase(caseNo(1)));
        ASSERT_TRUE(entries);
        EXPECT_EQ(entries->list.size(), told ? 1u : 0u);
        EXPECT_TRUE(done(journal->append(begun(2, 2))));
    }
    EXPECT_GT(refused, 10);
    EXPECT_GT(taken, 0);
    std::cout << "a first start: refused at " << refused << " bytes, taken at " << taken << '\n';
}

// The sentence says what to do, and is the one of a full disk or of a disk that does not take it.
TEST(FullDisk, IsSaidInWords)
{
    for (const qint64 bytes : {0, 40, 82, 100, 4096, 8192}) {
        const QTemporaryDir folder;
        EXPECT_TRUE(onADiskThatTakes(bytes, [&] {
            Parts parts;
            const auto journal = SqliteJournal::open(onDisk(folder), parts.scheduler, parts.randomness);
            if (journal) return false;
            const Error& error = journal.error();
            return error.kind == Error::Kind::Unavailable && error.happened.id.startsWith(QLatin1String("journal."));
        })) << bytes;
    }
}

// A copy that is not whole is no copy, and does not stand in the way of the next one.
TEST(FullDisk, LeavesNoHalfOfACopy)
{
    const QTemporaryDir folder;
    {
        Parts parts;
        const auto journal = openOrFail(onDisk(folder), parts);
        for (int n = 1; n <= 20; ++n) ASSERT_TRUE(done(journal->append(begun(n, n))));
    }
    const QString from = folder.filePath(QStringLiteral("journal.db")), to = folder.filePath(QStringLiteral("copy.db"));
    const auto before = kapok::test::filesIn(folder.path()).size();
    int refused = 0;
    for (qint64 bytes = 0; bytes < QFile(from).size(); bytes += 1024, ++refused) {
        EXPECT_TRUE(onADiskThatTakes(bytes, [&] {
            const auto copied = copyVerified(from, to);
            return !copied && copied.error().kind == Error::Kind::Unavailable;
        })) << bytes;
        ASSERT_EQ(kapok::test::filesIn(folder.path()).size(), before) << bytes;
    }
    EXPECT_GT(refused, 10);
    EXPECT_TRUE(copyVerified(from, to));
}

}  // namespace
}  // namespace kapok::db::test
