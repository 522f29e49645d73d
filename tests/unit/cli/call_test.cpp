// How kapokctl is called (contract.md §3): the options anywhere, a wrong call told and ended with 2.
#include "called.h"

#include "support/places/places.h"

#include <gmock/gmock.h>

namespace kapok::cli {
namespace {

using testing::HasSubstr;

Answer called(const char* line) { return cli::called(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts)); }

const std::string cases = clonePath("tests/data/cases/offline.json").toStdString();

TEST(Kapokctl, TakesItsOptionsAnywhereInTheCall)
{
    for (const std::string& line : {"advise --cases " + cases, "--cases " + cases + " advise",
                                    "--data /nowhere advise --cases " + cases, "advise --cases=" + cases})
        EXPECT_EQ(called(line.c_str()).exit, 0) << line;
}

TEST(Kapokctl, TellsAWrongCall)
{
    for (const char* line :
         {"", "nonsense", "advise", "advise --facts", "advise --bogus", "advise too many", "case list --data",
          "case list", "case list --data /nowhere --facts x", "card eat", "card read --raeder x", "journal verify",
          "journal verify FILE --case x", "rules show", "doctor now"}) {
        const Answer answer = called(line);
        EXPECT_EQ(answer.exit, 2) << line;
        EXPECT_EQ(answer.out, "") << line;
        EXPECT_NE(answer.err, "") << line;
    }
    EXPECT_THAT(called("advise --bogus").err, HasSubstr("bogus"));
    EXPECT_THAT(called("card list --facts x").err, HasSubstr("--facts"));
}

// Names, values and files come from outside: a terminal obeys none of them.
TEST(Kapokctl, WritesOutWhatATerminalWouldObey)
{
    for (const char* line : {"non\x1b[2Jsense", "advise --bo\x1b[2Jgus", "advise --facts /no\x1b[2Jwhere",
                             "advise --facts /no\xc2\x9b\x32Jwhere", "journal verify /no\xe2\x80\xaewhere",
                             "rules check /no\x1b]0;where", "card re\x1b[2Jad"}) {
        const Answer answer = called(line);
        EXPECT_EQ(answer.exit, 2) << line;
        for (const char* obeyed : {"\x1b", "\xc2\x9b", "\xe2\x80\xae"})
            EXPECT_THAT(answer.err, testing::Not(HasSubstr(obeyed)));
        EXPECT_THAT(answer.err, HasSubstr("\\u")) << line;
    }
}

TEST(Kapokctl, SaysWhoItIsAndHowItIsCalled)
{
    const Answer help = called("--help");
    EXPECT_EQ(help.exit, 0);
    EXPECT_THAT(help.out, HasSubstr("kapokctl journal"));
    EXPECT_THAT(help.out, HasSubstr("--data"));
    EXPECT_EQ(called("--version").exit, 0);
}

}  // namespace
}  // namespace kapok::cli
