#include "desk/staff_named.h"

namespace kapok::desk {

Task<Expected<void>> nameStaff(Memory& memory, const Clock& clock, std::vector<StaffMember> staff, QString by)
{
    if (memory.remembered().staff().isWhole()) co_return Expected<void>{};
    const Instant now = clock.now();
    const auto kept =
        co_await memory.append({now, outletDay(now), StaffBook::known, {}, std::move(by), StaffBook::bodyOf(staff)});
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

}  // namespace kapok::desk
