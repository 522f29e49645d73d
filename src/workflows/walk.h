// Every way through a business: `next` is walked with the outcomes that each step lists.
//
// The step bar, "what comes next", `business show` and the properties of the tests all come from
// here (design.md §1). States are memoised, so a business with tens of thousands of ways is walked
// in about a second.
#pragma once

#include "workflows/list.h"

#include <functional>
#include <map>

namespace kapok::workflows {

struct WalkRules {
    /// The verdicts that may fill the field of a Decide step: the engine's, and its refusals.
    std::function<std::vector<Json>(const Step&)> verdicts;
    /// Also break off wherever that is possible.
    bool citizenMayLeave = true;
    /// Also take every answer back, and let a night pass, wherever that is possible.
    bool thinksAgain = false;
    /// How often on one way: a second change of mind finds nothing that the first could not.
    int changesOfMind = 1;
};

struct Visited {
    std::unique_ptr<Record> record;
    Step step;
    std::vector<std::size_t> after;  ///< indices of the states that follow
    /// What may still come of orders and inner cases under way, whatever the step is: by field.
    std::map<QString, std::vector<Json>> awaited;
    /// Orders that are not sent before the case inside, on which they rest, has ended: its field, by theirs.
    std::map<QString, QString> behind;
    int changesOfMind = 0;  ///< so far on this way
};

/// All states that can be reached from `start`, each once; index 0 is the start.
std::vector<Visited> walk(const Record& start, const WalkRules& rules);

/// The steps on the ordinary way from here to the end, this one first: what comes next.
std::vector<Step> ordinaryWay(const Record& from, const WalkRules& rules);

}  // namespace kapok::workflows
