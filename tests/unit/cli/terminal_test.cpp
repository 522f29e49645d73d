// What comes from a card, a file or another desk is shown, and orders nothing of the terminal on which it is shown.
#include "base/json.h"
#include "cli/reveal.h"
#include "cli/terminal.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace kapok::cli {
namespace {

// What a terminal would have been given.
QByteArray shown(const QByteArrayList& pieces)
{
    FILE* file = std::tmpfile();
    {
        Terminal terminal(file);
        for (const QByteArray& piece : pieces) EXPECT_EQ(terminal.write(piece), piece.size());
    }
    std::rewind(file);
    QByteArray bytes(1024, '\0');
    bytes.resize(qsizetype(std::fread(bytes.data(), 1, std::size_t(bytes.size()), file)));
    std::fclose(file);
    return bytes;
}

TEST(Terminal, IsGivenNothingToObey)
{
    EXPECT_EQ(shown({"梁嘉怡\n", "a\x1b[31mb", "\xc2\x9b"}), QByteArray("梁嘉怡\na\\u001b[31mb\\u009b"));
}

// A mark of direction is three bytes, and they may come apart.
TEST(Terminal, KnowsASignThatComesInPieces) { EXPECT_EQ(shown({"a\xe2\x80", "\xae", "b"}), QByteArray("a\\u202eb")); }

// Whoever stands behind, and what the terminal keeps, learn no password; and it shows what is typed afterwards.
TEST(Terminal, ShowsNoPassword)
{
    int outside = -1, terminal = -1;
    ASSERT_EQ(::openpty(&outside, &terminal, nullptr, nullptr, nullptr), 0);
    const auto shows = [terminal] {
        termios now{};
        return ::tcgetattr(terminal, &now) == 0 && (now.c_lflag & ECHO) != 0;
    };
    ASSERT_TRUE(shows());
    const int before = ::dup(STDIN_FILENO);
    ASSERT_EQ(::dup2(terminal, STDIN_FILENO), STDIN_FILENO);
    const pid_t hand = ::fork();
    if (hand == 0) {
        for (int waited = 0; shows() && waited < 1000; ++waited) ::poll(nullptr, 0, 5);
        ::_exit(::write(outside, "kapok9201\n", 10) == 10 ? 0 : 1);
    }
    const SecureBytes typed = passwordFromInput();
    ::waitpid(hand, nullptr, 0);
    ASSERT_EQ(::dup2(before, STDIN_FILENO), STDIN_FILENO);
    EXPECT_EQ(QByteArray(typed.view().data(), qsizetype(typed.size())), "kapok9201");
    EXPECT_TRUE(shows());
    ASSERT_NE(::fcntl(outside, F_SETFL, O_NONBLOCK), -1);
    std::array<char, 64> seen{};
    const auto count = ::read(outside, seen.data(), seen.size());
    EXPECT_EQ(QByteArray(seen.data(), std::max<qsizetype>(count, 0)).count("kapok"), 0);
    for (const int one : {outside, terminal, before}) ::close(one);
}

// Half of a password is another one, and what is left of the line belongs to nobody who is asked behind it.
TEST(Password, IsNoneWhereItIsLongerThanMayBe)
{
    int ends[2] = {};
    ASSERT_EQ(::pipe(ends), 0);
    const QByteArray lines = QByteArray(70, 'Z') + "\nkapok0101\r\n";
    ASSERT_EQ(::write(ends[1], lines.constData(), std::size_t(lines.size())), lines.size());
    const int before = ::dup(STDIN_FILENO);
    ASSERT_EQ(::dup2(ends[0], STDIN_FILENO), STDIN_FILENO);
    const SecureBytes tooLong = passwordFromInput(), next = passwordFromInput();
    ASSERT_EQ(::dup2(before, STDIN_FILENO), STDIN_FILENO);
    EXPECT_TRUE(tooLong.empty());
    EXPECT_EQ(QByteArray(next.view().data(), qsizetype(next.size())), "kapok0101");
    for (const int one : {ends[0], ends[1], before}) ::close(one);
}

// An answer is a document: what is written out in it reads as the same text.
TEST(Terminal, IsGivenAnAnswerThatSaysTheSame)
{
    const Json document{{"name", std::string("a\x1b[2J\xe2\x80\xae\xc2\x9b")}};
    EXPECT_EQ(*parseStrict(shown({QByteArray::fromStdString(document.dump(2))})), document);
}

}  // namespace
}  // namespace kapok::cli
