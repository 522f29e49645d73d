#include "domain/id_number.h"

#include <gtest/gtest.h>

namespace kapok::domain {
namespace {

QString refusalOf(const char* typed)
{
    const auto parsed = IdNumber::parse(QString::fromUtf8(typed));
    return parsed ? QString() : parsed.error().happened.id;
}

// The two numbers that GB 11643-1999 itself computes.
TEST(IdNumber, TakesTheExamplesOfTheStandard)
{
    const auto female = IdNumber::parse(u"11010519491231002x");
    ASSERT_TRUE(female);
    EXPECT_EQ(female->text(), QStringLiteral("11010519491231002X"));
    EXPECT_EQ(female->birthDate(), QDate(1949, 12, 31));
    EXPECT_FALSE(female->isMale());
    const auto male = IdNumber::parse(u" 440524 18800101 0014 ");
    ASSERT_TRUE(male);
    EXPECT_EQ(male->birthDate(), QDate(1880, 1, 1));
    EXPECT_TRUE(male->isMale());
}

// A typing error in any one place, or two neighbours exchanged, would name another citizen.
TEST(IdNumber, RefusesEverySingleWrongFigureAndEveryExchange)
{
    const QString right = QStringLiteral("440524188001010014");
    for (int at = 0; at < 18; ++at)
        for (const char figure : std::string("0123456789X")) {
            QString wrong = right;
            wrong[at] = QLatin1Char(figure);
            EXPECT_EQ(IdNumber::parse(wrong).has_value(), wrong == right) << wrong.toStdString();
        }
    for (int at = 0; at < 17; ++at) {
        QString wrong = right;
        std::swap(wrong[at], wrong[at + 1]);
        EXPECT_EQ(IdNumber::parse(wrong).has_value(), wrong == right) << wrong.toStdString();
    }
}

TEST(IdNumber, SaysWhatIsWrong)
{
    EXPECT_EQ(refusalOf("440524800101001"), QStringLiteral("id_number.old_form"));
    EXPECT_EQ(refusalOf("44052418800101001"), QStringLiteral("id_number.length"));
    EXPECT_EQ(refusalOf(""), QStringLiteral("id_number.length"));
    EXPECT_EQ(refusalOf("44052418800101001a"), QStringLiteral("id_number.position"));
    EXPECT_EQ(refusalOf("4405X4188001010014"), QStringLiteral("id_number.position"));
    EXPECT_EQ(refusalOf("990524188001010014"), QStringLiteral("id_number.division"));
    EXPECT_EQ(refusalOf("440524188002300014"), QStringLiteral("id_number.birth_date"));
    EXPECT_EQ(refusalOf("440524188001010015"), QStringLiteral("id_number.checksum"));
    EXPECT_EQ(IdNumber::parse(u"4405X4188001010014").error().happened.values.at(QStringLiteral("position")),
              QStringLiteral("5"));
}

// The first example of the standard ends in X, the second in 4.
TEST(IdNumber, IsTheSameHoweverItIsWritten)
{
    const auto textOf = [](const char* typed) {
        const auto parsed = IdNumber::parse(QString::fromUtf8(typed));
        return parsed ? parsed->text() : QString();
    };
    for (const char* typed : {"11010519491231002Ⅹ", "11010519491231002ⅹ", "11010519491231002×",
                              "１１０１０５19491231002ｘ", "\u202d110105\u300019491231\u200b002X\u202c"})
        EXPECT_EQ(textOf(typed), QStringLiteral("11010519491231002X")) << typed;
    for (const char* typed : {"44052418800101001Ⅹ", "44052418800101001×", "1101051949123100×2"})
        EXPECT_EQ(textOf(typed), QString()) << typed;
}

// ui.md: grouped, and no birth date.
TEST(IdNumber, IsShownWithoutBirthDate)
{
    EXPECT_EQ(masked(*IdNumber::parse(u"440524188001010014")), QStringLiteral("440524 ******** 0014"));
}

}  // namespace
}  // namespace kapok::domain
