#include "training/play/keys.h"

namespace kapok::training::play {
namespace {

std::vector<KeyPress> keys(const char* notation) { return keysOf(QString::fromUtf8(notation)).value(); }

TEST(Keys, TypesCharactersAsTheyStand)
{
    EXPECT_EQ(keys("1x"), (std::vector<KeyPress>{{Qt::Key_1, Qt::NoModifier, "1"}, {Qt::Key_X, Qt::NoModifier, "x"}}));
    EXPECT_EQ(keys("X").front().modifiers, Qt::ShiftModifier);
}

// P36: Chinese comes as text, whatever key stands behind it.
TEST(Keys, TypesChineseByItsText)
{
    EXPECT_EQ(keys("陈").front().text, QStringLiteral("陈"));
    EXPECT_EQ(keys("𠮷").size(), 1u);
    EXPECT_EQ(keys("𠮷").front().text, QString::fromUtf8("𠮷"));
}

TEST(Keys, KnowsTheNamesOfTheContract)
{
    const auto all = keys("<Enter><Esc><Tab><F2><F9><Alt+1>");
    ASSERT_EQ(all.size(), 6u);
    EXPECT_EQ(all[0].key, Qt::Key_Return);
    EXPECT_EQ(all[1].key, Qt::Key_Escape);
    EXPECT_EQ(all[2].key, Qt::Key_Tab);
    EXPECT_EQ(all[3].key, Qt::Key_F2);
    EXPECT_EQ(all[4].key, Qt::Key_F9);
    EXPECT_EQ(all[5], (KeyPress{Qt::Key_1, Qt::AltModifier, {}}));
}

TEST(Keys, RefusesNamesThatNoKeyBears)
{
    EXPECT_FALSE(keysOf(QStringLiteral("<Entr>")));
    EXPECT_FALSE(keysOf(QStringLiteral("<F13>")));
    EXPECT_FALSE(keysOf(QStringLiteral("1<Enter")));
    EXPECT_EQ(keys("<lt>").front().text, QStringLiteral("<"));
}

}  // namespace
}  // namespace kapok::training::play
