// The editor of a card's face by keys alone: the arrows move what is chosen, and F9 keeps it (K17).
#include "tests/ui/stage.h"

#include "ui/devices/facts_page.h"
#include "ui/face/face_page.h"

#include <QLabel>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

struct AtTheFace : testing::Test {
    Stage stage;
    FacePage& page = stage.on<FacePage>(pages::face);

    AtTheFace() { stage.window.showPage(pages::face); }
    void expectMoved(int right, int down)
    {
        const auto* moved = stage.last<intent::MovePlace>();
        ASSERT_NE(moved, nullptr);
        EXPECT_EQ(moved->right, right);
        EXPECT_EQ(moved->down, down);
    }
};

TEST_F(AtTheFace, IsMovedByTheArrowsAndNudgedWithShift)
{
    stage.press(Qt::Key_Right);
    expectMoved(5, 0);
    stage.press(Qt::Key_Up);
    expectMoved(0, -5);
    stage.press(Qt::Key_Left, Qt::ShiftModifier);
    expectMoved(-1, 0);
    stage.press(Qt::Key_Down, Qt::ShiftModifier);
    expectMoved(0, 1);
}

TEST_F(AtTheFace, ChoosesPlacesAndFacesAndKeeps)
{
    stage.type("n");
    ASSERT_NE(stage.last<intent::NextPlace>(), nullptr);
    EXPECT_FALSE(stage.last<intent::NextPlace>()->back);
    stage.type("b");
    EXPECT_TRUE(stage.last<intent::NextPlace>()->back);
    stage.type("g");
    EXPECT_NE(stage.last<intent::NextFace>(), nullptr);
    stage.type("o");
    EXPECT_NE(stage.last<intent::ShowPlaces>(), nullptr);
    stage.type("t");
    EXPECT_NE(stage.last<intent::PrintTestCard>(), nullptr);
    stage.press(Qt::Key_F9);
    EXPECT_NE(stage.last<intent::KeepFace>(), nullptr);
}

// Who may not, and who has moved nothing, keeps nothing.
TEST_F(AtTheFace, OffersNothingThatMayNotBeDone)
{
    FacePageView view = samples::face(stage.language());
    view.canKeep = view.canMove = false;
    page.present(view);
    stage.intents.clear();
    stage.press(Qt::Key_Right);
    stage.press(Qt::Key_F9);
    EXPECT_EQ(stage.last<intent::MovePlace>(), nullptr);
    EXPECT_EQ(stage.last<intent::KeepFace>(), nullptr);
}

TEST_F(AtTheFace, SaysWhereTheChosenPlaceStands)
{
    EXPECT_TRUE(stage.find<QLabel>("face.picture")->accessibleName().contains(QStringLiteral("36.5")));
}

TEST(TheDevices, LeadToTheFaces)
{
    Stage stage;
    stage.window.showPage(pages::reader);
    stage.type("f");
    ASSERT_NE(stage.last<intent::ShowPage>(), nullptr);
    EXPECT_TRUE(stage.last<intent::ShowPage>()->page == pages::face);
}

}  // namespace
}  // namespace kapok::ui
