#include "decode/helper_process.h"

#include <QFile>

#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace kapok::decode {
namespace {

constexpr int tickMs = 50, mostIdleTicks = 100;

/// A descriptor that is closed.
struct Socket {
    explicit Socket(int number) : fd(number) {}
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    ~Socket() { shut(); }
    void shut()
    {
        if (fd >= 0) ::close(std::exchange(fd, -1));
    }
    int fd;
};

// With nothing of ours: no environment, no descriptor but the one socket.
std::optional<pid_t> begin(const QString& program, const char* what, int socket)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO);
    QByteArray path = QFile::encodeName(program);
    QByteArray asked(what);
    std::array<char*, 3> arguments{path.data(), asked.data(), nullptr};
    std::array<char*, 1> environment{nullptr};
    pid_t pid = -1;
    const int failed = posix_spawn(&pid, path.constData(), &actions, nullptr, arguments.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    return failed ? std::nullopt : std::optional(pid);
}

// Both ways at once: who only wrote would wait for ever for one who only writes.
std::optional<QByteArray> exchange(Socket& ours, const QByteArray& file, qsizetype most)
{
    QByteArray came, part(64 * 1024, '\0');
    qsizetype sent = 0;
    for (int idle = 0; idle < mostIdleTicks;) {
        const bool sends = sent < file.size();
        pollfd watched{ours.fd, short(POLLIN | (sends ? POLLOUT : 0)), 0};
        const int ready = ::poll(&watched, 1, tickMs);
        if (ready < 0 && errno != EINTR) return std::nullopt;
        if (ready <= 0) {
            ++idle;
            continue;
        }
        if (sends && (watched.revents & POLLOUT)) {
            const auto gone =
                ::send(ours.fd, file.constData() + sent, std::size_t(file.size() - sent), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (gone < 0 && errno != EAGAIN) return std::nullopt;
            sent += std::max<qsizetype>(gone, 0);
            if (sent == file.size()) ::shutdown(ours.fd, SHUT_WR);
        }
        if (!(watched.revents & (POLLIN | POLLHUP | POLLERR))) continue;
        const auto got = ::recv(ours.fd, part.data(), std::size_t(part.size()), MSG_DONTWAIT);
        if (got == 0) return came;
        if (got < 0 && errno != EAGAIN) return std::nullopt;
        came.append(part.constData(), std::max<qsizetype>(got, 0));
        if (came.size() > most) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

HelperSaid askHelper(const QString& program, const char* what, const QByteArray& file, qsizetype most)
{
    std::array<int, 2> pair{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0)
        return {.end = HelperSaid::End::Absent, .why = "no socket"};
    Socket ours(pair[0]), theirs(pair[1]);
    const auto pid = begin(program, what, theirs.fd);
    if (!pid) return {.end = HelperSaid::End::Absent, .why = "the helper does not start"};
    theirs.shut();
    auto came = exchange(ours, file, most);
    if (!came) ::kill(*pid, SIGKILL);
    ours.shut();
    int status = 0;
    while (::waitpid(*pid, &status, 0) < 0 && errno == EINTR) {
    }
    if (came && WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return {.end = HelperSaid::End::Answered, .bytes = std::move(*came)};
    // Who broke it, or held it up, brings nothing either; who could not give up his rights has looked at nothing.
    if (WIFEXITED(status) && WEXITSTATUS(status) != noAnswer && WEXITSTATUS(status) != 0)
        return {.end = HelperSaid::End::Absent, .why = "the helper has its rights still"};
    return {.end = HelperSaid::End::Broken};
}

}  // namespace kapok::decode
