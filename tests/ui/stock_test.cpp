// Page 8001 at the real window: what is typed is read while it is typed, what is wrong stands beside it, and no draft is lost
// (21).
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

// Esc loses nothing that was typed; F8 drops it; another teller finds none of it.
TEST(StockWindow, KeepsADraftForWhoeverTypedIt)
{
    struct Left {
        const char* how;
        int key;
        const char* nextTeller;
        const char* found;
    };
    for (const Left& left : {Left{"Esc", Qt::Key_Escape, "0103", "44"}, Left{"F8", Qt::Key_F8, "0103", "00000201"},
                             Left{"another", Qt::Key_Escape, "0101", "00000201"}}) {
        Stage stage;
        auto& page = stage.on<StockPage>(pages::stock);
        const StockPageView open = samples::stock(stage.language());
        StockPageView closed = open;
        closed.form.clear();
        closed.fields.clear();
        page.present(closed);
        page.present(open);
        stage.window.showPage(pages::stock);
        stage.find<QLineEdit>("field.first")->setText(QStringLiteral("44"));
        stage.press(left.key);
        ASSERT_NE(stage.last<intent::BeginStock>(), nullptr) << left.how;
        StockPageView next = open;
        closed.keeper = next.keeper = QLatin1String(left.nextTeller);
        page.present(closed);
        page.present(next);
        EXPECT_EQ(stage.find<QLineEdit>("field.first")->text(), QLatin1String(left.found)) << left.how;
    }
}

INSTANTIATE_TEST_SUITE_P(Each, InThisRoom,
                         testing::Values(Room{"Chinese", Language::Chinese, 1.0},
                                         Room{"English", Language::English, 1.0},
                                         Room{"ChineseAtTwiceTheSize", Language::Chinese, 2.0},
                                         Room{"EnglishAtTwiceTheSize", Language::English, 2.0}),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace kapok::ui
