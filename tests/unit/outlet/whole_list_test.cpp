// A list of many pages is whole, or it is none.
#include "outlet/whole_list.h"

#include <QCoroTask>

#include <gtest/gtest.h>

namespace kapok::outlet {
namespace {

struct Pages final : ports::OutletRows {
    int there = 0, failsAt = -1, asked = 0;

    Task<Expected<ports::RowsOfOutlet>> rowsAfter(QString, ports::RowMark after, int most) override
    {
        if (asked++ == failsAt) co_return failure(Error::Kind::Unavailable, words("ledger.not_reached"));
        ports::RowsOfOutlet page;
        for (int at = after.key.toInt() + 1; at <= there && int(page.list.size()) < most; ++at)
            page.list.push_back({QStringLiteral("0708-0101"), QString::number(at), {}});
        co_return page;
    }
};

TEST(WholeList, HasEveryRowOnceAlsoWhereTheLastPageIsFull)
{
    for (const int count : {0, 1, 3, 4, 7}) {
        Pages pages;
        pages.there = count;
        const auto all = QCoro::waitFor(wholeList(pages, QStringLiteral("one_case"), 3));
        ASSERT_TRUE(all);
        ASSERT_EQ(int(all->list.size()), count);
        for (int at = 0; at < count; ++at) EXPECT_EQ(all->list[std::size_t(at)].key, QString::number(at + 1));
    }
}

TEST(WholeList, IsNoneWhereOnePageCouldNotBeAsked)
{
    Pages pages;
    pages.there = 7;
    pages.failsAt = 1;
    const auto all = QCoro::waitFor(wholeList(pages, QStringLiteral("one_case"), 3));
    ASSERT_FALSE(all);
    EXPECT_EQ(all.error().kind, Error::Kind::Unavailable);
    EXPECT_EQ(pages.asked, 2);
}

}  // namespace
}  // namespace kapok::outlet
