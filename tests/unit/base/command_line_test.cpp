// What --help says, and what it costs whoever asks for none.
#include "base/command_line.h"

#include <gtest/gtest.h>

namespace kapok {
namespace {

QString saidIn(const QStringList& arguments) { return HelpTexts(arguments)("help.lang"); }

TEST(HelpTexts, AreEnglishAndChineseWhereThatIsAsked)
{
    const QString english = saidIn({QStringLiteral("kapok"), QStringLiteral("--help")});
    EXPECT_EQ(english, QStringLiteral("the language of what is said where it fails"));
    EXPECT_EQ(saidIn({QStringLiteral("kapok"), QStringLiteral("-h"), QStringLiteral("--lang=en")}), english);
    const QString chinese =
        saidIn({QStringLiteral("kapok"), QStringLiteral("--help"), QStringLiteral("--lang"), QStringLiteral("zh")});
    EXPECT_EQ(chinese, QStringLiteral("出错时用中文还是英文说"));
    EXPECT_EQ(saidIn({QStringLiteral("kapok"), QStringLiteral("--lang=zh"), QStringLiteral("--help-all")}), chinese);
}

// A start reads no dictionary for words that nobody sees.
TEST(HelpTexts, AreNotReadForACallThatAsksForNone)
{
    EXPECT_EQ(saidIn({QStringLiteral("kapok"), QStringLiteral("--lang"), QStringLiteral("zh")}),
              QStringLiteral("help.lang"));
}

}  // namespace
}  // namespace kapok
