#include "workflows/each.h"

#include <QSet>

namespace kapok::workflows {

std::string cellName(const char* name, const char* key) { return std::string(name) + '.' + key; }

std::size_t placeOf(std::span<const char* const> keys, const QString& key)
{
    const auto found = std::ranges::find_if(keys, [&](const char* known) { return key == QLatin1String(known); });
    return std::size_t(found - keys.begin());
}

bool areDifferent(const QStringList& objects)
{
    return QSet<QString>(objects.begin(), objects.end()).size() == objects.size();
}

}  // namespace kapok::workflows
