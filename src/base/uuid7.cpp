#include "base/uuid7.h"

namespace kapok {

QString uuid7(Instant at, Randomness& randomness)
{
    QByteArray raw(6, '\0');
    for (int i = 0; i < 6; ++i) raw[i] = char((at.utcMs >> (8 * (5 - i))) & 0xff);
    raw += randomness.bytes(10);
    raw[6] = char((raw[6] & 0x0f) | 0x70);
    raw[8] = char((raw[8] & 0x3f) | 0x80);
    QByteArray hex = raw.toHex();
    for (const int at4 : {8, 13, 18, 23}) hex.insert(at4, '-');
    return QString::fromLatin1(hex);
}

}  // namespace kapok
