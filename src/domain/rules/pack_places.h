// How a place in a rule pack is named.
#pragma once

#include <QString>

namespace kapok::domain::rules {

inline QString at(const QString& path, const char* key)
{
    return path.isEmpty() ? QString::fromUtf8(key) : path + u'.' + QString::fromUtf8(key);
}
inline QString at(const QString& path, std::size_t index) { return QStringLiteral("%1[%2]").arg(path).arg(index); }

}  // namespace kapok::domain::rules
