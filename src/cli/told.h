// What reports are counted from, read from the journal of a desk: entry by entry, believing no row.
#pragma once

#include "base/dictionary.h"
#include "cli/call.h"
#include "reports/told.h"

namespace kapok::cli {

struct ToldHere {
    reports::Told told;
    bool sealed = false;           ///< whom it is about nobody has opened for this call
    std::optional<qint64> person;  ///< which of those who were here the call names with --person
};

/// Of the desk that the call names; that `--user` reads `what` is an entry. Unavailable: a workbench has the folder
/// open. Damaged: the journal.
Expected<ToldHere> toldBy(const Call& call, const Dictionary& dictionary, const QString& what);

}  // namespace kapok::cli
