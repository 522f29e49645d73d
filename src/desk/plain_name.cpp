#include "desk/plain_name.h"

#include "base/plain_text.h"

#include <algorithm>

namespace kapok::desk {

bool isPlain(const QString& said, qsizetype most)
{
    const auto signs = said.toUcs4();
    return !said.trimmed().isEmpty() && signs.size() <= most && std::ranges::none_of(signs, directs);
}

}  // namespace kapok::desk
