// How long the rules think, over the facts of all well-formed cases of tests/data/cases.
#pragma once

namespace kapok::bench {

/// Mean processor time of one decision.
double decisionMicroseconds();

}  // namespace kapok::bench
