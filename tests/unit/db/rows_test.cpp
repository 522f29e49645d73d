// The port of rows on SQLite: put, find, count, rebuild, of tables that are described as data.
#include "db/rows/row_file.h"
#include "db/rows/sqlite_rows.h"
#include "support/journal/desk_journal.h"

#include <QFile>

namespace kapok::db::test {
namespace {

using ports::Cell;
using ports::Column;
using ports::Row;
using ports::Where;

std::vector<ports::Table> tables()
{
    return {{"thing",
             {{"id"},
              {"weight", Column::Type::Number, true},
              {"mark", Column::Type::Bytes},
              {"shelf", Column::Type::Text, true}}}};
}

Row thing(int n, const char* shelf)
{
    return {{QStringLiteral("thing %1").arg(n), qint64(n), QByteArray(1, char(n)), QString::fromLatin1(shelf)}};
}

class RowsTest : public testing::Test {
protected:
    QTemporaryDir folder;
    Parts parts;
    std::unique_ptr<SqliteRows> rows = std::make_unique<SqliteRows>(onDisk(folder), tables(), parts.scheduler);
    const QString table = QStringLiteral("thing");

    void SetUp() override
    {
        ASSERT_TRUE(done(rows->put(table, {thing(3, "a"), thing(1, "a"), thing(2, "b")}, {3, "hash", 0})));
    }
    std::vector<Row> found(ports::Query query) { return done(rows->find(table, std::move(query)))->rows; }
    void restart(std::vector<ports::Table> with = tables())
    {
        rows.reset();
        rows = std::make_unique<SqliteRows>(onDisk(folder), std::move(with), parts.scheduler);
    }
};

TEST_F(RowsTest, AreFoundByWhatIsAskedInTheOrderThatIsAsked)
{
    EXPECT_EQ(found({.orderedBy = QStringLiteral("weight")}),
              (std::vector{thing(1, "a"), thing(2, "b"), thing(3, "a")}));
    EXPECT_EQ(found({.orderedBy = QStringLiteral("weight"), .descending = true, .limit = 1}),
              std::vector{thing(3, "a")});
    EXPECT_EQ(found({.where = {{QStringLiteral("shelf"), QStringLiteral("b")}}}), std::vector{thing(2, "b")});
    EXPECT_EQ(found({.where = {{QStringLiteral("weight"), qint64(2), Where::Is::Less}}}), std::vector{thing(1, "a")});
    EXPECT_EQ(found({.where = {{QStringLiteral("weight"), qint64(3), Where::Is::AtLeast},
                               {QStringLiteral("shelf"), QStringLiteral("b"), Where::Is::NotEqual}}}),
              std::vector{thing(3, "a")});
    EXPECT_EQ(done(rows->count(table, {{QStringLiteral("shelf"), QStringLiteral("a")}}))->rows, 2);
    EXPECT_EQ(done(rows->count(table, {}))->rows, 3);
}

TEST_F(RowsTest, TakeThePlaceOfThoseWithTheSameKey)
{
    Row other = thing(1, "c");
    other.cells[2] = std::monostate{};
    ASSERT_TRUE(done(rows->put(table, {other}, {4, "later", 2})));
    restart();
    EXPECT_EQ(found({.where = {{QStringLiteral("mark"), std::monostate{}}}}), std::vector{other});
    EXPECT_EQ(done(rows->count(table, {}))->rows, 3);
    EXPECT_EQ(*done(rows->stand()), (ports::Stand{4, "later", 2}));
}

TEST_F(RowsTest, ThatDoNotFitAreRefusedAndNothingOfThemStays)
{
    EXPECT_EQ(done(rows->put(table, {thing(9, "a"), {{QStringLiteral("short")}}}, {9, "x", 0})).error().kind,
              Error::Kind::BadInput);
    Row wrong = thing(9, "a");
    wrong.cells[1] = QStringLiteral("heavy");
    EXPECT_FALSE(done(rows->put(table, {wrong}, {9, "x", 0})));
    EXPECT_FALSE(done(rows->put(QStringLiteral("nothing"), {}, {9, "x", 0})));
    EXPECT_FALSE(done(rows->find(table, {.where = {{QStringLiteral("1=1 --"), qint64(1)}}})));
    EXPECT_FALSE(done(rows->find(table, {.orderedBy = QStringLiteral("weight; DROP TABLE thing")})));
    EXPECT_EQ(done(rows->count(table, {}))->rows, 3);
    EXPECT_EQ(done(rows->stand())->seq, 3);
}

TEST_F(RowsTest, BeginAnewWhereTheFileIsGoneTrashedOrOfOtherTables)
{
    const auto expectEmpty = [&](const char* what) {
        EXPECT_EQ(done(rows->count(table, {}))->rows, 0) << what;
        EXPECT_EQ(*done(rows->stand()), ports::Stand{}) << what;
        ASSERT_TRUE(done(rows->put(table, {thing(1, "a")}, {1, "h", 0}))) << what;
    };
    const QString file = folder.filePath(QStringLiteral("views.db"));
    rows.reset();
    ASSERT_TRUE(QFile::remove(file));
    restart();
    expectEmpty("gone");
    rows.reset();
    {
        QFile trashed(file);
        ASSERT_TRUE(trashed.open(QIODevice::ReadWrite) && trashed.seek(4096));
        trashed.write(QByteArray(9000, 'x'));
    }
    restart();
    expectEmpty("trashed");
    auto others = tables();
    others[0].columns.push_back({"height", Column::Type::Number});
    restart(others);
    EXPECT_EQ(done(rows->count(table, {}))->rows, 0);
    restart();
    expectEmpty("of other tables");
    ASSERT_TRUE(done(rows->rebuild()));
    expectEmpty("rebuilt");
}

// A5: where the disk has no room the rows live in memory, and lists go on.
TEST(RowsWithoutRoom, LiveInMemory)
{
    MemoryDisk disk;
    const MemoryVfs vfs("full", disk);
    disk.fail({kapok::test::Fault::Kind::Full, 1, true});
    RowFile rows = RowFile::open(inMemory("full"), tables());
    EXPECT_TRUE(rows.put(QStringLiteral("thing"), {thing(1, "a")}, {1, "h", 0}));
    EXPECT_EQ(rows.count(QStringLiteral("thing"), {})->rows, 1);
}

}  // namespace
}  // namespace kapok::db::test
