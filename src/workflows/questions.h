// The questions that several businesses ask in the same words.
#pragma once

#include "workflows/step.h"
#include "workflows/visit.h"

namespace kapok::workflows {

/// What may be answered, for the walk: each option, both flags, the empty and the example list.
std::vector<Json> outcomesOf(const Question& question);

/// BadInput where the value is no answer to what the step asks: an option that was not offered, a day
/// that does not exist, another amount than is due.
Expected<void> fits(const Step& step, const Json& value);

namespace questions {

/// A question whose options are words "option.<field>.<name>".
Question options(const char* id, const char* field, std::initializer_list<const char*> names);
/// Who stands at the counter (rules.md §1, X10).
Question who();
/// Which papers were seen: the documents of contract.md §2 that this person can have.
Question papers(const Visit& visit, const QStringList& ordinary);

}  // namespace questions
}  // namespace kapok::workflows
