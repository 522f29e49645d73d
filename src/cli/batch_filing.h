// kapokctl batch filing|file: how far a unit has come with filing its agent, and its next arrow (A09; P1.1(3), P1.4).
#pragma once

#include "cli/cases.h"
#include "desk/filing_book.h"

namespace kapok::cli {

/// {"unit","may_apply","next","agent","visit","steps":[{"arrow","day","at","by","evidence","route"}]}
Json documentOf(const desk::UnitOnFile& one);
/// The same of a journal that was read: no name where it is sealed, or was erased.
Json documentOf(const desk::UnitOnFile& one, const JournalOfCases& cases);
/// Nothing: another call is meant.
std::optional<int> batchFiling(const Call& call);

}  // namespace kapok::cli
