// A list as it was brought, and as it goes back to the unit.
#pragma once

#include "base/dictionary.h"
#include "cli/call.h"
#include "domain/unit_list.h"
#include "ports/scheduler.h"

namespace kapok::cli {

/// Where the helper stands that may look at foreign files: beside this program.
QString helperProgram();

/// BadInput: the file cannot be read. Refused: it is no list. Unavailable: nobody is there who looks at it.
Expected<domain::UnitList> listIn(const QString& file, ports::Scheduler& scheduler);

/// What is said of rows that are given back, by their numbers.
using Remarks = std::map<int, QStringList>;

/// The rows that have a remark, with it beside them, as a table that can be mended and brought again. BadInput: the file
/// is a desk's own. Unavailable: it cannot be written.
Expected<void> writeBack(const QString& file, const domain::UnitList& list, const Remarks& remarks,
                         const Dictionary& dictionary, Language language);

}  // namespace kapok::cli
