#include "base/redacted.h"

namespace kapok {

QString maskedName(const QString& name)
{
    if (name.isEmpty()) return name;
    // A character outside the basic plane is two units; never cut it.
    const int first = name.front().isHighSurrogate() ? 2 : 1;
    return name.left(first) + QStringLiteral("**");
}

QString maskedNumber(const QString& number)
{
    // ui.md: grouped, and no birth date.
    if (number.size() < 12) return number.left(1) + QStringLiteral(" **** ") + number.right(2);
    return number.left(6) + QStringLiteral(" ******** ") + number.right(4);
}

}  // namespace kapok
