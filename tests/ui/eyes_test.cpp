// Seen and heard: names for ears, one language at a time, nothing cut off when the letters grow (ui.md "Hands and eyes").
#include "tests/ui/faces.h"

#include "ui/kit/state_word.h"
#include "ui/kit/table_view.h"
#include "ui/lists/list_page.h"
#include "ui/sign_in/sign_in_page.h"
#include "ui/step/step_page.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStyle>

#include <gtest/gtest.h>

namespace kapok::ui {

namespace {

const std::vector<Page> allPages{pages::signIn,    pages::home,    pages::person, pages::step, pages::worklist,
                                 pages::outbox,    pages::dayEnd,  pages::reader, pages::card, pages::handbook,
                                 pages::directory, pages::reports, pages::stock};

QString nameForEars(QWidget* widget)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

std::vector<QWidget*> visible(const Stage& stage)
{
    std::vector<QWidget*> all;
    for (QWidget* widget : stage.window.findChildren<QWidget*>())
        if (widget->isVisible()) all.push_back(widget);
    return all;
}

QString where(const QWidget* widget)
{
    QString path;
    for (; widget; widget = widget->parentWidget())
        if (!widget->objectName().isEmpty()) path = widget->objectName() + u'/' + path;
    return path;
}

bool cutOff(const QLabel& label)
{
    if (label.text().isEmpty() || !label.pixmap().isNull()) return false;
    const QSize needs = label.wordWrap() ? QSize(0, label.heightForWidth(label.width())) : label.sizeHint();
    return label.width() < needs.width() || label.height() < needs.height();
}

// Where the words themselves stand: a label may be larger than they are.
QRect wordsOf(const QLabel& label)
{
    const int flags = int(label.alignment()) | (label.wordWrap() ? Qt::TextWordWrap : 0);
    return label.style()->itemTextRect(label.fontMetrics(), label.contentsRect(), flags, true, label.text());
}

}  // namespace

TEST(Ears, EveryControlHasAName)
{
    Stage stage;
    int controls = 0;
    for (const Page page : allPages) {
        stage.window.showPage(page);
        stage.settle();
        for (QWidget* widget : visible(stage)) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || widget->inherits("PageWidget")) continue;
            if (widget->objectName().startsWith(QStringLiteral("page."))) continue;
            EXPECT_FALSE(nameForEars(widget).isEmpty())
                << qPrintable(where(widget)) << widget->metaObject()->className();
            ++controls;
        }
    }
    EXPECT_GT(controls, 30);
}

// What the play robot and a screen reader rely on: docs/screen-reader.md.
TEST(Ears, ThePageItsStateAndItsQuestionBearTheNamesOfTheContract)
{
    Stage stage;
    stage.window.showPage(pages::step);
    EXPECT_TRUE(stage.find<QWidget>("page.step")->isVisible());
    const auto onStep = [&](const char* name) { return stage.step().findChild<StateWord*>(QLatin1String(name)); };
    auto* state = onStep("state.draft");
    ASSERT_NE(state, nullptr);
    EXPECT_EQ(nameForEars(state), QStringLiteral("状态：草稿"));
    auto* question = stage.find<QWidget>("question.linked");
    ASSERT_NE(question, nullptr);
    EXPECT_EQ(QAccessible::queryAccessibleInterface(question)->text(QAccessible::Description),
              QStringLiteral("linked"));
    EXPECT_EQ(stage.find<QWidget>("option.none")->property("digit").toInt(), 3);
    stage.step().present(samples::inDoubt(stage.language()));
    EXPECT_EQ(onStep("state.draft"), nullptr);
    EXPECT_NE(onStep("state.in_doubt"), nullptr);
    EXPECT_EQ(stage.find<QWidget>("question.linked"), nullptr);
}

TEST(Ears, APasswordFieldSaysHowManyCharactersNeverWhich)
{
    Stage stage;
    stage.window.present(samples::frame(stage.language(), false));
    stage.window.showPage(pages::signIn);
    stage.type("kapok");
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(stage.find<QWidget>("password"));
    EXPECT_TRUE(face->state().passwordEdit);
    EXPECT_EQ(face->text(QAccessible::Value), QString(5, QChar(0x2022)));
    EXPECT_EQ(face->text(QAccessible::Name), QStringLiteral("密码"));
}

// F10 changes every text of every page at once; Chinese stays only where it is a name or the paper's own mark.
TEST(Language, F10LeavesNoChineseBehindOnAnyPage)
{
    Stage stage(Language::Chinese);
    stage.press(Qt::Key_F10);
    const QRegularExpression chinese(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
    const QRegularExpression names(QStringLiteral("梁嘉怡|陈国栋|训练|中文|梁\\*\\*"));
    int texts = 0;
    for (const Page page : allPages) {
        stage.window.showPage(page);
        stage.settle();
        for (QWidget* widget : visible(stage)) {
            auto* label = qobject_cast<QLabel*>(widget);
            QString text = (label ? label->text() : QString()) + u'\n' + widget->accessibleName();
            text.remove(names);
            EXPECT_FALSE(text.contains(chinese)) << qPrintable(where(widget)) << " " << qPrintable(text);
            ++texts;
        }
    }
    EXPECT_GT(texts, 300);
}

TEST(Language, F10ComesBackToChinese)
{
    Stage stage(Language::Chinese);
    stage.window.showPage(pages::step);
    const auto onStep = [&](const char* name) {
        return nameForEars(stage.step().findChild<QWidget*>(QLatin1String(name)));
    };
    const QString before = onStep("action.go-on");
    stage.press(Qt::Key_F10);
    EXPECT_EQ(onStep("action.go-on"), QStringLiteral("Next"));
    EXPECT_EQ(onStep("state.draft"), QStringLiteral("state: Draft"));
    stage.press(Qt::Key_F10);
    EXPECT_EQ(onStep("action.go-on"), before);
}

struct Grown {
    Language language;
    double scale;
    QSize size;
};

void PrintTo(const Grown& grown, std::ostream* out)
{
    *out << (grown.language == Language::Chinese ? "zh " : "en ") << grown.size.width() << ' ' << grown.scale;
}

class Letters : public testing::TestWithParam<Grown> {};
class InSight : public testing::TestWithParam<Grown> {};

std::string grownName(const testing::TestParamInfo<Grown>& info)
{
    return (info.param.language == Language::Chinese ? "zh" : "en") + std::to_string(int(info.param.scale * 100)) +
           "on" + std::to_string(info.param.size.width());
}

// ui.md: follows the system font size up to 200 % without clipping, whatever a page shows; the window never outgrows
// the screen.
TEST_P(Letters, NothingIsCutOff)
{
    Stage stage(GetParam().language, Scheme::Light, GetParam().scale, GetParam().size);
    for (const Scene& face : faces()) {
        bring(stage, face);
        stage.picture(
            QStringLiteral("letters-%1-%2").arg(qRound(GetParam().scale * 100)).arg(QLatin1String(face.name)));
        EXPECT_EQ(stage.window.size(), GetParam().size) << face.name;
        for (QWidget* widget : visible(stage)) {
            if (auto* label = qobject_cast<QLabel*>(widget))
                EXPECT_FALSE(cutOff(*label))
                    << face.name << " " << qPrintable(where(widget)) << " " << qPrintable(label->text());
            if (auto* button = qobject_cast<QAbstractButton*>(widget))
                EXPECT_GE(button->width(), button->minimumSizeHint().width())
                    << face.name << " " << qPrintable(where(widget));
        }
    }
}

// Words that lie upon one another cannot be read. What lies over the page on purpose is over all of it.
TEST_P(Letters, NoWordsLieUponOthers)
{
    Stage stage(GetParam().language, Scheme::Light, GetParam().scale, GetParam().size);
    int pairs = 0;
    for (const Scene& face : faces()) {
        bring(stage, face);
        if (QWidget* panel = stage.find<QWidget>("second-person"); panel && panel->isVisible()) continue;
        std::vector<std::pair<QLabel*, QRect>> labels;
        for (QWidget* widget : visible(stage)) {
            auto* label = qobject_cast<QLabel*>(widget);
            if (!label || label->text().isEmpty() || label->visibleRegion().isEmpty()) continue;
            const QRect seen = wordsOf(*label) & label->visibleRegion().boundingRect();
            labels.emplace_back(label, QRect(label->mapTo(&stage.window, seen.topLeft()), seen.size()));
        }
        for (std::size_t one = 0; one < labels.size(); ++one)
            for (std::size_t other = one + 1; other < labels.size(); ++other, ++pairs)
                EXPECT_FALSE(labels[one].second.intersects(labels[other].second))
                    << face.name << ": " << qPrintable(labels[one].first->text()) << " / "
                    << qPrintable(labels[other].first->text());
    }
    EXPECT_GT(pairs, 1000);
}

// Picture 25: the question and every button of the bar are never cut or behind a scroll bar.
TEST_P(InSight, TheQuestionAndThePrimaryButtonAreWhole)
{
    Stage stage(GetParam().language, Scheme::Light, GetParam().scale, GetParam().size);
    int buttons = 0;
    for (const Scene& face : faces()) {
        bring(stage, face);
        stage.settle();
        EXPECT_EQ(stage.window.size(), GetParam().size) << face.name;
        QWidget& page = stage.window.pageOf(face.page);
        const auto* question = page.findChild<QLabel*>(QStringLiteral("step.heading"));
        if (question && question->isVisible())
            EXPECT_TRUE(question->visibleRegion().boundingRect().contains(wordsOf(*question)))
                << face.name << " " << qPrintable(question->text());
        for (auto* button : page.findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || !button->objectName().startsWith(QStringLiteral("action."))) continue;
            EXPECT_EQ(button->visibleRegion().boundingRect().size(), button->size())
                << face.name << " " << qPrintable(button->objectName());
            ++buttons;
        }
    }
    EXPECT_GT(buttons, 20);
}

// ui.md: at 200 % the words of a list wrap, and its figures stay whole.
TEST_P(Letters, ListsKeepTheirWordsWhole)
{
    Stage stage(GetParam().language, Scheme::Light, GetParam().scale, GetParam().size);
    stage.window.showPage(pages::worklist);
    stage.settle();
    const auto* rows = stage.on<ListPage>(pages::worklist).findChild<TableView*>();
    ASSERT_NE(rows, nullptr);
    const QFontMetrics body(stage.theme.font(Type::Body));
    int cells = 0;
    for (int row = 0; row < rows->model()->rowCount(); ++row)
        for (int column = 0; column < rows->model()->columnCount(); ++column) {
            const QModelIndex cell = rows->model()->index(row, column);
            const QRect place = rows->visualRect(cell).adjusted(stage.theme.px(8), 0, -stage.theme.px(8), 0);
            const QString text = cell.data().toString();
            const QRect needs = body.boundingRect(QRect(0, 0, place.width(), 10000), Qt::TextWordWrap, text);
            EXPECT_LE(place.right(), rows->viewport()->width()) << qPrintable(text);
            if (column > 0) EXPECT_LE(needs.width(), place.width()) << qPrintable(text);
            if (column > 0) EXPECT_LE(needs.height(), place.height()) << qPrintable(text);
            ++cells;
        }
    EXPECT_EQ(cells, 4 * 7);
}

// W50: each cell is read out with its column.
TEST(Ears, ACellSaysItsColumnAndItsState)
{
    Stage stage(Language::English);
    stage.window.showPage(pages::worklist);
    QAccessibleInterface* table =
        QAccessible::queryAccessibleInterface(stage.on<ListPage>(pages::worklist).findChild<TableView*>());
    ASSERT_NE(table, nullptr);
    ASSERT_NE(table->tableInterface(), nullptr);
    EXPECT_EQ(table->tableInterface()->cellAt(1, 0)->text(QAccessible::Name),
              QStringLiteral("State: Sent, not answered"));
    EXPECT_EQ(table->tableInterface()->cellAt(1, 5)->text(QAccessible::Name), QStringLiteral("Fee: 20.00"));
}

// Whoever gathers what is on the screen reads what stands there now, also where no screen reader is connected.
TEST(Ears, AListThatIsPresentedAnewIsReadAnew)
{
    Stage stage(Language::English);
    stage.window.showPage(pages::worklist);
    auto& page = stage.on<ListPage>(pages::worklist);
    const auto firstCell = [&] {
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(page.findChild<TableView*>());
        return face->tableInterface()->cellAt(0, 0)->text(QAccessible::Name);
    };
    EXPECT_EQ(firstCell(), QStringLiteral("State: Draft"));
    page.present(samples::outbox(Language::English));
    EXPECT_EQ(firstCell(), QStringLiteral("State: Sent, not answered"));
}

// Sign-in is typed without scrolling, whatever the letters.
TEST_P(InSight, TheSignInFormIsWhole)
{
    Stage stage(GetParam().language, Scheme::Light, GetParam().scale, GetParam().size);
    stage.window.present(samples::frame(stage.language(), false));
    stage.window.showPage(pages::signIn);
    stage.settle();
    for (const char* name : {"teller", "password", "action.sign-in"}) {
        const auto* part = stage.find<QWidget>(name);
        EXPECT_EQ(part->visibleRegion().boundingRect().size(), part->size()) << name;
    }
    // A refusal is read, and the next try typed and sent, without scrolling either.
    stage.on<SignInPage>(pages::signIn).present(samples::wrongPassword(stage.language()));
    stage.settle();
    for (const char* name : {"sign-in.problem", "teller", "password", "action.sign-in"}) {
        const auto* part = stage.find<QWidget>(name);
        EXPECT_EQ(part->visibleRegion().boundingRect().size(), part->size()) << name;
    }
    for (const auto* area : stage.on<SignInPage>(pages::signIn).findChildren<QScrollArea*>())
        EXPECT_LE(area->widget()->width(), area->viewport()->width());
}

INSTANTIATE_TEST_SUITE_P(
    Scales, Letters,
    testing::Values(Grown{Language::Chinese, 1.0, {1366, 768}}, Grown{Language::English, 1.0, {1366, 768}},
                    Grown{Language::Chinese, 2.0, {1366, 768}}, Grown{Language::English, 2.0, {1366, 768}},
                    Grown{Language::Chinese, 2.0, {1920, 1080}}, Grown{Language::English, 2.0, {1920, 1080}}),
    grownName);
INSTANTIATE_TEST_SUITE_P(
    Scales, InSight,
    testing::Values(Grown{Language::Chinese, 1.0, {1366, 768}}, Grown{Language::English, 1.0, {1366, 768}},
                    Grown{Language::Chinese, 2.0, {1366, 768}}, Grown{Language::English, 2.0, {1366, 768}},
                    Grown{Language::Chinese, 2.0, {1920, 1080}}, Grown{Language::English, 2.0, {1920, 1080}}),
    grownName);

}  // namespace kapok::ui
