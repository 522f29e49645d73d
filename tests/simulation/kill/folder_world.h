// A world that outlives the process: parties, papers, card and clock lie in a folder beside the desk's.
#pragma once

#include "support/desk/outside.h"

namespace kapok::test {

/// The world of the folder, or the prepared one where the folder is new. From then on every change is
/// on disk before the desk hears of it.
std::unique_ptr<Outside> worldOf(const QString& folder, World prepared);

}  // namespace kapok::test
