// What stands around every page: where one is, where one will return, and what the line is like.
#include "tests/unit/ui/fake_counter.h"
#include "ui/shell/frame_presenter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

using testing::ElementsAre;

const domain::CaseId outer{QStringLiteral("outer")}, inner{QStringLiteral("inner")};

struct WithACaseInside : Desk {
    WithACaseInside()
    {
        desk::CaseView around{.id = outer, .business = domain::Business::Replace};
        around.standing.id = outer;
        around.standing.inner = inner;
        desk::CaseView within{.id = inner, .business = domain::Business::LossFormal};
        within.outer = outer;
        counter.cases = {{outer, around}, {inner, within}};
        for (const auto& [id, one] : counter.cases)
            counter.work.push_back({.id = id, .number = {}, .business = one.business});
    }
    FramePresenter frame{work};
};

// 17: the rail marks where one stands, and in grey where one will return; both are one thing that waits.
TEST(Frame, MarksTheBusinessAndTheOneAroundIt)
{
    WithACaseInside desk;
    desk.work.way.open({pages::step, inner});
    FrameView view = desk.frame.view();
    EXPECT_EQ(view.currentCode, QStringLiteral("1302"));
    EXPECT_THAT(view.outerCodes, ElementsAre(QStringLiteral("1401")));
    EXPECT_EQ(view.worklist, 1);
    desk.work.way.open({pages::home});
    view = desk.frame.view();
    EXPECT_TRUE(view.currentCode.isEmpty());
    EXPECT_TRUE(view.outerCodes.isEmpty());
}

// ui.md: a code that is no business of a person opens its page; any other is begun for the person who is here.
TEST(Frame, OpensAPageOrBeginsABusinessByItsCode)
{
    Desk desk;
    FramePresenter frame(desk.work);
    frame.obey(intent::OpenCode{QStringLiteral("9009")});
    EXPECT_EQ(desk.work.way.page(), pages::dayEnd);
    frame.obey(intent::OpenCode{QStringLiteral("1301")});
    ASSERT_EQ(desk.wishes.size(), 1);
    EXPECT_EQ(std::get<intent::Start>(desk.wishes.front()).code, QStringLiteral("1301"));
    frame.obey(intent::OpenCode{QStringLiteral("0000")});
    EXPECT_EQ(desk.wishes.size(), 1);
}

// ui.md "Take your card": from the end of the chip step until the reader is empty.
TEST(Frame, SaysTakeYourCardUntilTheReaderIsEmpty)
{
    Desk desk;
    FramePresenter frame(desk.work);
    EXPECT_FALSE(frame.view().takeCard);
    desk.counter.left = desk::CardLeft{QStringLiteral("Reader 1"), *somebody().visit.person};
    ASSERT_TRUE(frame.view().takeCard);
    EXPECT_EQ(frame.view().takeCard->reader, QStringLiteral("Reader 1"));
    EXPECT_TRUE(frame.view().takeCard->text.contains(QStringLiteral("梁测试")));  // called out, compared with the card
    EXPECT_TRUE(frame.waitsForTheCardToGo());
    desk.work.way.begin({pages::home});  // no key takes it away
    EXPECT_TRUE(frame.view().takeCard);
    desk.counter.left.reset();
    EXPECT_FALSE(frame.view().takeCard);
    EXPECT_FALSE(frame.waitsForTheCardToGo());
}

TEST(Frame, SaysSinceWhenTheProvinceHasAnswered)
{
    Desk desk;
    const FrameView view = FramePresenter(desk.work).view();
    EXPECT_TRUE(view.line.usable);
    EXPECT_EQ(view.line.ageSeconds, 0);
    EXPECT_TRUE(view.teller.isEmpty());
}

}  // namespace
}  // namespace kapok::ui
