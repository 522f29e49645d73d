// What kapokctl says of a call that is not one of its own, and of one of its commands.
#include "called.h"

#include <gmock/gmock.h>

namespace kapok::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

Answer said(const char* call) { return called(QString::fromLatin1(call).split(u' ')); }

struct WrongWord {
    const char* call;
    const char* named;
    const char* expected;
};

std::ostream& operator<<(std::ostream& out, const WrongWord& wrong) { return out << wrong.call; }

class ACall : public testing::TestWithParam<WrongWord> {};

TEST_P(ACall, ThatIsWrongIsToldItsWrongWordAndWhatIsRight)
{
    const Answer answer = said(GetParam().call);
    EXPECT_EQ(answer.exit, 2);
    EXPECT_EQ(answer.out, "");
    EXPECT_THAT(answer.err, HasSubstr(GetParam().named));
    EXPECT_THAT(answer.err, HasSubstr(GetParam().expected));
}

INSTANTIATE_TEST_SUITE_P(Of, ACall,
                         testing::Values(WrongWord{"jornal verify x", "jornal", "kapokctl journal verify FILE"},
                                         WrongWord{"journal vrify x", "vrify", "kapokctl journal verify FILE"},
                                         WrongWord{"journal verify x --reader y", "--reader",
                                                   "kapokctl journal show FILE"},
                                         WrongWord{"case lst --data x", "lst", "kapokctl case list --data DIR"},
                                         WrongWord{"card see", "see", "kapokctl card trace"},
                                         WrongWord{"business 1301", "1301", "kapokctl business show CODE"},
                                         WrongWord{"province state --data x", "state", "kapokctl province status"},
                                         WrongWord{"rules explain x", "explain", "kapokctl rules show NAME"},
                                         WrongWord{"staff recover --data x", "recover", "kapokctl staff recovery"},
                                         WrongWord{"doctor --bogus", "bogus", "--help"},
                                         WrongWord{"doctor --lang en --bogus", "--bogus", "There is no option"},
                                         WrongWord{"doctor --lang zh --bogus", "--bogus", "没有"},
                                         WrongWord{"doctor --lang zh --data=", "--data", "要写一个值"},
                                         WrongWord{"doctor --lang zh --data", "--data", "要写一个值"},
                                         WrongWord{"doctor --lang en --data=", "--data", "expected a value"}));

// Chinese unless English is asked, by the call or by the terminal; the names of commands and keys have no language.
TEST(Language, IsChineseUnlessEnglishIsAsked)
{
    struct Asked {
        const char* locale;
        const char* call;
        bool english;
    };
    const QByteArray before = qgetenv("LC_ALL");
    for (const Asked& one :
         {Asked{"C.UTF-8", "journal", false}, Asked{"zh_CN.UTF-8", "journal", false},
          Asked{"de_DE.UTF-8", "journal", false}, Asked{"en_US.UTF-8", "journal", true},
          Asked{"en_US.UTF-8", "journal --lang zh", false}, Asked{"zh_CN.UTF-8", "journal --lang en", true}}) {
        qputenv("LC_ALL", one.locale);
        const Answer answer = said(one.call);
        EXPECT_EQ(answer.exit, 2);
        EXPECT_EQ(answer.err.find("expected") != std::string::npos, one.english) << one.locale << ' ' << one.call;
        EXPECT_EQ(answer.err.find("要这样写") != std::string::npos, !one.english) << one.locale << ' ' << one.call;
        EXPECT_THAT(answer.err, HasSubstr("kapokctl journal verify FILE"));
    }
    qputenv("LC_ALL", before);
    EXPECT_THAT(said("--help --lang zh").out, HasSubstr("退出码"));
    EXPECT_THAT(said("card --help --lang zh").out, HasSubstr("读卡器里的卡"));
    EXPECT_EQ(said("doctor --lang fr").exit, 2);
    EXPECT_THAT(said("doctor --lang fr").err, HasSubstr("--lang: expected zh or en"));
}

TEST(Help, OfACommandTellsOfThatCommandAlone)
{
    for (const char* call : {"journal --help", "--help journal", "journal show --help", "--data x journal -h"}) {
        const Answer answer = said(call);
        EXPECT_EQ(answer.exit, 0) << call;
        EXPECT_THAT(answer.out, HasSubstr("kapokctl journal show FILE")) << call;
        EXPECT_THAT(answer.out, HasSubstr("--since WHEN")) << call;
        EXPECT_THAT(answer.out, Not(HasSubstr("kapokctl card"))) << call;
        EXPECT_THAT(answer.out, Not(HasSubstr("--reader"))) << call;
    }
    EXPECT_THAT(said("--help").out, HasSubstr("kapokctl card list"));
}

}  // namespace
}  // namespace kapok::cli
