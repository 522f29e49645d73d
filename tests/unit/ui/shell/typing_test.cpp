// What a teller types into amounts and dates, and what the code line makes of names.
#include "ui/kit/typed_yuan.h"
#include "ui/shell/code_line.h"
#include "ui/step/questions/date_question.h"
#include "ui/step/questions/money_question.h"

#include <gtest/gtest.h>

namespace kapok::ui {

TEST(Money, IsTypedInYuanAndKeptInFen)
{
    EXPECT_EQ(fenTyped(QStringLiteral("20")), 2000);
    EXPECT_EQ(fenTyped(QStringLiteral("20.5")), 2050);
    EXPECT_EQ(fenTyped(QStringLiteral(" 20.05 ")), 2005);
    EXPECT_EQ(fenTyped(QStringLiteral("0")), 0);
    EXPECT_EQ(MoneyQuestion::shown(2005), QStringLiteral("20.05"));
}

TEST(Money, RefusesWhatIsNoAmountOfTheTill)
{
    for (const char* typed : {"", "-1", "20.005", "20,00", "2e3", "twenty", "1000000000"})
        EXPECT_FALSE(fenTyped(QString::fromLatin1(typed))) << typed;
}

TEST(Date, TakesFiguresAndHyphensAndNoDayThatIsNot)
{
    EXPECT_EQ(DateQuestion::parse(QStringLiteral("20210708")), QDate(2021, 7, 8));
    EXPECT_EQ(DateQuestion::parse(QStringLiteral("2021-07-08")), QDate(2021, 7, 8));
    EXPECT_EQ(DateQuestion::parse(QStringLiteral("2021-7-8")), QDate(2021, 7, 8));
    for (const char* typed : {"", "20210229", "2021-13-01", "08.07.2021", "210708"})
        EXPECT_FALSE(DateQuestion::parse(QString::fromLatin1(typed)).isValid()) << typed;
}

TEST(CodeLine, FindsByCodeInitialsNameAndChineseAndNeverGuesses)
{
    const Theme theme(Tokens::load(QStringLiteral(":/kapok/themes/tokens.json")).value(), Scheme::Light, 1.0);
    CodeLine line(theme);
    line.present(
        {{QStringLiteral("1101"), QStringLiteral("Application"), QStringLiteral("申领"), QStringLiteral("sl"), false},
         {QStringLiteral("1301"), QStringLiteral("Temporary loss"), QStringLiteral("临时挂失"), QStringLiteral("lsgs"),
          false},
         {QStringLiteral("1302"), QStringLiteral("Formal loss"), QStringLiteral("正式挂失"), QStringLiteral("zsgs"),
          false}});
    EXPECT_EQ(line.codeOf(QStringLiteral("1101")), QStringLiteral("1101"));
    EXPECT_EQ(line.codeOf(QStringLiteral("SL")), QStringLiteral("1101"));
    EXPECT_EQ(line.codeOf(QStringLiteral("正式")), QStringLiteral("1302"));
    EXPECT_EQ(line.codeOf(QStringLiteral("temp")), QStringLiteral("1301"));
    EXPECT_EQ(line.codeOf(QStringLiteral("13")), QString());
    EXPECT_EQ(line.codeOf(QStringLiteral("9999")), QString());
}

}  // namespace kapok::ui
