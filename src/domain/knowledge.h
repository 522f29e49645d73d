// What every desk is told by data: words, directory, rules and calendar.
#pragma once

#include "base/dictionary.h"
#include "base/working_days.h"
#include "domain/outlet.h"
#include "domain/rules/rule_pack.h"

namespace kapok::domain {

struct Knowledge {
    Dictionary dictionary;
    Directory directory;
    RulePack pack;  ///< the one that decides where none is named
    WorkingDays calendar;

    /// Reads resources/ once. BadInput names the file, and what was expected in it.
    static Expected<Knowledge> load();
    Ruling rule(const Facts& facts) const { return decide(pack, calendar, facts); }
};

}  // namespace kapok::domain
