// C3: of a journal that somebody outside knows otherwise nothing is written any more, and all of it is read.
#include "support/journal/desk_journal.h"

namespace kapok::db::test {
namespace {

TEST(Contradicted, TakesNoEntryAndIsRead)
{
    QTemporaryDir folder;
    Parts parts;
    const auto journal = openOrFail(onDisk(folder), parts);
    ASSERT_TRUE(done(journal->append(begun(1, 1))));
    const Error why{Error::Kind::Damaged, words("journal.put_back"), {}};
    journal->contradicted(why);
    const auto refused = done(journal->append(filled(1, "contact")));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), why);
    EXPECT_EQ(done(journal->entries(0, 10)).value().list.size(), 2U);  // the first says whose it is
}

}  // namespace
}  // namespace kapok::db::test
