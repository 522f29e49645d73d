// How long the rules think, over the facts of all well-formed cases of tests/data/cases.
#pragma once

namespace kapok::bench {

/// Mean time of one decision. Goal: at most 50 µs.
double decisionMicroseconds();
/// Mean time of the whole person view, every business asked. Goal: at most 1 ms.
double personViewMilliseconds();

}  // namespace kapok::bench
