#include "base/process.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kapok {
namespace {

constexpr int done = 0, refused = 1, unavailable = 3;

// What is closed is opened for the other direction: a use of it fails as it would have.
void keepOpen(int number, int flags)
{
    if (::fcntl(number, F_GETFD) >= 0) return;
    const int opened = ::open("/dev/null", flags | O_CLOEXEC);
    if (opened < 0 || opened == number) return;
    ::dup2(opened, number);
    ::close(opened);
}

}  // namespace

void beginProcess()
{
    // First of all: nothing is in memory yet.
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    constexpr rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    keepOpen(STDIN_FILENO, O_WRONLY);
    keepOpen(STDOUT_FILENO, O_RDONLY);
    keepOpen(STDERR_FILENO, O_RDONLY);
    std::signal(SIGPIPE, SIG_IGN);
    ::umask(S_IRWXG | S_IRWXO);
}

bool isPrinted() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

int endProcess(int exitCode)
{
    errno = 0;
    if (isPrinted()) return exitCode;
    // In both languages: by now nobody knows any more which was asked for.
    std::fprintf(stderr, "标准输出写不进去。What was to be printed on standard output could not be written%s%s.\n",
                 errno == 0 ? "" : ": ", errno == 0 ? "" : std::strerror(errno));
    return exitCode == done || exitCode == refused ? unavailable : exitCode;
}

}  // namespace kapok
