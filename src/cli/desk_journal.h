// The journal of a desk, as one call of kapokctl may read it.
#pragma once

#include "cli/call.h"
#include "db/journal/reader.h"

namespace kapok::cli {

/// With `--user` the member signs in first (password: first line of standard input), and that he reads `what` is an
/// entry before anything is read. Without, personal values are open where a device holds the key, and else sealed: the
/// reader has no keys then. NotPermitted and Unavailable as permitReveal() says.
Expected<db::JournalReader> journalFor(const Call& call, const QString& file, const char* what);
/// The same of the desk that `--data` names.
Expected<db::JournalReader> journalOfDesk(const Call& call, const char* what);

}  // namespace kapok::cli
