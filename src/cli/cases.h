// `kapokctl case list` and `case show ID`: every case ever begun, as the journal tells it (contract.md §3).
#pragma once

#include "cli/call.h"
#include "desk/case.h"
#include "ports/journal.h"

#include <functional>
#include <set>

namespace kapok::cli {

/// Every case of a desk with its entries.
struct JournalOfCases {
    std::vector<domain::CaseId> order;  ///< as they were begun
    std::map<domain::CaseId, std::vector<ports::Entry>> entries;

    bool sealed = false;                ///< whom they are about nobody has opened for this call
    std::set<domain::CaseId> erased{};  ///< of these that cannot be read any more: stand-ins stand in their entries

    /// Nothing personal may be said of this case.
    bool hides(const domain::CaseId& id) const { return sealed || erased.contains(id); }

    /// `also` hears of every entry, those of visits and of the desk as well.
    static Expected<JournalOfCases> read(
        const Call& call, const char* what,
        const std::function<Expected<void>(const ports::Entry&)>& also = [](const auto&) { return Expected<void>(); });
};

int cases(const Call& call);

}  // namespace kapok::cli
