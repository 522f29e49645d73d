// Esc leads back and does nothing else, on every page and over everything that stands on one (ui.md "Hands and eyes").
#include "tests/ui/both_windows.h"
#include "tests/ui/faces.h"

#include "ui/step/step_page.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kapok::ui {
namespace {

// Esc everywhere: whatever is open over the page goes first, and on no page does Esc answer, tick, refuse, sign or end
// anything, with the citizen's screen beside it or without.
TEST(EscEverywhere, OnlyGoesBack)
{
    Both both;
    both.screen.present(samples::citizenChecks(Language::Chinese));
    Stage& stage = both.stage;
    // At 8001 first back from the form to the list: its draft is kept.
    const auto isBack = [](const Intent& wish) {
        const auto* closes = std::get_if<intent::BeginStock>(&wish);
        return std::holds_alternative<intent::Back>(wish) || (closes && closes->form.isEmpty());
    };
    int backs = 0;
    for (const Scene& face : faces())
        for (const int over : {0, int(Qt::Key_F8), int(Qt::Key_U)}) {
            if (over != 0 && face.page != pages::step) continue;  // elsewhere no question why not, and U is typed
            bring(stage, face);
            if (over != 0) stage.press(over);
            stage.intents.clear();
            for (int times = 0; times < 3; ++times) stage.press(Qt::Key_Escape);
            for (const char* open : {"help", "no-menu", "unsigned-menu"})
                if (const auto* widget = stage.find<QWidget>(open))
                    EXPECT_FALSE(widget->isVisible()) << face.name << ' ' << open;
            EXPECT_TRUE(std::ranges::all_of(stage.intents, isBack)) << face.name << ' ' << over;
            backs += int(stage.intents.size());
        }
    EXPECT_GT(backs, int(faces().size()));
    EXPECT_TRUE(both.namesHim());  // it is the desk that clears his screen, as soon as the page is another
}

}  // namespace
}  // namespace kapok::ui
