#include "outlet/pg_value.h"

#include <QtEndian>

namespace kapok::outlet {
namespace {

constexpr qint32 oidOfBytea = 17;

void put(QByteArray& into, qint32 number)
{
    number = qToBigEndian(number);
    into.append(reinterpret_cast<const char*>(&number), sizeof(number));
}

}  // namespace

// array_recv: dimensions, whether any is null, the type of each; how many and from which number; length and bytes of each.
PgValue PgValue::of(const std::vector<QByteArray>& list)
{
    QByteArray array;
    qsizetype size = 0;
    for (const QByteArray& one : list) size += one.size() + qsizetype(sizeof(qint32));
    array.reserve(size + 32);
    put(array, list.empty() ? 0 : 1);
    put(array, 0);
    put(array, oidOfBytea);
    if (!list.empty()) {
        put(array, qint32(list.size()));
        put(array, 1);
    }
    for (const QByteArray& one : list) {
        put(array, qint32(one.size()));
        array.append(one);
    }
    return {array, true};
}

}  // namespace kapok::outlet
