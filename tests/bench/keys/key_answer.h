// How long hands wait for the window.
#pragma once

namespace kapok::bench {

/// From a key to its painted answer, at the 99th percentile over a shipped day at the real window.
double keyToPaintMilliseconds();

}  // namespace kapok::bench
