// C3: of a journal that somebody outside knows otherwise nothing is written any more, and all of it is read.
#include "db/journal/sqlite_journal.h"
#include "support/desk/inline_scheduler.h"
#include "support/vfs/memory_disk.h"
#include "support/vfs/memory_vfs.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

TEST(Contradicted, TakesNoEntryAndIsRead)
{
    MemoryDisk disk;
    MemoryVfs vfs("contradicted", disk);
    InlineScheduler scheduler;
    SeededRandomness chance(3);
    const auto journal =
        db::SqliteJournal::open({QStringLiteral("desk"), QStringLiteral("0708-0101"), "contradicted"}, scheduler, chance);
    ASSERT_TRUE(journal);
    const ports::NewEntry entry{{1'625'702'400'000}, QDate(2021, 7, 8), QStringLiteral("signed_in"), {}, {}, Json::object()};
    ASSERT_TRUE(done((*journal)->append(entry)));
    const Error why{Error::Kind::Damaged, words("journal.put_back"), {}};
    (*journal)->contradicted(why);
    const auto refused = done((*journal)->append(entry));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), why);
    EXPECT_EQ(done((*journal)->entries(0, 10)).value().list.size(), 2u);  // the first says whose it is
}

}  // namespace
}  // namespace kapok::test
