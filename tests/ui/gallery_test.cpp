// Every page in both languages and both sizes, as pictures under build/pictures, beside which the
// reference pictures of the specification are laid. The test itself promises that each page comes up.
#include "tests/ui/faces.h"

#include "ui/day_end/day_end_page.h"
#include "ui/person/offer_list.h"
#include "ui/person/person_page.h"
#include "ui/step/step_page.h"
#include "ui/stock/stock_page.h"

#include <gtest/gtest.h>

namespace kapok::ui {

namespace {

struct Look {
    Language language;
    QSize size;
};

void PrintTo(const Look& look, std::ostream* out)
{
    *out << (look.language == Language::Chinese ? "zh " : "en ") << look.size.width();
}

class Gallery : public testing::TestWithParam<Look> {
protected:
    Stage stage{GetParam().language, Scheme::Light, 1.0, GetParam().size};
};

}  // namespace

TEST_P(Gallery, EveryFace)
{
    for (const Scene& face : faces()) {
        bring(stage, face);
        stage.picture(QString::fromLatin1(face.name));
        EXPECT_EQ(stage.window.page(), face.page) << face.name;
        EXPECT_EQ(stage.window.size(), GetParam().size) << face.name;
        EXPECT_EQ(stage.find<QWidget>("rail")->isVisible(), !(face.page == pages::signIn)) << face.name;
    }
}

TEST_P(Gallery, InnerCaseAndWhyNot)
{
    stage.window.present(samples::inside(stage.language()));
    stage.step().present(samples::inner(stage.language()));
    stage.window.showPage(pages::step);
    EXPECT_TRUE(stage.find<QWidget>("step.inside")->isVisible());
    stage.press(Qt::Key_F8);
    stage.picture(QStringLiteral("step-why-not"));
    EXPECT_TRUE(stage.find<QWidget>("no-menu")->isVisible());
}

// Not among the faces: the panel that has the keyboard hears Esc before the page does.
TEST_P(Gallery, StockIsAgreedTo)
{
    stage.on<StockPage>(pages::stock).present(samples::stockAgreeing(stage.language()));
    stage.window.showPage(pages::stock);
    stage.picture(QStringLiteral("stock-agreeing"));
    EXPECT_TRUE(stage.on<StockPage>(pages::stock).findChild<QWidget*>(QStringLiteral("approver"))->isVisible());
}

TEST_P(Gallery, TheCountOfTheDayIsAgreedTo)
{
    stage.on<DayEndPage>(pages::dayEnd).present(samples::dayEndAgreeing(stage.language()));
    stage.window.showPage(pages::dayEnd);
    stage.picture(QStringLiteral("day-end-agreeing"));
    EXPECT_TRUE(stage.on<DayEndPage>(pages::dayEnd).findChild<QWidget*>(QStringLiteral("approver"))->isVisible());
}

TEST_P(Gallery, GroupsAndFoldsOpen)
{
    stage.on<PersonPage>(pages::person).present(samples::underWay(stage.language()));
    stage.window.showPage(pages::person);
    stage.press(Qt::Key_End);
    stage.press(Qt::Key_Right);
    stage.picture(QStringLiteral("person-group-open"));
    EXPECT_TRUE(stage.on<PersonPage>(pages::person).findChild<OfferList*>()->canClose());
    stage.step().present(samples::missingPapers(stage.language()));
    stage.window.showPage(pages::step);
    stage.type("0");
    stage.picture(QStringLiteral("question-papers-all"));
    EXPECT_TRUE(stage.find<QWidget>("option.household_book")->isVisible());
}

TEST_P(Gallery, KeysAndHelp)
{
    stage.window.showPage(pages::person);
    stage.type("?");
    stage.picture(QStringLiteral("key-map"));
    EXPECT_TRUE(stage.find<QWidget>("key-map")->isVisible());
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_F1, Qt::ShiftModifier);
    stage.picture(QStringLiteral("help"));
    EXPECT_TRUE(stage.find<QWidget>("help")->isVisible());
}

INSTANTIATE_TEST_SUITE_P(LongLooks, Gallery,
                         testing::Values(Look{Language::Chinese, {1366, 768}}, Look{Language::English, {1366, 768}},
                                         Look{Language::Chinese, {1920, 1080}}, Look{Language::English, {1920, 1080}}),
                         [](const auto& info) {
                             return (info.param.language == Language::Chinese ? "zh" : "en") +
                                    std::to_string(info.param.size.width());
                         });

TEST(Palettes, DarkAndHighContrastKeepTheSamePlaces)
{
    for (const auto& [scheme, name] :
         {std::pair{Scheme::Dark, "person-dark"}, {Scheme::HighContrast, "person-high-contrast"}}) {
        Stage stage(Language::Chinese, scheme);
        stage.window.showPage(pages::person);
        stage.picture(QString::fromLatin1(name));
        EXPECT_EQ(stage.window.page(), pages::person);
    }
}

}  // namespace kapok::ui
