// A rule pack that a call names: what it decides, and whether the house has signed it.
#pragma once

#include "base/working_days.h"
#include "cli/call.h"
#include "domain/rules/pack_file.h"
#include "domain/rules/rule_pack.h"

namespace kapok::cli {

struct PackAsked {
    domain::RulePack pack;
    domain::rules::PackFiles files;

    /// BadInput names file, place and line, and what was expected there.
    static Expected<PackAsked> find(const QString& nameOrFile);

    bool isSigned() const { return files.signature() == domain::rules::Signature::Good; }
    /// Bears a signature of other bytes, or by somebody else.
    bool isForged() const { return files.signature() == domain::rules::Signature::Wrong; }
    /// Says on standard error what a desk would refuse.
    void warn(const Call& call) const;
};

/// The working days that ship.
Expected<WorkingDays> calendarOfResources();

}  // namespace kapok::cli
