// The journal against what it stands on, as ratios from one run.
#pragma once

namespace kapok::bench {

/// Time of an append, sealing, seals and keys included, against a bare WAL+FULL insert of the same bytes on
/// the same disk. Goal: at most 1.3.
double appendRatio();
/// Rows a second of `journal verify`, its copy included, against a bare SM3 chain over the same bytes
/// in memory. Goal: at least 0.7.
double verifyRatio();

}  // namespace kapok::bench
