// M17, D6: whose persons may be erased, and whose may not yet.
#include "desk/retention.h"

#include <gtest/gtest.h>

namespace kapok::desk {
namespace {

class Kept : public testing::Test {
protected:
    Retention retention;
    qint64 seq = 0;

    void put(const char* kind, const char* id, int dayOfJuly, Json body = Json::object())
    {
        ports::Entry entry;
        entry.seq = ++seq;
        entry.kind = QLatin1String(kind);
        entry.caseId = {QString::fromLatin1(id)};
        entry.day = QDate(2021, 7, dayOfJuly);
        entry.body = std::move(body);
        retention.add(entry);
    }
    static Json in(const char* visit, const char* number, const char* outer = nullptr)
    {
        Json body{{"number", number}, {"opening", {{"visit", {{"id", visit}}}}}};
        if (outer) body["outer"] = {{"case", outer}, {"field", "loss"}};
        return body;
    }
    QStringList dueBefore(int dayOfJuly) const { return retention.dueBefore(QDate(2021, 7, dayOfJuly)).ids; }
};

TEST_F(Kept, GoesOnceItEndedBeforeTheDay)
{
    put("visit_begun", "v", 8);
    put("begun", "c", 8, in("v", "0708-0101-0001-1"));
    put("ended", "c", 9);
    put("visit_ended", "v", 8);
    EXPECT_EQ(dueBefore(9), QStringList());
    const Retention::Due due = retention.dueBefore(QDate(2021, 7, 10));
    EXPECT_EQ(due.ids, (QStringList{"v", "c"}));
    EXPECT_EQ(due.numbers, QStringList{"0708-0101-0001-1"});
    EXPECT_EQ(due.cases, 1);
    EXPECT_EQ(due.visits, 1);
}

TEST_F(Kept, StaysWhileItIsOpenAndItsVisitWithIt)
{
    put("visit_begun", "v", 8);
    put("begun", "open", 8, in("v", "1"));
    put("begun", "done", 8, in("v", "2"));
    put("ended", "done", 8);
    put("visit_ended", "v", 8);
    EXPECT_EQ(dueBefore(30), QStringList{"done"});
}

TEST_F(Kept, StaysWhileTheCaseAroundItDoes)
{
    put("begun", "outer", 8, in("v", "1"));
    put("begun", "inner", 8, in("v", "2", "outer"));
    put("ended", "inner", 8);
    EXPECT_EQ(dueBefore(30), QStringList());
    put("ended", "outer", 20);
    EXPECT_EQ(dueBefore(20), QStringList());
    EXPECT_EQ(dueBefore(21), (QStringList{"outer", "inner"}));
}

TEST_F(Kept, StaysWhereTheVisitWasGoneOnWith)
{
    put("visit_begun", "v", 8);
    put("visit_ended", "v", 8);
    EXPECT_EQ(dueBefore(9), QStringList{"v"});
    put("visit_filled", "v", 8);
    EXPECT_EQ(dueBefore(9), QStringList());
}

TEST_F(Kept, IsErasedOnce)
{
    put("begun", "a", 8, in("", "1"));
    put("ended", "a", 8);
    put("begun", "b", 8, in("", "2"));
    put("ended", "b", 8);
    put("erased", "", 20, {{"ids", {"a"}}});
    EXPECT_EQ(dueBefore(30), QStringList{"b"});
}

}  // namespace
}  // namespace kapok::desk
