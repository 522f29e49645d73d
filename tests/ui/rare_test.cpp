// Characters that no keyboard has, put into a field by Ctrl+R (N10).
#include "tests/ui/stage.h"

#include "ui/step/step_page.h"

#include <QLabel>
#include <QLineEdit>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

struct AtAName : Stage {
    AtAName()
    {
        window.showPage(pages::step);
        step().present(samples::withQuestion(language(), QuestionView::Kind::Text));
        field().setFocus();
        field().clear();
    }
    QLineEdit& field() { return *find<QLineEdit>("field.asked"); }
    QString said() { return find<QLabel>("rare.said")->text(); }
    QString pictures() { return find<QLabel>("rare.pictures")->text(); }
    void rare() { press(Qt::Key_R, Qt::ControlModifier); }
};

struct Typed {
    const char* before;
    const char* after;
};
void PrintTo(const Typed& typed, std::ostream* out) { *out << typed.before; }

class RareKey : public testing::TestWithParam<Typed> {};

TEST_P(RareKey, MakesACharacterOfWhatStandsBeforeTheCursor)
{
    AtAName stage;
    stage.field().setText(QString::fromUtf8(GetParam().before));
    stage.rare();
    EXPECT_EQ(stage.field().text(), QString::fromUtf8(GetParam().after));
    EXPECT_TRUE(stage.find<QLabel>("rare.said")->isVisible());
}

INSTANTIATE_TEST_SUITE_P(Of, RareKey,
                         testing::Values(Typed{"U+4DAE", "䶮"}, Typed{"赵U+20BB7", "赵𠮷"}, Typed{"赵龙天", "赵䶮"},
                                         Typed{"方方土", "堃"}, Typed{"kun", "堃"}));

TEST(Rare, TheKeyAgainTakesTheNextAndShowsThemAsPictures)
{
    AtAName stage;
    stage.field().setText(QStringLiteral("梁火火"));
    stage.rare();
    const QString first = stage.field().text();
    EXPECT_TRUE(stage.pictures().contains(QStringLiteral("【") + first.mid(1) + QStringLiteral("】")));
    stage.rare();
    EXPECT_NE(stage.field().text(), first);
    EXPECT_TRUE(stage.field().text().startsWith(QStringLiteral("梁")));
    EXPECT_EQ(stage.field().text().toUcs4().size(), 2) << "one took the place of the other";
    EXPECT_TRUE(stage.said().contains(QStringLiteral("U+")));
}

TEST(Rare, WithNothingTypedAllAreShown)
{
    AtAName stage;
    stage.field().setText(QStringLiteral("梁"));
    stage.rare();
    EXPECT_EQ(stage.field().text(), QStringLiteral("梁䶮"));
    EXPECT_GE(stage.pictures().split(u' ').size(), 10);
}

// Who goes on typing has chosen, and the pictures go.
TEST(Rare, TypingOnKeepsWhatWasPutThere)
{
    AtAName stage;
    stage.field().setText(QStringLiteral("龙天"));
    stage.rare();
    stage.type("1");
    EXPECT_EQ(stage.field().text(), QStringLiteral("䶮1"));
    EXPECT_FALSE(stage.find<QLabel>("rare.said")->isVisible());
    stage.picture(QStringLiteral("rare-characters"));
}

}  // namespace
}  // namespace kapok::ui
