// D6: whose key was destroyed is nobody any more; his case is told all the same.
#include "base/resources.h"
#include "desk/stand_ins.h"
#include "desk/told.h"
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

TEST(ErasedPerson, LeavesHisCaseToBeToldAndIsNotTold)
{
    Counter counter(people::withoutCard());
    counter.begin(domain::Business::Apply);
    counter.answerUntil("review");
    const auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    ASSERT_TRUE(dictionary);
    const auto toldOf = [&](bool erased) {
        desk::Telling telling(workflows::Workflows::ofThisHouse(), *dictionary);
        for (ports::Entry entry : counter.life().entries()) {
            if (erased) entry.body = masked(entry.body);  // as the journal gives it then (ports/journal.h)
            EXPECT_EQ(telling.take(entry).has_value(), true) << entry.seq;
        }
        return telling.told();
    };
    const auto before = toldOf(false), after = toldOf(true);
    ASSERT_TRUE(before && after) << after.error().detail.toStdString();
    ASSERT_EQ(after->cases.size(), before->cases.size());
    EXPECT_NE(before->cases.front().person, QString());
    EXPECT_EQ(after->cases.front().person, QString());
    EXPECT_EQ(after->cases.front().number, before->cases.front().number);
    EXPECT_EQ(after->cases.front().state, before->cases.front().state);
}

TEST(ErasedPerson, IsWhatCannotBeReadAndNothingElse)
{
    EXPECT_TRUE(desk::lacksPersonal({{"list", {1, "•••"}}}));
    EXPECT_TRUE(desk::lacksPersonal({{"name", {{"$sealed", {{"key", "k"}}}}}}));
    EXPECT_FALSE(desk::lacksPersonal({{"name", personal(QStringLiteral("梁"))}, {"note", "•••• 1234"}}));
}

}  // namespace
}  // namespace kapok::test
