// Page 8001 and the page of a card that is made, at the real window: what is typed is read while it is typed, nothing is cut
// off, and what is asked stands before all else where there is little room (21, 08).
#include "tests/ui/stage.h"

#include "ui/step/step_page.h"
#include "ui/stock/stock_page.h"

#include <QLabel>
#include <QLineEdit>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

/// Says what stands in the field of the first serial.
class Echo final : public StockReading {
public:
    std::vector<LabelledView> read(const StockTyped& typed) const override
    {
        return {{QStringLiteral("first is"), typed.at(QStringLiteral("first"))}};
    }
};

bool shows(const QWidget& page, const QString& text)
{
    for (const QLabel* label : page.findChildren<QLabel*>())
        if (label->isVisible() && label->text() == text) return true;
    return false;
}

// Labels that have less room than their words need.
QStringList cutOff(const QWidget& page)
{
    QStringList all;
    for (const QLabel* label : page.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty()) continue;
        const int needed =
            label->hasHeightForWidth() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool isNarrow = !label->wordWrap() && label->sizeHint().width() > label->width();
        if (label->height() < needed || isNarrow) all += label->text();
    }
    return all;
}

struct Room {
    const char* name;
    Language language;
    double scale;
};
void PrintTo(const Room& room, std::ostream* out) { *out << room.name; }

class InThisRoom : public testing::TestWithParam<Room> {
protected:
    Stage stage{GetParam().language, Scheme::Light, GetParam().scale, {1366, 768}};
};

}  // namespace

TEST(StockWindow, ReadsWhatIsTypedWhileItIsTyped)
{
    Stage stage;
    StockPageView view = samples::stock(stage.language());
    view.form = QStringLiteral("another");  // its fields are made anew
    for (StockFieldView& field : view.fields) field.value.clear();
    view.reading = std::make_shared<Echo>();
    auto& page = stage.on<StockPage>(pages::stock);
    page.present(view);
    stage.window.showPage(pages::stock);
    stage.find<QLineEdit>("field.first")->setFocus();
    stage.type("21");
    EXPECT_TRUE(shows(page, QStringLiteral("21")));
    EXPECT_EQ(stage.last<intent::EnterStock>(), nullptr) << "nothing was entered yet";
    stage.press(Qt::Key_Return);
    const auto* entered = stage.last<intent::EnterStock>();
    ASSERT_NE(entered, nullptr);
    EXPECT_EQ(entered->typed.at(QStringLiteral("first")), QStringLiteral("21"));
}

// Whoever delivers is asked first for what nobody knows: the kind and the places are filled in already.
TEST(StockWindow, BeginsAtTheFirstFieldThatNeedsAHand)
{
    Stage stage;
    StockPageView view = samples::stock(stage.language());
    view.form = QStringLiteral("another");
    view.fields[3].value.clear();
    stage.on<StockPage>(pages::stock).present(view);
    stage.window.showPage(pages::stock);
    stage.settle();
    EXPECT_EQ(focused(), QStringLiteral("field.first"));
}

// What is wrong is said where it was typed, also where the list has given way to the form.
TEST_P(InThisRoom, SaysBesideTheFormWhatIsWrong)
{
    stage.window.showPage(pages::stock);
    stage.settle();
    const StockPageView view = samples::stock(stage.language());
    auto& page = stage.on<StockPage>(pages::stock);
    EXPECT_TRUE(shows(page, view.remark));
    EXPECT_TRUE(stage.find<QWidget>("field.first")->isVisible());
    EXPECT_EQ(stage.window.size(), QSize(1366, 768)) << "it needs no more room than there is";
}

TEST_P(InThisRoom, CutsNothingOff)
{
    stage.window.showPage(pages::stock);
    stage.settle();
    EXPECT_EQ(cutOff(*stage.find<QWidget>("stock.list")).join(u'\n'), QString());
    EXPECT_EQ(cutOff(*stage.find<QWidget>("stock.form")).join(u'\n'), QString());
    stage.step().present(samples::making(stage.language()));
    stage.window.showPage(pages::step);
    stage.settle();
    EXPECT_EQ(cutOff(*stage.find<QWidget>("making.steps")).join(u'\n'), QString());
    EXPECT_EQ(cutOff(*stage.find<QWidget>("making")).join(u'\n'), QString());
    EXPECT_EQ(cutOff(*stage.find<QWidget>("making.side")).join(u'\n'), QString());
}

INSTANTIATE_TEST_SUITE_P(Each, InThisRoom,
                         testing::Values(Room{"Chinese", Language::Chinese, 1.0},
                                         Room{"English", Language::English, 1.0},
                                         Room{"ChineseAtTwiceTheSize", Language::Chinese, 2.0},
                                         Room{"EnglishAtTwiceTheSize", Language::English, 2.0}),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace kapok::ui
