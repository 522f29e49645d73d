#include "desk/masked.h"

#include <algorithm>

namespace kapok::desk {

QString maskedNumber(const QString& number)
{
    return QString(std::max<qsizetype>(number.size() - 4, 0), u'*') + number.right(4);
}

QString numberOf(const Json& person)
{
    const Json plain = bare(person);
    return plain.is_object() ? QString::fromStdString(plain.value("id", std::string())) : QString();
}

}  // namespace kapok::desk
