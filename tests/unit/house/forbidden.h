// What no source of the house may hold. Where one may hold it after all stands in exceptions.cpp.
#pragma once

#include "source.h"

namespace kapok::house {

/// Threads, timers and waiting beside the Scheduler port (design.md §3), awaited signals (P26).
Findings forbiddenTimers(const Source& source);

/// The time of day, random bytes and ids that a seed cannot repeat (H1).
Findings forbiddenChance(const Source& source);

/// Databases opened as files: closing them drops the locks of our own connection (P4).
Findings forbiddenFileCalls(const Source& source);

/// PINs and passwords kept in texts, which nobody wipes (D2, P18).
Findings forbiddenSecrets(const Source& source);

/// A window that reaches behind the counter: runner, readers, ports (design.md §2).
Findings forbiddenReach(const Source& source);

/// A presenter that awaits the counter beside an errand: what comes back may be for somebody who is gone.
Findings forgottenErrands(const Source& source);

/// Catch-alls, skipped tests, promises in comments.
Findings forbiddenHabits(const Source& source);

/// A header that may be included twice, that does not say what it is for, or a file of many subjects.
Findings untidy(const Source& source);

}  // namespace kapok::house
