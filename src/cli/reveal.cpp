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

Expected<void> checked(StaffedDesk& desk, const desk::StaffMember& member, desk::Right right)
{
    desk::Seat seat;
    seat.take(member);
    return QCoro::waitFor(desk::Authority(seat, *desk.memory, desk.clock).check(right));
}

// He sits down, and what he is shown is written down before he is.
Expected<void> revealed(StaffedDesk& desk, const desk::StaffMember& member, const QString& what)
{
    const auto allowed = checked(desk, member, desk::Right::Look);
    if (!allowed) return allowed;
    return desk.note("revealed", member.number, {{"what", toJson(what)}});
}

Expected<SecretKey> keyFor(const QString& folder, OfTraining training, const QString& user, SecureBytes password,
                           const QString& what)
{
    const auto desk = StaffedDesk::open(folder, training);
    if (!desk) return std::unexpected(desk.error());
    const auto member = (*desk)->enter(user, std::move(password));
    if (!member) return std::unexpected(member.error());
    // Who is shown nothing wants to send, or to keep something back: that is whoever serves.
    const auto shown = what.isEmpty() ? checked(**desk, *member, desk::Right::Serve) : revealed(**desk, *member, what);
    const auto left = QCoro::waitFor((*desk)->signIn->signOut(user));
    if (!shown) return std::unexpected(shown.error());
    if (!left) return std::unexpected(left.error());
    return (*desk)->door->key();
}

}  // namespace

Expected<void> permitReveal(const QString& folder, const QString& user, SecureBytes password, const QString& what)
{
    const auto key = keyFor(folder, OfTraining::Refused, user, std::move(password), what);
    if (!key) return std::unexpected(key.error());
    return {};
}

Expected<SecretKey> signedInFor(const QString& folder, const QString& user, SecureBytes password, const QString& what)
{
    return keyFor(folder, OfTraining::Taken, user, std::move(password), what);
}

SecureBytes passwordFromInput()
{
    // Byte by byte and unbuffered: no copy of it stays behind in a buffer (D2).
    const Unseen unseen;  // nobody reads it over a shoulder, or in what the terminal keeps
    SecureBytes password;
    char byte = 0;
    bool isWhole = true;  // what does not fit belongs to nobody: least of all to who is read next
    while (::read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n')
        if (byte != '\r') isWhole = password.append(byte) && isWhole;
    if (!isWhole) password.wipe();
    return password;
}

}  // namespace kapok::cli
