// Texts of entries that mean something to the chain stand there in clear.
#pragma once

#include "base/json.h"
#include "db/journal/failures.h"

namespace kapok::db {

/// As textAt(), but a personal value is none: a stranger's verifier knows no such thing, and both say the same (C6).
inline Expected<QString> clearTextAt(const Json& object, const char* key)
{
    const bool isPersonalThere = object.is_object() && object.contains(key) && isPersonal(object[key]);
    if (isPersonalThere) return std::unexpected(failures::malformed(QStringLiteral("a text that is personal")));
    return textAt(object, key);
}

}  // namespace kapok::db
