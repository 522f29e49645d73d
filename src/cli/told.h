// What reports are counted from, read from the journal of a desk: entry by entry, believing no row.
#pragma once

#include "base/dictionary.h"
#include "base/error.h"
#include "reports/told.h"

namespace kapok::cli {

/// Unavailable: a workbench has the folder open. Damaged: the journal, or its keys are not at hand.
Expected<reports::Told> toldBy(const QString& folder, const Dictionary& dictionary);

}  // namespace kapok::cli
