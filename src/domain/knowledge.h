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
    RulePack pack;
    WorkingDays calendar;

    /// Reads resources/ once; `pack` is the one that decides where no desk names another. BadInput names the file, and
    /// what was expected in it.
    static Expected<Knowledge> load(Expected<RulePack> pack = RulePack::find(RulePack::standard()));
    Ruling rule(const Facts& facts) const { return decide(pack, calendar, facts); }
};

}  // namespace kapok::domain
