// Where do the clone and the programs of this build stand?
#pragma once

#include <QString>

namespace kapok {

/// The path of a file or folder of this clone, named as it stands there ("resources/words"); "" is the clone.
[[nodiscard]] QString clonePath(const char* inside = "");

/// The path of a program of this build ("kapok"), or of what lies beside the programs.
[[nodiscard]] QString programPath(const char* name = "");

}  // namespace kapok
