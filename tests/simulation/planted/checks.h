// The checks that a planted defect must not pass: the harnesses in small, and the guards of the desk.
#pragma once

#include <string>
#include <vector>

namespace kapok::test {

struct Check {
    const char* name;
    std::string (*trouble)();  ///< "" where all is well
};
const std::vector<Check>& checks();

/// Of a second person (approval_checks.cpp).
std::string nobodyApprovesHimself();
std::string yesterdaysApprovalIsStale();
std::string anApprovalCountsOnceInTimeForItsPage();
std::string nobodyGivesMoneyBackAlone();
std::string anApprovalCoversWhatWasSeen();
/// Of blanks (stock_check.cpp).
std::string eachBlankIsWhereTheJournalSays();
/// Of seals (seal_check.cpp).
std::string whatMustBeSealedIs();

}  // namespace kapok::test
