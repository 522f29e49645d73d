#include "domain/rules/offline.h"

#include "domain/rules/pack_data.h"

#include <algorithm>

namespace kapok::domain::rules {

// What is refused offline is refused at the line; what comes through to the last stage is taken until the sync.
std::vector<Business> takenOffline(const RulePack& pack, QDate today)
{
    const auto isProvisional = [](const AskRow& row) {
        return row.stage == Stage::Sync && row.reason == Reason::ProvinceNotReached;
    };
    std::vector<Business> all;
    for (std::size_t at = 0; at < businessCount; ++at) {
        const auto business = Business(at);
        const bool taken = std::ranges::any_of(pack.data().asks, [&](const AskRow& row) {
            return isProvisional(row) && row.isFor(business, Day(today.toJulianDay()));
        });
        if (taken) all.push_back(business);
    }
    return all;
}

}  // namespace kapok::domain::rules
