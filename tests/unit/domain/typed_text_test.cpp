// What is typed into a field says what is wrong with it, so that it can be mended (issue 16, "Bad input").
#include "domain/typed_text.h"

#include <gtest/gtest.h>

namespace kapok::domain {
namespace {

struct Typed {
    const char* what;
    TextForm form;
    QString text;
    const char* wrong;  ///< id of the sentence; empty: it is taken
};

const QString longest(200, u'长'), tooLong(201, u'长'), tenThousand(10'000, u'长');

TEST(TypedText, SaysTheFirstThingThatIsWrong)
{
    using enum TextForm;
    const Typed table[]{
        {"a remark", TextForm::Words, QStringLiteral("请在门口等"), ""},
        {"nothing", TextForm::Words, QStringLiteral("  "), "error.text_is_empty"},
        {"the longest remark", TextForm::Words, longest, ""},
        {"a sign more", TextForm::Words, tooLong, "error.text_too_long"},
        {"ten thousand characters", TextForm::Words, tenThousand, "error.text_too_long"},
        {"a bell", TextForm::Words, QStringLiteral("a\u0007b"), "error.text_has_sign"},
        {"an escape", TextForm::Words, QStringLiteral("\u001b[2J"), "error.text_has_sign"},
        {"a mark of direction", TextForm::Words, QStringLiteral("a\u202eb"), "error.text_has_sign"},
        {"a line end", TextForm::Words, QStringLiteral("a\nb"), "error.text_has_sign"},
        {"a rare character, by two units", Name, QString::fromUcs4(U"\U00020BB7田"), ""},  // N10
        {"a private character", Name, QString::fromUcs4(U"\uE863明"), ""},
        {"figures for a name", Name, QStringLiteral("12345"), "error.name_without_letters"},
        {"a name beyond all names", Name, QString(51, u'王'), "error.text_too_long"},
        {"a number with blanks", Number, QStringLiteral("440703 1979 0312 0021"), ""},
        {"a number of a day that is none", Number, QStringLiteral("440703197902300021"), "id_number.birth_date"},
        {"a number with another birth date than its check character is for", Number,
         QStringLiteral("440703197903130021"), "id_number.checksum"},
        {"a mobile", Telephone, QStringLiteral("139 0000 0000"), ""},
        {"a mobile of ten figures", Telephone, QStringLiteral("1390000000"), "error.telephone_length"},
        {"a number with its area code", Telephone, QStringLiteral("0750-3161111"), ""},
        {"letters in a telephone", Telephone, QStringLiteral("1390000000O"), "error.telephone_figures"},
    };
    for (const Typed& one : table) {
        const auto wrong = wrongWith(one.form, one.text);
        EXPECT_EQ(wrong ? wrong->id.toStdString() : "", one.wrong) << one.what;
    }
}

// Nobody sees it on the screen: it is found by its place.
TEST(TypedText, NamesTheSignThatCannotBeSeenAndItsPlace)
{
    const auto wrong = wrongWith(TextForm::Words, QStringLiteral("地址\u0007"));
    ASSERT_TRUE(wrong);
    const std::map<QString, QString> said(wrong->values.begin(), wrong->values.end());
    EXPECT_EQ(said.at(QStringLiteral("sign")), QStringLiteral("U+0007"));
    EXPECT_EQ(said.at(QStringLiteral("place")), QStringLiteral("3"));
}

}  // namespace
}  // namespace kapok::domain
