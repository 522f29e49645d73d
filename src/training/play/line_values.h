// The values of one line of a day: each says by its key what was expected in its place.
#pragma once

#include "base/error.h"
#include "base/json.h"

#include <QStringList>

namespace kapok::training::play {

std::unexpected<Error> wrong(const QString& what);

Expected<QString> textOf(const Json& json, const char* key);
Expected<int> numberOf(const Json& json, const char* key, int least, int most);
/// Four figures, as the number of a teller or a code.
Expected<QString> figuresOf(const Json& json, const char* key);
Expected<void> mustBeTrue(const Json& json, const char* key);
Expected<QStringList> textsOf(const Json& json, const char* key);

}  // namespace kapok::training::play
