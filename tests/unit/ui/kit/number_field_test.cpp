// Figures are grouped while they are typed, and read however they were written.
#include "ui/kit/number_field.h"

#include <QTest>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

struct Typed {
    const char* keys;
    const char* shown;
};

void PrintTo(const Typed& typed, std::ostream* out) { *out << typed.keys; }

class Grouping : public testing::TestWithParam<Typed> {};

// ui.md "Look": 440703 19900101 123 4.
TEST_P(Grouping, FollowsTheTyping)
{
    NumberField field(NumberField::Groups::Identity);
    QTest::keyClicks(&field, QString::fromLatin1(GetParam().keys));
    EXPECT_EQ(field.text(), QString::fromLatin1(GetParam().shown));
    EXPECT_EQ(field.number(), QString::fromLatin1(GetParam().keys).remove(u' '));
    EXPECT_EQ(field.cursorPosition(), field.text().size());
}

INSTANTIATE_TEST_SUITE_P(Of, Grouping,
                         testing::Values(Typed{"1101", "1101"}, Typed{"440703", "440703"}, Typed{"4407031", "440703 1"},
                                         Typed{"440703199001", "440703 199001"},
                                         Typed{"44070319900101123", "440703 19900101 123"},
                                         Typed{"44070319900101123x", "440703 19900101 123 x"},
                                         Typed{"440703 1990", "440703 1990"}, Typed{"H12345678", "H12345678"},
                                         Typed{"6217000000000000017", "6217000000000000017"}));

// The caret stays where the hand is: a figure in the middle is mended as anywhere else.
TEST(Grouping, KeepsTheCaretBehindItsFigure)
{
    NumberField field(NumberField::Groups::Identity);
    QTest::keyClicks(&field, QStringLiteral("440703199001011234"));
    field.setCursorPosition(8);  // behind the first figure of the year
    QTest::keyClick(&field, Qt::Key_Backspace);
    QTest::keyClick(&field, Qt::Key_2);
    EXPECT_EQ(field.text(), QStringLiteral("440703 29900101 123 4"));
    EXPECT_EQ(field.cursorPosition(), 8);
}

TEST(NumberField, IsReadHoweverItWasWrittenAndKnowsNoInputMethod)
{
    NumberField field(NumberField::Groups::None);
    field.setText(QStringLiteral("２０．００\u200b "));
    EXPECT_EQ(field.number(), QStringLiteral("20.00"));
    EXPECT_FALSE(field.testAttribute(Qt::WA_InputMethodEnabled));
    EXPECT_TRUE(field.inputMethodHints() & Qt::ImhPreferNumbers);
}

}  // namespace
}  // namespace kapok::ui
