// K18: a test card is counted, printed on once, and known for printed on after any restart.
#include "desk/stock_book.h"

#include <gtest/gtest.h>

namespace kapok::desk {
namespace {

namespace stock = domain::stock;

const QDate thursday(2021, 7, 8);

ports::Entry entryOf(const QString& kind, Json body)
{
    return {{instantOf(thursday, QTime(9, 0)), thursday, kind, {}, QStringLiteral("0103"), std::move(body)}};
}

ports::Entry moved(const char* what, quint32 first, quint32 last, const QString& from, const QString& to)
{
    const domain::StockMove move{
        .move = QLatin1String(what), .kind = stock::gen3, .serials = {first, last}, .from = from, .to = to};
    return entryOf(StockBook::movedKind, move.toJson());
}

ports::Entry printedOn(const char* serial)
{
    return entryOf(QStringLiteral("test_printed"), {{"serial", serial}, {"face", "test"}, {"operation", "op"}});
}

StockBook withTests()
{
    StockBook book;
    EXPECT_TRUE(book.add(moved("receive", 1, 9, stock::outside, stock::vault)));
    EXPECT_TRUE(book.add(moved("test", 3, 5, stock::vault, stock::bin)));
    return book;
}

TEST(TestCards, ArePrintedOnOnce)
{
    StockBook book = withTests();
    ASSERT_TRUE(book.add(printedOn("00000004")));
    EXPECT_EQ(book.find(QStringLiteral("00000004"))->reason, QStringLiteral("printed"));
    for (const char* beside : {"00000003", "00000005"})
        EXPECT_TRUE(book.fits(printedOn(beside))) << beside << " lies beside it, untouched";
    const auto again = book.fits(printedOn("00000004"));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, Error::Kind::Refused);
}

TEST(TestCards, ChangeNoFigureByBeingPrintedOn)
{
    StockBook book = withTests();
    const auto before = book.figuresOf(stock::gen3, thursday);
    ASSERT_TRUE(book.add(printedOn("00000004")));
    EXPECT_EQ(book.figuresOf(stock::gen3, thursday), before);
    EXPECT_TRUE(before.balances());
    EXPECT_EQ(before.test, 3);
}

// A start reads the last checkpoint and what stands behind it.
TEST(TestCards, AreKnownAfterARestart)
{
    StockBook book = withTests();
    ASSERT_TRUE(book.add(printedOn("00000004")));
    const auto again = StockBook::fromJson(book.toJson());
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, book);
    EXPECT_FALSE(again->fits(printedOn("00000004")));
    EXPECT_TRUE(again->fits(printedOn("00000005")));
}

// A citizen's card is never printed as a test, nor one that nobody has.
TEST(TestCards, AreOnlyThoseThatWereCounted)
{
    const StockBook book = withTests();
    for (const char* serial : {"00000001", "00000099", "4", ""}) EXPECT_FALSE(book.fits(printedOn(serial))) << serial;
}

}  // namespace
}  // namespace kapok::desk
