// A picture from outside is decoded by a process that can do nothing else (A05; pitfalls.md P15).
#include "decode/helper_decoder.h"
#include "decode/jpeg.h"
#include "decode/rights.h"
#include "jpegs.h"
#include "support/desk/inline_scheduler.h"
#include "support/places/places.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kapok::decode {
namespace {

using test::jpegOf;
using test::portrait;

struct Broken {
    const char* what;
    QByteArray (*file)();
};
void PrintTo(const Broken& broken, std::ostream* out) { *out << broken.what; }

QByteArray whole() { return jpegOf(portrait()); }
/// Its head says that it has so many pixels at each side.
QByteArray claiming(const char* side)
{
    QByteArray file = whole();
    const qsizetype frame = file.indexOf("\xFF\xC0");
    return file.replace(frame + 5, 4, QByteArray(side, 2) + QByteArray(side, 2));
}

const Broken broken[]{{"nothing", [] { return QByteArray(); }},
                      {"words", [] { return QByteArray("This is no photo at all."); }},
                      {"only a mark", [] { return QByteArray("\xFF\xD8\xFF"); }},
                      {"half a photo", [] { return whole().left(whole().size() / 2); }},
                      {"without its end", [] { return whole().chopped(2); }},
                      {"sixty thousand pixels wide", [] { return claiming("\xEA\x60"); }},
                      {"no pixels", [] { return claiming("\0\0"); }},
                      {"a large white sheet", [] { return jpegOf(portrait(2049, 20)); }}};

TEST(Jpeg, ShowsItsPixels)
{
    const auto picture = decodeJpeg(whole());
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->width, 358);
    EXPECT_EQ(picture->height, 441);
    EXPECT_TRUE(domain::judgeFile(whole()));
    EXPECT_TRUE(domain::judgePicture(*picture));
    EXPECT_FALSE(domain::judgePicture(*decodeJpeg(jpegOf(portrait(358, 441, 60, 120, 220)))));
}

struct At : testing::TestWithParam<Broken> {
    test::InlineScheduler scheduler;
    HelperDecoder decoder{programPath("kapok-decode"), scheduler};
};
class BrokenJpeg : public At {};

TEST_P(BrokenJpeg, IsNoPicture)
{
    EXPECT_FALSE(decodeJpeg(GetParam().file()));
    const auto shown = test::done(decoder.decode(GetParam().file()));
    ASSERT_FALSE(shown);
    EXPECT_EQ(shown.error().happened.id, QStringLiteral("photo.unreadable"));
}

INSTANTIATE_TEST_SUITE_P(Of, BrokenJpeg, testing::ValuesIn(broken));

class Helper : public At {};

TEST_F(Helper, GivesThePixelsAndNothingElse)
{
    const auto shown = test::done(decoder.decode(whole()));
    ASSERT_TRUE(shown) << shown.error().detail.toStdString();
    EXPECT_EQ(*shown, *decodeJpeg(whole()));
}

TEST_F(Helper, ThatIsNotThereSaysSo)
{
    HelperDecoder nobody(QStringLiteral("/nowhere/kapok-decode"), scheduler);
    EXPECT_EQ(test::done(nobody.decode(whole())).error().happened.id, QStringLiteral("photo.not_judged"));
}

// A helper that answers something else, hangs up or says nothing is not believed.
TEST_F(Helper, ThatIsAnotherProgramIsNotBelieved)
{
    for (const char* program : {"/bin/true", "/bin/false", "/bin/cat"}) {
        HelperDecoder other(QLatin1String(program), scheduler);
        EXPECT_FALSE(test::done(other.decode(whole()))) << program;
    }
}

TEST(Pixels, AreBelievedWholeOnly)
{
    const QByteArray good = written(portrait(20, 30));
    ASSERT_EQ(readPixels(good), portrait(20, 30));
    EXPECT_FALSE(readPixels(good.chopped(1)));
    EXPECT_FALSE(readPixels(good + 'x'));
    EXPECT_FALSE(readPixels("KPX2" + good.mid(4)));
    EXPECT_FALSE(readPixels(QByteArray("KPX1") + QByteArray(8, '\0')));
    EXPECT_FALSE(readPixels(QByteArray("KPX1") + QByteArray(8, '\xFF') + QByteArray(100, 'x')));
}

struct Forbidden {
    const char* what;
    void (*tries)();
};
void PrintTo(const Forbidden& forbidden, std::ostream* out) { *out << forbidden.what; }

class WithoutRights : public testing::TestWithParam<Forbidden> {};

// P15: no file, no network, no process, no code of its own: whoever tries is killed by it.
TEST_P(WithoutRights, IsTheEnd)
{
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        if (!giveUpRights()) ::_exit(7);
        GetParam().tries();
        ::_exit(0);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS) << status;
}

INSTANTIATE_TEST_SUITE_P(Of, WithoutRights,
                         testing::Values(Forbidden{"a file", [] { ::openat(AT_FDCWD, "/etc/passwd", O_RDONLY); }},
                                         Forbidden{"a new file",
                                                   [] { ::openat(AT_FDCWD, "/tmp/kapok", O_CREAT | O_WRONLY, 0600); }},
                                         Forbidden{"the network", [] { ::socket(AF_INET, SOCK_STREAM, 0); }},
                                         Forbidden{"a process", [] { ::fork(); }},
                                         Forbidden{"a program", [] { ::execl("/bin/true", "true", nullptr); }},
                                         Forbidden{"another's memory", [] { ::kill(::getppid(), 0); }},
                                         Forbidden{"code of its own",
                                                   [] {
                                                       ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
                                                              MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
                                                   }},
                                         Forbidden{"another stream", [] {
                                                       char byte = 0;
                                                       [[maybe_unused]] const auto got = ::read(5, &byte, 1);
                                                   }}));

// What it must do it can: read, take memory, write, end.
TEST(Rights, ToDecodeAreLeft)
{
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    const QByteArray file = whole();
    if (child == 0) ::_exit(giveUpRights() && decodeJpeg(file) ? 0 : 7);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
}

}  // namespace
}  // namespace kapok::decode
