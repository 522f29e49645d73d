#include "forbidden.h"

namespace kapok::house {

const std::vector<Exception>& exceptions()
{
    static const std::vector<Exception> table{
        {"timers", "src/ports/real_scheduler", "the Scheduler port over real threads and timers: the one place"},
        {"chance", "src/base/clock", "the Clock port over the system's clock"},
        {"chance", "src/base/randomness", "the Randomness port over OpenSSL's generator"},
    };
    return table;
}

}  // namespace kapok::house
