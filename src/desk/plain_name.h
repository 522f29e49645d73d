// What may be the name or the number of somebody who works here, for whoever writes it down and whoever reads it.
#pragma once

#include <QString>

namespace kapok::desk {

constexpr qsizetype mostOfName = 50;

/// Shown, printed and signed with: what a screen would obey is no name, and what nobody can type no number.
bool isPlain(const QString& said, qsizetype most);

}  // namespace kapok::desk
