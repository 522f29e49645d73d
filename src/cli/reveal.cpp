#include "cli/reveal.h"

#include "cli/staffed_desk.h"
#include "desk/authority.h"

#include <termios.h>
#include <unistd.h>

namespace kapok::cli {
namespace {

/// While it stands, what is typed at a terminal is not shown there.
class Unseen {
public:
    Unseen() : m_isTerminal(::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_isTerminal) return;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSADRAIN, &quiet);
    }
    ~Unseen()
    {
        if (m_isTerminal) ::tcsetattr(STDIN_FILENO, TCSANOW, &m_before);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    termios m_before{};
    bool m_isTerminal;
};

}  // namespace

Expected<void> permitReveal(const QString& folder, const QString& user, SecureBytes password, const QString& what)
{
    const auto desk = StaffedDesk::open(folder);
    if (!desk) return std::unexpected(desk.error());
    desk::SignIn& signIn = *(*desk)->signIn;
    const auto member = QCoro::waitFor(signIn.signIn(user, std::move(password)));
    if (!member) return std::unexpected(member.error());
    desk::Seat seat;
    seat.take(*member);
    const auto allowed =
        QCoro::waitFor(desk::Authority(seat, *(*desk)->memory, (*desk)->clock).check(desk::Right::Look));
    if (!allowed) {
        (void)QCoro::waitFor(signIn.signOut(user));
        return std::unexpected(allowed.error());
    }
    const Instant now = (*desk)->clock.now();
    const auto kept = QCoro::waitFor((*desk)->memory->append(
        {now, outletDay(now), QStringLiteral("revealed"), {}, user, {{"what", what.toStdString()}}}));
    if (!kept) return std::unexpected(kept.error());
    if (const auto left = QCoro::waitFor(signIn.signOut(user)); !left) return std::unexpected(left.error());
    return {};
}

SecureBytes passwordFromInput()
{
    // Byte by byte and unbuffered: no copy of it stays behind in a buffer (D2).
    const Unseen unseen;  // nobody reads it over a shoulder, or in what the terminal keeps
    SecureBytes password;
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n')
        if (!password.append(byte)) break;
    return password;
}

}  // namespace kapok::cli
