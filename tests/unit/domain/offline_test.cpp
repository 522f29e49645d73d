// M10, rules.md §2: what is taken while the province cannot be asked, as the contract lists it.
#include "domain/rules/offline.h"

#include <gtest/gtest.h>

namespace kapok::domain::rules {
namespace {

TEST(TakenOffline, IsWhatTheContractLists)
{
    // contract.md §2, `province_not_reached`, "outcome `provisional` for".
    const std::vector<Business> listed{Business::Apply,      Business::Collect, Business::LossTemporary,
                                       Business::LossFormal, Business::Replace, Business::ChangeBank,
                                       Business::Renew};
    for (const char* name : {"jiangmen-2021", "guangdong-2023"}) {
        const auto pack = RulePack::find(QLatin1String(name));
        ASSERT_TRUE(pack) << name;
        EXPECT_EQ(takenOffline(*pack, QDate(2024, 3, 1)), listed) << name;
    }
}

}  // namespace
}  // namespace kapok::domain::rules
