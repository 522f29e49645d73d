// What the intent of a paper keeps of its text, so that the paper proves itself (contract.md §4, Journal).
#pragma once

#include "base/randomness.h"
#include "ports/hand.h"
#include "ports/papers.h"

namespace kapok::desk {

/// Adds to the body of the intent what `papers` says that the sheet reads: `text_sm3`, and its salt. Nothing where nobody
/// here can read it.
void noteText(Json& body, const ports::Hand* papers, const ports::Sheet& sheet, Randomness& randomness);

}  // namespace kapok::desk
