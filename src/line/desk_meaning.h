// Whether desk.json means something: what it names exists, and belongs together.
#pragma once

#include "base/clock.h"
#include "domain/outlet.h"
#include "line/desk_file.h"

#include <optional>

namespace kapok::line {

/// BadInput names the file at `path` and the key: an outlet that is not of the directory, a bank or a city that is
/// not the outlet's, a partner without host or name, one name for both.
Expected<void> isOfDirectory(const DeskFile& desk, const domain::Directory& directory, const QString& path);

/// How the clock stands to what it must agree with: the certificate's days, and the last entry of the journal
/// (nothing: there is none). Empty words: it agrees.
Words clockAgainst(const TlsEnd& own, std::optional<Instant> lastEntry, Instant now);

}  // namespace kapok::line
