// The rail of businesses and places: seen, counted and reached by keys.
#include "tests/ui/stage.h"

#include <QApplication>
#include <QListView>

#include <gtest/gtest.h>

#include <algorithm>

namespace kapok::ui {

// ui.md "Hands and eyes": where the keyboard is is always seen, also where one stands and nothing was chosen yet.
TEST(Rail, ShowsThatTheKeyboardIsThere)
{
    Stage stage;
    stage.window.showPage(pages::worklist);
    for (const char* name : {"rail.list", "rail.places"}) {
        stage.window.setFocus();
        stage.settle();
        auto* rail = stage.find<QListView>(name);
        const QImage before = rail->grab().toImage();
        rail->setFocus(Qt::TabFocusReason);
        stage.settle();
        EXPECT_TRUE(rail->hasFocus());
        EXPECT_NE(rail->grab().toImage(), before) << name;
    }
}

// ui.md: at 768 px the rail holds fourteen businesses and says how many more F2 knows; it never scrolls. Work list and
// outbox are in sight, and every entry is reached by keys.
TEST(Rail, NeverScrollsAndSaysHowManyMoreThereAre)
{
    Stage stage;
    FrameView frame = samples::frame(stage.language(), true);
    while (frame.codes.size() < 27)
        frame.codes.insert(frame.codes.begin(), {.code = QString::number(1100 + frame.codes.size()),
                                                 .name = QStringLiteral("业务"),
                                                 .chinese = {},
                                                 .initials = {}});
    stage.window.present(frame);
    stage.window.showPage(pages::home);
    stage.settle();
    auto* codes = stage.find<QListView>("rail.list");
    auto* places = stage.find<QListView>("rail.places");
    const QModelIndex last = places->model()->index(places->model()->rowCount() - 1, 0);
    EXPECT_TRUE(places->viewport()->rect().contains(places->visualRect(last)));
    const auto outlets = std::ranges::count(frame.codes, true, &CodeEntry::ofOutlet);
    EXPECT_EQ(codes->model()->rowCount(), 15);
    EXPECT_TRUE(codes->model()->index(14, 0).data().toString().contains(QString::number(27 - outlets - 14)));
    for (int at = 0; at < codes->model()->rowCount(); ++at)
        EXPECT_TRUE(codes->viewport()->rect().contains(codes->visualRect(codes->model()->index(at, 0)))) << at;
    codes->setFocus();
    stage.press(Qt::Key_Home);
    stage.press(Qt::Key_Return);
    EXPECT_NE(stage.last<intent::OpenCode>(), nullptr);
    codes->setFocus();
    stage.press(Qt::Key_End);
    stage.press(Qt::Key_Return);
    EXPECT_EQ(focused(), QStringLiteral("code-line"));
    codes->setFocus();
    stage.press(Qt::Key_Tab);
    EXPECT_EQ(QApplication::focusWidget(), places);
    stage.press(Qt::Key_End);
    stage.press(Qt::Key_Return);
    ASSERT_NE(stage.last<intent::ShowPage>(), nullptr);
    EXPECT_EQ(stage.last<intent::ShowPage>()->page, pages::reports);
}

}  // namespace kapok::ui
