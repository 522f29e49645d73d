// What comes from a card, a file or another desk is shown, and orders nothing of the terminal on which it is shown.
#include "base/json.h"
#include "cli/terminal.h"

#include <gtest/gtest.h>

namespace kapok::cli {
namespace {

struct Shown {
    const char* what;
    QString text;
    const char* as;
};

std::ostream& operator<<(std::ostream& out, const Shown& shown) { return out << shown.what; }

class OnATerminal : public testing::TestWithParam<Shown> {};

TEST_P(OnATerminal, NothingIsObeyedAndNothingHidden)
{
    EXPECT_EQ(forTerminal(GetParam().text).toStdString(), GetParam().as);
}

INSTANTIATE_TEST_SUITE_P(
    Of, OnATerminal,
    testing::Values(Shown{"names and lines", QStringLiteral("梁嘉怡 Ⅹ·\n"), "梁嘉怡 Ⅹ·\n"},
                    Shown{"a colour", QStringLiteral("a\x1b[31mb"), "a\\u001b[31mb"},
                    Shown{"a title of the window", QStringLiteral("\x1b]0;x\a"), "\\u001b]0;x\\u0007"},
                    Shown{"the beginning of the line", QStringLiteral("yes\rno "), "yes\\u000dno "},
                    Shown{"a deletion", QStringLiteral("no\b\x7f"), "no\\u0008\\u007f"},
                    Shown{"C1", QString(QChar(0x9b)) + QStringLiteral("2J"), "\\u009b2J"},
                    Shown{"a direction", QString(QChar(0x202e)) + QStringLiteral("abc"), "\\u202eabc"},
                    Shown{"an isolate", QString(QChar(0x2066)), "\\u2066"},
                    Shown{"no width", QStringLiteral("a") + QChar(0x200b), "a\\u200b"},
                    Shown{"another end of a line", QString(QChar(0x2028)), "\\u2028"}));

// An answer is a document: what is written out in it reads as the same text.
TEST(AnAnswer, SaysTheSameWrittenOut)
{
    const Json document{{"name", std::string("a\x1b[2J\xe2\x80\xae\xc2\x9b")}};
    const QString shown = forTerminal(QString::fromStdString(document.dump(2)));
    EXPECT_EQ(*parseStrict(shown.toUtf8()), document);
    EXPECT_FALSE(shown.contains(QChar(0x202e)));
    EXPECT_FALSE(shown.contains(QChar(0x9b)));
}

}  // namespace
}  // namespace kapok::cli
