#include "support/places/places.h"

namespace kapok {

QString clonePath(const char* inside) { return QStringLiteral(KAPOK_SOURCE_DIR "/") + QLatin1String(inside); }

QString programPath(const char* name) { return QStringLiteral(KAPOK_BIN_DIR "/") + QLatin1String(name); }

}  // namespace kapok
