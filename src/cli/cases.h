// `kapokctl case list` and `case show ID`: every case ever begun, as the journal tells it (contract.md §3).
#pragma once

#include "cli/call.h"
#include "desk/case.h"
#include "ports/journal.h"

namespace kapok::cli {

/// Every case of a desk with its entries.
struct JournalOfCases {
    std::vector<domain::CaseId> order;  ///< as they were begun
    std::map<domain::CaseId, std::vector<ports::Entry>> entries;

    static Expected<JournalOfCases> read(const QString& folder);
};

int cases(const Call& call);

}  // namespace kapok::cli
