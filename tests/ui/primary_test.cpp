// The one red button of a page is what its key does now (ui/README.md: kapok red fills the primary action).
#include "tests/ui/stage.h"

#include "ui/day_end/day_end_page.h"
#include "ui/kit/action_button.h"
#include "ui/kit/key.h"
#include "ui/paper/paper_page.h"
#include "ui/step/step_page.h"
#include "ui/stock/stock_page.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kapok::ui {
namespace {

QStringList redOf(const QWidget& page)
{
    QStringList red;
    for (const Key* key : keysOf(page))
        if (key->isVisible() && key->stands() == Key::Stands::Primary) red.append(key->id());
    return red;
}

StepPageView cannotBeUndone(Language language, const StepPageView& signing)
{
    StepPageView view = samples::irreversible(language);
    view.signing = signing.signing;
    return view;
}

// 15: as long as the citizen's hand is missing, neither Enter nor F9 does anything, and nothing is red.
TEST(Primary, WaitsForTheCitizensHand)
{
    Stage stage;
    stage.window.showPage(pages::step);
    const StepPageView reads = samples::signing(stage.language()), signedNow = samples::hasSigned(stage.language());
    stage.step().present(reads);
    EXPECT_EQ(redOf(stage.step()), QStringList());
    stage.step().present(signedNow);
    EXPECT_EQ(redOf(stage.step()), QStringList{QStringLiteral("go-on")});
    stage.step().present(cannotBeUndone(stage.language(), reads));
    EXPECT_EQ(redOf(stage.step()), QStringList());
    stage.step().present(cannotBeUndone(stage.language(), signedNow));
    EXPECT_EQ(redOf(stage.step()), QStringList{QStringLiteral("confirm")});
}

/// The red buttons that are seen on the whole window, by name.
QStringList redSeen(const Stage& stage)
{
    QCoreApplication::processEvents();  // what has just been added is shown then
    QStringList red;
    for (const auto* button : stage.window.findChildren<ActionButton*>())
        if (button->isVisibleTo(&stage.window) && button->property("primary").toBool())
            red.append(button->objectName());
    return red;
}

// 06: while a second person is asked, his word is the one thing that goes on, on whichever page he is asked.
TEST(Primary, IsTheSecondPersonsAloneWhileHeIsAsked)
{
    const QStringList his{QStringLiteral("action.approve")};
    Stage stage;
    stage.window.showPage(pages::stock);
    stage.on<StockPage>(pages::stock).present(samples::stock(stage.language()));
    EXPECT_EQ(redSeen(stage), QStringList{QStringLiteral("action.enter")});
    stage.on<StockPage>(pages::stock).present(samples::stockAgreeing(stage.language()));
    EXPECT_EQ(redSeen(stage), his);
    stage.on<StockPage>(pages::stock).present(samples::stock(stage.language()));
    EXPECT_EQ(redSeen(stage), QStringList{QStringLiteral("action.enter")});
    stage.window.showPage(pages::dayEnd);
    stage.on<DayEndPage>(pages::dayEnd).present(samples::dayEndAgreeing(stage.language()));
    EXPECT_EQ(redSeen(stage), his);
    stage.on<DayEndPage>(pages::dayEnd).present(samples::dayEnd(stage.language()));
    EXPECT_EQ(redSeen(stage), QStringList{QStringLiteral("action.enter")});
    stage.window.showPage(pages::paper);
    stage.on<PaperPage>(pages::paper).present(samples::reprinting(stage.language()));
    EXPECT_EQ(redSeen(stage), his);
    stage.press(Qt::Key_Escape);
    EXPECT_EQ(redSeen(stage), QStringList{QStringLiteral("action.go-on")});
    stage.window.showPage(pages::step);
    stage.step().present(samples::approving(stage.language()));
    EXPECT_EQ(redSeen(stage), his);
}

}  // namespace
}  // namespace kapok::ui
