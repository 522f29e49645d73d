// What `kapokctl doctor` finds of a desk's journal: whether its keys are at hand, who works here by it, and what the
// province said of it.
#pragma once

#include "base/clock.h"
#include "cli/findings.h"
#include "desk/staff_book.h"
#include "desk/witness.h"

namespace kapok::cli {

struct JournalFound {
    bool isThere = false, isRead = false;
    std::optional<bool> training;  ///< which kind of folder its first entry says
    std::optional<Instant> last;
    qint64 cases = 0;
    desk::StaffBook staff;
    Json row;  ///< of the keys
};

/// Opens what is sealed, entry by entry, where the key is at hand.
JournalFound journalIn(const Findings& rows, const QString& folder);
/// What staff.json says, held against what the journal knows.
Json staffIn(const Findings& rows, const QString& folder, const JournalFound& journal, bool training);
/// C3, B7: what the province said of this journal when it was last greeted.
Json witnessIn(const Findings& rows, const desk::Witness& witness);

}  // namespace kapok::cli
