// An answer of a printer or of the print service, as its bytes come over the line (F1): libcups reads them, and whatever it
// hands on has a meaning or none.
#include "cardio/cups/ipp_answer.h"

#include <algorithm>
#include <cstdlib>

using namespace kapok::cardio;

namespace {

struct Rest {
    const unsigned char* at;
    std::size_t left;
};

ssize_t take(void* context, ipp_uchar_t* place, std::size_t wanted)
{
    auto* rest = static_cast<Rest*>(context);
    const std::size_t given = std::min(wanted, rest->left);
    std::copy_n(rest->at, given, place);
    rest->at += given;
    rest->left -= given;
    return ssize_t(given);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    constexpr qsizetype longestReason = 60;
    Rest rest{data, size};
    const Ipp answer(ippNew());
    for (auto far = IPP_STATE_IDLE; far != IPP_STATE_DATA && far != IPP_STATE_ERROR;)
        far = ippReadIO(&rest, take, 1, nullptr, answer.get());
    stateOf(reportOf(answer));
    const auto jobs = jobsIn(answer);
    if (!std::ranges::is_sorted(jobs, {}, &PrintJob::id)) std::abort();
    for (const PrintJob& job : jobs) {
        if (job.reason.size() > longestReason) std::abort();
        // What came out of a printer was begun (W34).
        if (job.state == JobState::Completed && !job.begun) std::abort();
    }
    return 0;
}
