// The map of keys is read whole, however many keys a page has (ui.md: `?`).
#include "tests/ui/stage.h"

#include <QScrollArea>
#include <QScrollBar>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

// None runs off a side, and what has no room below comes up by the arrows.
bool canBeRead(Stage& stage, const QWidget& map)
{
    const auto* pane = map.findChild<QScrollArea*>();
    if (!pane || pane->widget()->width() > pane->viewport()->width()) return false;
    const QScrollBar& bar = *pane->verticalScrollBar();
    for (int pressed = 0; pressed < 100 && bar.value() < bar.maximum(); ++pressed) stage.press(Qt::Key_Down);
    return bar.value() == bar.maximum();
}

class KeyMap : public testing::TestWithParam<double> {};

TEST_P(KeyMap, IsWholeOnEveryPage)
{
    for (const Language language : {Language::Chinese, Language::English}) {
        Stage stage(language, Scheme::Light, GetParam());
        for (const Page page : {pages::home, pages::person, pages::step, pages::paper, pages::worklist, pages::dayEnd,
                                pages::reader, pages::handbook, pages::directory, pages::reports}) {
            stage.window.showPage(page);
            stage.settle();
            stage.type("?");
            const auto* map = stage.find<QWidget>("key-map");
            ASSERT_TRUE(map->isVisible()) << qPrintable(nameOf(page));
            EXPECT_GE(map->height(), map->sizeHint().height()) << qPrintable(nameOf(page));
            const QRect place(map->mapTo(&stage.window, QPoint()), map->size());
            EXPECT_TRUE(stage.window.rect().contains(place))
                << qPrintable(nameOf(page)) << ' ' << place.width() << 'x' << place.height();
            EXPECT_TRUE(canBeRead(stage, *map)) << qPrintable(nameOf(page));
            stage.picture(QStringLiteral("key-map-%1-%2").arg(qRound(GetParam() * 100)).arg(nameOf(page)));
            stage.press(Qt::Key_Escape);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(At, KeyMap, testing::Values(1.0, 2.0),
                         [](const auto& info) { return "percent" + std::to_string(int(info.param * 100)); });

}  // namespace
}  // namespace kapok::ui
