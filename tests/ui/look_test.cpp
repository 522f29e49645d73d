// Light, dark and high contrast: every role can be read on its ground, and F3 asks for the next.
#include "tests/ui/faces.h"

#include "ui/kit/contrast.h"

#include <QImage>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

struct Readable {
    Role ink, ground;
};

// All that is written with, on all that it is written on.
std::vector<Readable> everyText()
{
    std::vector<Readable> all;
    for (const Role ink : {Role::Text, Role::Muted, Role::Off})
        for (const Role ground : {Role::Canvas, Role::Surface, Role::Sunken, Role::Select})
            all.push_back({ink, ground});
    for (const Readable state : {Readable{Role::Draft, Role::DraftTint},
                                 {Role::Here, Role::HereTint},
                                 {Role::Doubt, Role::DoubtTint},
                                 {Role::Ok, Role::OkTint},
                                 {Role::Refused, Role::RefusedTint},
                                 {Role::Training, Role::TrainingTint},
                                 {Role::Text, Role::TrainingTint},
                                 {Role::HeaderText, Role::Header},
                                 {Role::HeaderMuted, Role::Header},
                                 {Role::AccentText, Role::Accent},
                                 {Role::AccentText, Role::AccentDown},
                                 {Role::Surface, Role::Text}})
        all.push_back(state);
    return all;
}

class Look : public testing::TestWithParam<Scheme> {};

// ui.md "Look": 4.5 : 1, and 7 : 1 in high contrast.
TEST_P(Look, EveryTextIsReadableOnEveryGround)
{
    const Theme theme(Tokens::load(QStringLiteral(":/kapok/themes/tokens.json")).value(), GetParam(), 1.0);
    for (const auto& [ink, ground] : everyText())
        EXPECT_GE(contrast(theme.colour(ink), theme.colour(ground)), GetParam() == Scheme::HighContrast ? 7.0 : 4.5)
            << nameOf(ink).toStdString() << " on " << nameOf(ground).toStdString();
}

// WCAG 1.4.11: what shows where a control is, and where the keyboard is, at 3 : 1.
TEST_P(Look, EveryEdgeIsSeen)
{
    const Theme theme(Tokens::load(QStringLiteral(":/kapok/themes/tokens.json")).value(), GetParam(), 1.0);
    for (const Role edge : {Role::LineStrong, Role::Focus})
        for (const Role ground : {Role::Canvas, Role::Surface})
            EXPECT_GE(contrast(theme.colour(edge), theme.colour(ground)), 3.0)
                << nameOf(edge).toStdString() << " on " << nameOf(ground).toStdString();
}

// A window that stands already takes on another look as a whole: nothing of the one before is left.
TEST_P(Look, IsTakenOnByAWindowThatStands)
{
    Stage fresh(Language::Chinese, GetParam());
    Stage stage(Language::Chinese, GetParam() == Scheme::Light ? Scheme::Dark : Scheme::Light);
    for (const Page page : {pages::home, pages::person, pages::step, pages::worklist}) {
        fresh.theme.applyTo(*qApp);
        fresh.window.showPage(page);
        fresh.settle();
        const QImage wanted = fresh.window.grab().toImage();
        stage.theme.change(GetParam() == Scheme::Light ? Scheme::Dark : Scheme::Light);
        stage.theme.applyTo(*qApp);
        stage.window.showPage(page);
        stage.settle();
        stage.theme.change(GetParam());
        stage.theme.applyTo(*qApp);
        stage.settle();
        const QImage worn = stage.window.grab().toImage();
        ASSERT_EQ(worn.size(), wanted.size());
        int other = 0;
        for (int y = 0; y < worn.height(); y += 3)
            for (int x = 0; x < worn.width(); x += 3) other += worn.pixel(x, y) != wanted.pixel(x, y);
        // A caret that blinks, and who has the focus of two windows.
        EXPECT_LT(other, 1500) << nameOf(page).toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Schemes, Look, testing::Values(Scheme::Light, Scheme::Dark, Scheme::HighContrast));

TEST(LookKey, F3AsksForTheNextOnEveryPage)
{
    Stage stage;
    int asked = 0;
    QObject::connect(&stage.window, &MainWindow::wantsAnotherLook, &stage.window, [&] { ++asked; });
    int pages = 0;
    for (const Page page : {pages::home, pages::person, pages::step, pages::worklist, pages::reader}) {
        stage.window.showPage(page);
        stage.press(Qt::Key_F3);
        EXPECT_EQ(asked, ++pages) << nameOf(page).toStdString();
    }
    EXPECT_EQ(Theme(Tokens{}, Scheme::Light, 1.0).next(), Scheme::Dark);
    EXPECT_EQ(Theme(Tokens{}, Scheme::Dark, 1.0).next(), Scheme::HighContrast);
    EXPECT_EQ(Theme(Tokens{}, Scheme::HighContrast, 1.0).next(), Scheme::Light);
}

}  // namespace
}  // namespace kapok::ui
