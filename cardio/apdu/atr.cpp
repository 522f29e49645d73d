#include "cardio/apdu/atr.h"

namespace kapok::cardio {

std::optional<Atr> parseAtr(const QByteArray& bytes)
{
    constexpr std::uint8_t ta = 0x10, tb = 0x20, tc = 0x40, td = 0x80;
    if (bytes.size() < 2) return std::nullopt;
    const auto t0 = std::uint8_t(bytes[1]);
    Atr atr;
    qsizetype at = 2;
    bool isFirst = true;
    for (std::uint8_t announced = t0; announced & 0xF0;) {
        at += ((announced & ta) != 0) + ((announced & tb) != 0) + ((announced & tc) != 0);
        if (!(announced & td)) break;
        if (at >= bytes.size()) return std::nullopt;
        announced = std::uint8_t(bytes[at++]);
        if (isFirst) atr.speaksT0 = (announced & 0x0F) == 0;
        isFirst = false;
    }
    const qsizetype length = t0 & 0x0F;
    if (at + length > bytes.size()) return std::nullopt;
    atr.historical = bytes.mid(at, length);
    atr.isContactless = (t0 & 0xF0) == 0x80 && bytes.size() > 3 && bytes[2] == '\x80' && bytes[3] == '\x01';
    if (atr.isContactless) atr.speaksT0 = false;
    return atr;
}

}  // namespace kapok::cardio
