#include "cardio/apdu/tlv.h"

namespace kapok::cardio {
namespace {

constexpr int deepest = 8;

struct Cursor {
    QByteArrayView bytes;
    qsizetype at = 0;

    bool ended() const { return at >= bytes.size(); }
    std::optional<std::uint8_t> next()
    {
        if (ended()) return std::nullopt;
        return std::uint8_t(bytes[at++]);
    }
};

std::optional<std::uint16_t> tagAt(Cursor& cursor)
{
    const auto first = cursor.next();
    if (!first) return std::nullopt;
    if ((*first & 0x1F) != 0x1F) return *first;
    const auto second = cursor.next();
    // Tags of three bytes do not occur on these cards.
    if (!second || (*second & 0x80)) return std::nullopt;
    return std::uint16_t(*first << 8 | *second);
}

std::optional<qsizetype> lengthAt(Cursor& cursor)
{
    const auto first = cursor.next();
    if (!first) return std::nullopt;
    if (*first < 0x80) return *first;
    if (*first != 0x81 && *first != 0x82) return std::nullopt;
    qsizetype length = 0;
    for (int i = 0; i < (*first & 0x7F); ++i) {
        const auto byte = cursor.next();
        if (!byte) return std::nullopt;
        length = length << 8 | *byte;
    }
    return length;
}

bool isConstructed(std::uint16_t tag) { return ((tag > 0xFF ? tag >> 8 : tag) & 0x20) != 0; }

std::optional<QByteArray> found(std::uint16_t tag, QByteArrayView bytes, int depth)
{
    Cursor cursor{bytes};
    while (!cursor.ended()) {
        const auto here = tagAt(cursor);
        const auto length = here ? lengthAt(cursor) : std::nullopt;
        if (!length || *length > bytes.size() - cursor.at) return std::nullopt;
        const QByteArrayView value = bytes.sliced(cursor.at, *length);
        if (*here == tag) return value.toByteArray();
        if (isConstructed(*here) && depth < deepest) {
            if (const auto inside = found(tag, value, depth + 1)) return inside;
        }
        cursor.at += *length;
    }
    return std::nullopt;
}

}  // namespace

std::optional<QByteArray> recordValue(std::uint8_t tag, const QByteArray& record)
{
    if (record.size() < 2 || std::uint8_t(record[0]) != tag || std::uint8_t(record[1]) != record.size() - 2)
        return std::nullopt;
    return record.sliced(2);
}

std::optional<QByteArray> berValue(std::uint16_t tag, const QByteArray& bytes) { return found(tag, bytes, 0); }

}  // namespace kapok::cardio
