// A step is answered by the keyboard alone: what is chosen, typed and confirmed is what the desk is told (ui.md
// "Hands and eyes").
#include "tests/ui/stage.h"

#include "ui/kit/key.h"
#include "ui/kit/secret_field.h"
#include "ui/step/questions/pin_question.h"
#include "ui/step/step_page.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>

#include <gtest/gtest.h>

#include <algorithm>

namespace kapok::ui {

namespace {

template <class T>
T answer(const Stage& stage)
{
    const auto* given = stage.last<intent::Answer>();
    if (!given || !std::holds_alternative<T>(given->value)) {
        ADD_FAILURE() << "no such answer was sent";
        return {};
    }
    return std::get<T>(given->value);
}

QString goOn(Stage& stage)
{
    return stage.step().findChild<QAbstractButton*>(QStringLiteral("action.go-on"))->accessibleName();
}

QString lastChangeable(const StepPageView& view)
{
    QString field;
    for (const EarlierAnswer& answer : view.answers)
        if (answer.changeable) field = answer.field;
    return field;
}

}  // namespace

TEST(Answering, DigitsChooseAnOptionAndEnterSendsIt)
{
    Stage stage;
    stage.window.showPage(pages::step);
    EXPECT_EQ(focused(), QStringLiteral("option.together"));
    stage.type("3");
    EXPECT_EQ(focused(), QStringLiteral("option.none"));
    EXPECT_EQ(stage.last<intent::Answer>(), nullptr);
    stage.press(Qt::Key_Return);
    EXPECT_EQ(answer<QString>(stage), QStringLiteral("none"));
    EXPECT_EQ(stage.last<intent::Answer>()->field, QStringLiteral("linked"));
}

TEST(Answering, SeveralAnswersAreTickedByDigits)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::withQuestion(stage.language(), QuestionView::Kind::Several));
    stage.type("2");
    stage.press(Qt::Key_Return);
    EXPECT_EQ(answer<QStringList>(stage), (QStringList{QStringLiteral("id_card"), QStringLiteral("receipt")}));
}

TEST(Answering, YesAndNoAreDigitsToo)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::withQuestion(stage.language(), QuestionView::Kind::YesNo));
    stage.press(Qt::Key_Return);
    EXPECT_EQ(stage.last<intent::Answer>(), nullptr);
    EXPECT_FALSE(stage.find<QLabel>("question.problem")->text().isEmpty());
    stage.type("2");
    stage.press(Qt::Key_Return);
    EXPECT_FALSE(answer<bool>(stage));
}

TEST(Answering, MoneyDateAndTextAreTyped)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::withQuestion(stage.language(), QuestionView::Kind::Money));
    stage.type("20.5");
    stage.press(Qt::Key_Return);
    EXPECT_EQ(answer<qint64>(stage), 2050);
    stage.step().present(samples::withQuestion(stage.language(), QuestionView::Kind::Date));
    stage.type("20210229");
    stage.press(Qt::Key_Return);
    EXPECT_FALSE(stage.find<QLabel>("question.problem")->text().isEmpty());
    stage.type("20210708");
    stage.press(Qt::Key_Return);
    EXPECT_EQ(answer<QDate>(stage), QDate(2021, 7, 8));
    stage.step().present(samples::withQuestion(stage.language(), QuestionView::Kind::Text));
    stage.type("13912340276");
    stage.press(Qt::Key_Return);
    EXPECT_EQ(answer<QString>(stage), QStringLiteral("13912340276"));
}

// ui.md: no time-out and no refresh may lose what is being typed; nor may a change of language.
TEST(Answering, WhatIsHalfTypedOutlivesARefreshAndF10)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::withQuestion(stage.language(), QuestionView::Kind::Text));
    stage.type("139");
    stage.step().present(samples::withQuestion(Language::Chinese, QuestionView::Kind::Text));
    EXPECT_EQ(stage.find<QLineEdit>("field.asked")->text(), QStringLiteral("139"));
    stage.step().present(samples::withQuestion(Language::English, QuestionView::Kind::Text));
    EXPECT_EQ(stage.find<QLineEdit>("field.asked")->text(), QStringLiteral("139"));
}

// Issue 16, "Bad input": a field cuts nothing off in silence; the desk says how long it may be, and it stays here.
TEST(Answering, SendsWhatIsTooLongAsItWasTyped)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::withQuestion(stage.language(), QuestionView::Kind::Text));
    const QString typed(10'000, u'长');
    stage.find<QLineEdit>("field.asked")->setText(typed);
    stage.press(Qt::Key_Return);
    EXPECT_EQ(answer<QString>(stage), typed);
    stage.step().present(samples::withQuestion(stage.language(), QuestionView::Kind::Text));
    EXPECT_EQ(stage.find<QLineEdit>("field.asked")->text(), typed);
}

TEST(Answering, AltAndADigitGoesBackToThatAnswerOnlyWhereItCanBeChanged)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.press(Qt::Key_2, Qt::AltModifier);
    EXPECT_EQ(stage.last<intent::TakeBack>(), nullptr);
    stage.press(Qt::Key_1, Qt::AltModifier);
    ASSERT_NE(stage.last<intent::TakeBack>(), nullptr);
    EXPECT_EQ(stage.last<intent::TakeBack>()->field, QStringLiteral("reason"));
    stage.press(Qt::Key_Left, Qt::AltModifier);
    ASSERT_NE(stage.last<intent::TakeBack>(), nullptr);
    EXPECT_EQ(stage.last<intent::TakeBack>()->field, lastChangeable(samples::step(stage.language())));
    stage.press(Qt::Key_Escape);
    EXPECT_NE(stage.last<intent::Back>(), nullptr);
}

// ui.md "Irreversible": Enter does nothing, wherever the focus stands; F9 does it.
TEST(Answering, WhatCannotBeUndoneNeedsF9)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::irreversible(stage.language()));
    stage.intents.clear();
    stage.press(Qt::Key_Return);
    stage.find<QWidget>("action.confirm")->setFocus();
    stage.press(Qt::Key_Return);
    EXPECT_TRUE(stage.intents.empty());
    const auto* said = stage.find<QLabel>("question.problem");
    EXPECT_TRUE(said->isVisible() && said->text().contains(QStringLiteral("F9"))) << qPrintable(said->text());
    stage.press(Qt::Key_F9);
    EXPECT_TRUE(answer<bool>(stage));
}

// A24, 15: each answer stands in the review with the key that goes back to it.
TEST(Answering, TheReviewIsLeftByEnterAndByTheKeyOfARow)
{
    Stage stage(Language::English);
    stage.window.showPage(pages::step);
    stage.step().present(samples::review(stage.language()));
    const auto rows = stage.step().findChildren<QWidget*>(QStringLiteral("answer.reason"));
    EXPECT_EQ(std::ranges::count_if(rows, &QWidget::isVisible), 1);
    EXPECT_EQ(goOn(stage), QStringLiteral("Submit: Replacement"));
    stage.press(Qt::Key_1, Qt::AltModifier);
    ASSERT_NE(stage.last<intent::TakeBack>(), nullptr);
    EXPECT_EQ(stage.last<intent::TakeBack>()->field, QStringLiteral("reason"));
    stage.press(Qt::Key_Return);
    EXPECT_TRUE(answer<bool>(stage));
}

// 16: the button says what Enter records.
TEST(Answering, TheButtonOfAFeeSaysHowItIsPaid)
{
    Stage stage(Language::English);
    stage.window.showPage(pages::step);
    stage.step().present(samples::fee(stage.language()));
    EXPECT_EQ(goOn(stage), QStringLiteral("Next"));
    stage.type("2");
    EXPECT_EQ(goOn(stage), QStringLiteral("Take 20.00 yuan by card"));
    stage.type("3");
    EXPECT_EQ(goOn(stage), QStringLiteral("Ask for the waiver"));
    stage.press(Qt::Key_Return);
    EXPECT_EQ(answer<QString>(stage), QStringLiteral("hardship"));
}

// 05: what each card is now and what it will be stand beside each other.
TEST(Answering, AMergeShowsItsTwoCardsSideBySide)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::irreversible(stage.language()));
    stage.settle();
    const auto panels = stage.step().findChildren<QWidget*>(QStringLiteral("review.card"));
    ASSERT_EQ(panels.size(), 2);
    const QPoint one = panels[0]->mapTo(&stage.window, QPoint()), other = panels[1]->mapTo(&stage.window, QPoint());
    EXPECT_EQ(one.y(), other.y());
    EXPECT_LT(one.x(), other.x());
}

// B03, 05: cards stand beside each other, and a digit chooses one.
TEST(Answering, CardsStandSideBySideAndADigitChooses)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::cards(stage.language()));
    stage.settle();
    const QWidget* one = stage.find<QWidget>("option.jm");
    const QWidget* other = stage.find<QWidget>("option.fs");
    EXPECT_EQ(one->mapTo(&stage.window, QPoint()).y(), other->mapTo(&stage.window, QPoint()).y());
    EXPECT_LT(one->mapTo(&stage.window, QPoint()).x(), other->mapTo(&stage.window, QPoint()).x());
    stage.type("2");
    stage.press(Qt::Key_Return);
    EXPECT_EQ(answer<QString>(stage), QStringLiteral("fs"));
}

// ui.md: F8 is the no of every page: it asks once, and neither Enter nor Esc refuses anything.
TEST(Answering, F8AsksWhyNotAndOnlyADigitSaysIt)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::inner(stage.language()));
    stage.intents.clear();
    stage.press(Qt::Key_F8);
    EXPECT_TRUE(stage.find<QWidget>("no-menu")->isVisible());
    stage.press(Qt::Key_Return);
    stage.press(Qt::Key_Space);
    stage.press(Qt::Key_3);
    EXPECT_TRUE(stage.intents.empty());
    stage.press(Qt::Key_Escape);
    EXPECT_FALSE(stage.find<QWidget>("no-menu")->isVisible());
    EXPECT_TRUE(stage.intents.empty());
    stage.press(Qt::Key_F8);
    stage.press(Qt::Key_1);
    ASSERT_NE(stage.last<intent::Withdraw>(), nullptr);
    EXPECT_EQ(stage.last<intent::Withdraw>()->way, QStringLiteral("papers"));
    stage.press(Qt::Key_Return);
    EXPECT_TRUE(answer<bool>(stage));
}

// ui.md, 15: the bar names the rows that Alt changes, and no other.
TEST(Answering, TheBarNamesOnlyTheRowsThatCanBeChanged)
{
    Stage stage(Language::English);
    stage.window.showPage(pages::step);
    StepPageView view = samples::step(stage.language());
    view.answers.resize(6, view.answers.front());
    for (std::size_t at = 0; at < view.answers.size(); ++at) view.answers[at].changeable = at != 2 && at < 5;
    stage.step().present(view);
    const auto caps = [&] {
        QStringList all;
        for (const Key* key : keysOf(stage.step()))
            if (key->id() == QLatin1String("change") && key->isVisible() && key->stands() == Key::Stands::Hint)
                all << key->barCap();
        return all.join(u'|');
    };
    EXPECT_EQ(caps(), QStringLiteral("Alt 1–2, 4–5"));
    for (EarlierAnswer& answer : view.answers) answer.changeable = false;
    stage.step().present(view);
    EXPECT_EQ(caps(), QString());
}

TEST(Answering, ThePinGoesFieldByFieldAndTwoDifferentNewOnesAreAskedAgain)
{
    Stage stage;
    stage.window.showPage(pages::step);
    stage.step().present(samples::withQuestion(stage.language(), QuestionView::Kind::PinPad));
    for (const char* part : {"888888", "314159", "271828"}) {
        stage.type(part);
        stage.press(Qt::Key_Return);
    }
    EXPECT_EQ(stage.last<intent::Answer>(), nullptr);
    EXPECT_EQ(focused(), QStringLiteral("pin.new"));
    for (const char* part : {"314159", "314159"}) {
        stage.type(part);
        stage.press(Qt::Key_Return);
    }
    const auto pin = answer<std::shared_ptr<PinEntry>>(stage);
    ASSERT_NE(pin, nullptr);
    EXPECT_EQ(pin->old, SecureBytes("888888"));
    EXPECT_EQ(pin->fresh, SecureBytes("314159"));
}

struct Sight {
    Language language;
    QSize size;
};

void PrintTo(const Sight& sight, std::ostream* out)
{
    *out << (sight.language == Language::Chinese ? "zh " : "en ") << sight.size.width();
}

class PinInSight : public testing::TestWithParam<Sight> {};

// 14, 05: Enter that did nothing says why, in sight, however much is asked and however much was answered.
TEST(Answering, WhyEnterDidNothingIsInSight)
{
    Stage stage;
    stage.window.showPage(pages::step);
    StepPageView view = samples::withQuestion(stage.language(), QuestionView::Kind::Several);
    view.answers.resize(8, view.answers.front());
    QuestionView& question = *view.question;
    question.options.clear();
    for (const char* name : {"a", "b", "c", "d", "e"})
        question.options.push_back({.value = QLatin1String(name),
                                    .text = QStringLiteral("consequence "),
                                    .detail = QStringLiteral("which is told in more than one line ").repeated(12),
                                    .needed = true});
    question.missing = QStringLiteral("not all was read\ntick each");
    question.whole = true;
    stage.step().present(view);
    stage.settle();
    stage.press(Qt::Key_Return);
    stage.settle();
    EXPECT_EQ(stage.last<intent::Answer>(), nullptr);
    const auto* said = stage.find<QLabel>("question.missing");
    ASSERT_NE(said, nullptr);
    EXPECT_EQ(said->visibleRegion().boundingRect().height(), said->height());
}

// Whoever types a PIN sees where, without a mouse, also below the answers of a whole activation.
TEST_P(PinInSight, AllThreeFieldsBelowEightAnswers)
{
    Stage stage(GetParam().language, Scheme::Light, 1.0, GetParam().size);
    stage.window.showPage(pages::step);
    StepPageView view = samples::withQuestion(stage.language(), QuestionView::Kind::PinPad);
    view.answers.resize(8, view.answers.front());
    stage.step().present(view);
    stage.settle();
    stage.picture(QStringLiteral("pin-below-eight-answers"));
    for (const char* name : {"pin.old", "pin.new", "pin.again"}) {
        const auto* field = stage.find<QWidget>(name);
        EXPECT_EQ(field->visibleRegion().boundingRect().size(), field->size()) << name;
    }
}

INSTANTIATE_TEST_SUITE_P(Looks, PinInSight,
                         testing::Values(Sight{Language::Chinese, {1366, 768}}, Sight{Language::English, {1366, 768}},
                                         Sight{Language::Chinese, {1920, 1080}},
                                         Sight{Language::English, {1920, 1080}}),
                         [](const auto& info) {
                             return (info.param.language == Language::Chinese ? "zh" : "en") +
                                    std::to_string(info.param.size.width());
                         });

}  // namespace kapok::ui
