#include "decode/rights.h"

#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <initializer_list>

namespace kapok::decode {
namespace {

// A sanitizer keeps its shadow in terabytes of address space.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool ofTheTests = true;
#else
constexpr bool ofTheTests = false;
#endif
#else
constexpr bool ofTheTests = false;
#endif

bool limit(decltype(RLIMIT_AS) what, rlim_t most)
{
    const rlimit limits{most, most};
    return setrlimit(what, &limits) == 0;
}

bool limitItself()
{
    constexpr rlim_t memory = 256UL * 1024 * 1024, seconds = 3;
    return (ofTheTests || limit(RLIMIT_AS, memory)) && limit(RLIMIT_CPU, seconds) && limit(RLIMIT_CORE, 0) &&
           limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NPROC, 0) && limit(RLIMIT_NOFILE, 3);
}

// Memory that is executed is asked for by nobody who decodes.
bool allowMemory(scmp_filter_ctx filter)
{
    const scmp_arg_cmp notExecuted{2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};
    const scmp_arg_cmp anonymous{3, SCMP_CMP_MASKED_EQ, MAP_ANONYMOUS, MAP_ANONYMOUS};
    bool allowed = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 2, notExecuted, anonymous) == 0;
    allowed = allowed && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, notExecuted) == 0;
    for (const int call : {SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(brk), SCMP_SYS(madvise)})
        allowed = allowed && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
    return allowed;
}

bool allowOnlyDecoding()
{
    const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
    if (!filter) return false;
    const auto stream = [&](int call, scmp_datum_t number) {
        const scmp_arg_cmp thatOne{0, SCMP_CMP_EQ, number, 0};
        return seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, thatOne) == 0;
    };
    bool allowed = stream(SCMP_SYS(read), STDIN_FILENO) && stream(SCMP_SYS(write), STDOUT_FILENO) &&
                   stream(SCMP_SYS(write), STDERR_FILENO);
    for (const int call : {SCMP_SYS(exit_group), SCMP_SYS(exit), SCMP_SYS(rt_sigreturn), SCMP_SYS(futex)})
        allowed = allowed && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
    allowed = allowed && allowMemory(filter) && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return allowed;
}

}  // namespace

bool giveUpRights()
{
    if (close_range(3, ~0U, 0) != 0) return false;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return false;
    if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return false;
    return limitItself() && allowOnlyDecoding();
}

}  // namespace kapok::decode
