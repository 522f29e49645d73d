// Every page in both languages and both sizes, as pictures under build/pictures, beside which the
// reference pictures of the specification are laid. The test itself promises that each page comes up.
#include "tests/ui/stage.h"

#include "ui/devices/facts_page.h"
#include "ui/lists/list_page.h"
#include "ui/person/person_page.h"
#include "ui/sign_in/sign_in_page.h"
#include "ui/step/step_page.h"

#include <gtest/gtest.h>

namespace kapok::ui {

namespace {

struct Look {
    Language language;
    QSize size;
};

class Gallery : public testing::TestWithParam<Look> {
protected:
    Stage stage{GetParam().language, Scheme::Light, 1.0, GetParam().size};

    void show(Page page, const char* name)
    {
        stage.window.showPage(page);
        stage.picture(QString::fromLatin1(name));
        EXPECT_EQ(stage.window.page(), page);
        EXPECT_EQ(stage.window.size(), GetParam().size);
    }
};

}  // namespace

TEST_P(Gallery, SignIn)
{
    stage.window.present(samples::frame(stage.language(), false));
    show(pages::signIn, "sign-in");
    EXPECT_FALSE(stage.find<QWidget>("rail")->isVisible());
    stage.on<SignInPage>(pages::signIn).present(samples::wrongPassword(stage.language()));
    show(pages::signIn, "sign-in-wrong-password");
}

TEST_P(Gallery, HomeAndPerson)
{
    show(pages::home, "home");
    show(pages::person, "person");
    stage.on<PersonPage>(pages::person).present(samples::notBegun(stage.language()));
    show(pages::person, "person-not-begun");
    stage.on<PersonPage>(pages::person).present(samples::underWay(stage.language()));
    show(pages::person, "person-under-way");
}

TEST_P(Gallery, StepAndItsOtherFaces)
{
    show(pages::step, "step");
    stage.step().present(samples::waiting(stage.language()));
    show(pages::step, "step-waiting");
    stage.step().present(samples::inDoubt(stage.language()));
    show(pages::step, "step-in-doubt");
    for (const auto& [view, name] : {std::pair{samples::irreversible(stage.language()), "step-irreversible"},
                                     {samples::review(stage.language()), "step-review"},
                                     {samples::fee(stage.language()), "step-fee"},
                                     {samples::cards(stage.language()), "step-cards"}}) {
        stage.step().present(view);
        show(pages::step, name);
    }
    stage.step().present(samples::done(stage.language()));
    show(pages::step, "step-done");
    stage.step().present(samples::step(stage.language()));
    stage.step().present(samples::approving(stage.language()));
    show(pages::step, "second-person");
    stage.step().present(samples::approvingAgain(stage.language()));
    show(pages::step, "second-person-again");
}

TEST_P(Gallery, InnerCaseAndWhyNot)
{
    stage.window.present(samples::inside(stage.language()));
    stage.step().present(samples::inner(stage.language()));
    show(pages::step, "step-inner");
    EXPECT_TRUE(stage.find<QWidget>("step.inside")->isVisible());
    stage.press(Qt::Key_F8);
    stage.picture(QStringLiteral("step-why-not"));
    EXPECT_TRUE(stage.find<QWidget>("no-menu")->isVisible());
}

TEST_P(Gallery, TakeYourCard)
{
    show(pages::home, "home");
    stage.window.present(samples::takingCard(stage.language()));
    show(pages::home, "take-card");
    EXPECT_TRUE(stage.find<QWidget>("take-your-card")->isVisible());
}

TEST_P(Gallery, Paper) { show(pages::paper, "paper"); }

TEST_P(Gallery, EveryKindOfQuestion)
{
    using Kind = QuestionView::Kind;
    stage.window.showPage(pages::step);
    for (const auto& [kind, name] : {std::pair{Kind::Several, "several"},
                                     {Kind::Text, "text"},
                                     {Kind::Date, "date"},
                                     {Kind::Money, "money"},
                                     {Kind::YesNo, "yes-no"},
                                     {Kind::List, "list"},
                                     {Kind::PinPad, "pin"}}) {
        stage.step().present(samples::withQuestion(stage.language(), kind));
        stage.picture(QStringLiteral("question-") + QString::fromLatin1(name));
        EXPECT_NE(stage.find<QWidget>("question.asked"), nullptr);
    }
    stage.step().present(samples::missingPapers(stage.language()));
    stage.picture(QStringLiteral("question-papers-missing"));
}

TEST_P(Gallery, Lists)
{
    show(pages::worklist, "worklist");
    show(pages::outbox, "outbox");
    stage.on<ListPage>(pages::outbox).present(samples::emptyList(stage.language()));
    show(pages::outbox, "outbox-empty");
    show(pages::dayEnd, "day-end");
    show(pages::reader, "reader");
    show(pages::card, "card");
    stage.on<FactsPage>(pages::card).present(samples::noCard(stage.language()));
    show(pages::card, "card-none");
}

TEST_P(Gallery, KeysAndHelp)
{
    show(pages::person, "person");
    stage.type("?");
    stage.picture(QStringLiteral("key-map"));
    EXPECT_TRUE(stage.find<QWidget>("key-map")->isVisible());
    stage.press(Qt::Key_Escape);
    stage.press(Qt::Key_F1);
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
