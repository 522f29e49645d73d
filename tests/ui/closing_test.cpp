// M13: who closes the window while something waits to be sent is told so, and closes it once more.
#include "tests/ui/stage.h"

#include <QLabel>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

void present(Stage& stage, int outbox, bool locked = false)
{
    FrameView frame = samples::frame(stage.language(), true);
    frame.outbox = outbox;
    frame.locked = locked;
    stage.window.present(frame);
}

bool says(Stage& stage, const QString& what)
{
    const auto* label = stage.find<QLabel>("frame.said");
    return label->isVisible() && label->text().contains(what);
}

TEST(Closing, SaysFirstWhatWaitsToBeSent)
{
    Stage stage;
    QSignalSpy closed(&stage.window, &MainWindow::closing);
    present(stage, 3);
    stage.window.showPage(pages::home);
    EXPECT_FALSE(stage.window.close());
    EXPECT_EQ(closed.count(), 0);
    EXPECT_TRUE(stage.window.isVisible());
    EXPECT_TRUE(says(stage, QStringLiteral("还有 3 笔没有送完")));
    EXPECT_TRUE(stage.window.close());
    EXPECT_EQ(closed.count(), 1);
}

// On another page it is another wish.
TEST(Closing, SaysItAnewOnAnotherPage)
{
    Stage stage;
    present(stage, 1);
    stage.window.showPage(pages::home);
    EXPECT_FALSE(stage.window.close());
    stage.window.showPage(pages::worklist);
    EXPECT_FALSE(says(stage, QStringLiteral("没有送完")));
    EXPECT_FALSE(stage.window.close());
}

TEST(Closing, AsksForNoKeyMoreWhereNothingWaits)
{
    Stage stage;
    QSignalSpy closed(&stage.window, &MainWindow::closing);
    present(stage, 0);
    EXPECT_TRUE(stage.window.close());
    EXPECT_EQ(closed.count(), 1);
}

// Nothing of the desk stands on a locked window.
TEST(Closing, OfALockedWindowSaysNothing)
{
    Stage stage;
    present(stage, 3, true);
    EXPECT_TRUE(stage.window.close());
}

}  // namespace
}  // namespace kapok::ui
