// Small documents of the practice world: whole or not at all, also when the process dies meanwhile.
#pragma once

#include "base/json.h"

#include <optional>

namespace kapok::training {

/// Nothing where there is no such file. BadInput names it where it is no JSON object.
Expected<std::optional<Json>> readKept(const QString& path);
Expected<void> keep(const QString& path, const Json& document);

}  // namespace kapok::training
