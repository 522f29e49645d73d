// What the journal tells of one case beside how it stands: how it came, whose card, why, by when, and who else agreed.
#pragma once

#include "base/dictionary.h"
#include "desk/case.h"
#include "reports/told.h"

namespace kapok::desk {

/// Channel, bank, reason, the promised day, and when he was told to come; `desksBank` as the desk's last ruling says it.
void tellNature(const Case& one, const std::vector<ports::Entry>& entries, const QString& desksBank,
                const Dictionary& words, reports::CaseTold& told);
/// Which bank's desk it is, as a ruling says it; empty: this entry is none.
QString desksBankIn(const ports::Entry& entry);
/// Each yes of a second person to what is decided there; money given back stands among the money.
std::vector<reports::ApprovalTold> approvalsIn(const Case& one, const std::vector<ports::Entry>& entries);

}  // namespace kapok::desk
