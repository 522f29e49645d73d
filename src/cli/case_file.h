// A file of cases (contract.md §2): facts, and what must be answered.
#pragma once

#include "base/working_days.h"
#include "domain/rules/rule_pack.h"

#include <vector>

namespace kapok::cli {

/// One place where the answer is not what the case expects.
struct Difference {
    QString id, why, key;
    Json expected, answer;
};

struct CaseRun {
    int cases = 0;
    std::vector<Difference> differences;
    int differing = 0;  ///< cases with at least one difference
};

/// The cases of a file: each an object with id, facts and expect. BadInput: it is no such file.
Expected<Json> casesIn(const QByteArray& file);
/// What `pack` answers to these facts; {"exit": 2, "error": …} where they are malformed.
Json answerTo(const Json& facts, const domain::RulePack& pack, const WorkingDays& calendar);
/// BadInput where the file is no file of cases. Facts that are malformed belong to their case: it holds
/// when it expects exit 2, and the run goes on.
Expected<CaseRun> runCases(const QByteArray& file, const domain::RulePack& pack, const WorkingDays& calendar);

}  // namespace kapok::cli
