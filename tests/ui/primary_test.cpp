// The one red button of a page is what its key does now (ui/README.md: kapok red fills the primary action).
#include "tests/ui/stage.h"

#include "ui/kit/key.h"
#include "ui/step/step_page.h"

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

}  // namespace
}  // namespace kapok::ui
