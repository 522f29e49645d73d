// The keys of a reader with PIN entry of its own, played: what PC/SC part 10 (v2.02.09, §2.5) says of the two structures is
// carried out byte by byte and written once for the tests in process and for the driver under pcscd. Nothing of the
// product is used here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kapok::test {

using Bytes = std::vector<std::uint8_t>;

/// What somebody types: one word an entry ("888888"), or what the reader does by itself.
struct Typed {
    std::vector<std::string> words;
    std::optional<std::uint16_t> endsWith;  ///< 6400 too slow, 6401 cancelled, 6B80 not understood
};

struct PadAnswer {
    Bytes command;                        ///< what goes to the card; empty where nothing does
    std::optional<std::uint16_t> status;  ///< the reader's own, in place of the card's
};

namespace pin_pad {

struct Fields {
    std::uint8_t format = 0, block = 0, length = 0, least = 0, most = 0, confirm = 0;
    std::uint8_t oldAt = 0, newAt = 0;
    Bytes apdu;
};

inline std::optional<Fields> fieldsOf(const Bytes& structure, bool modifies)
{
    const std::size_t head = modifies ? 24 : 19;
    if (structure.size() < head) return std::nullopt;
    const std::size_t dataLength = structure[head - 4] | structure[head - 3] << 8 | structure[head - 2] << 16;
    if (structure.size() != head + dataLength || dataLength < 5) return std::nullopt;
    Fields fields;
    fields.format = structure[2];
    fields.block = structure[3];
    fields.length = structure[4];
    const std::size_t sizes = modifies ? 7 : 5;  // wPINMaxExtraDigit, little-endian: the most first
    fields.most = structure[sizes];
    fields.least = structure[sizes + 1];
    if (modifies) {
        fields.oldAt = structure[5];
        fields.newAt = structure[6];
        fields.confirm = structure[9];
    }
    fields.apdu.assign(structure.begin() + long(head), structure.end());
    return fields;
}

/// Left justified BCD at a byte position: the only format that is played.
inline bool put(Fields& fields, const std::string& digits, std::size_t offset)
{
    const bool isBcd = (fields.format & 0x03) == 0x01, countsBytes = (fields.format & 0x80) != 0;
    const bool leftJustified = (fields.format & 0x04) == 0;
    if (!isBcd || !countsBytes || !leftJustified || (fields.block & 0xF0) != 0 || fields.length != 0) return false;
    const std::size_t at = 5 + (fields.format >> 3 & 0x0F) + offset, size = fields.block & 0x0F;
    if (digits.size() > 2 * size || at + size > fields.apdu.size()) return false;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        std::uint8_t& byte = fields.apdu[at + i / 2];
        const auto digit = std::uint8_t(digits[i] - '0');
        byte = i % 2 == 0 ? std::uint8_t(digit << 4 | (byte & 0x0F)) : std::uint8_t((byte & 0xF0) | digit);
    }
    return true;
}

}  // namespace pin_pad

inline PadAnswer press(const Bytes& structure, bool modifies, const Typed& typed)
{
    constexpr std::uint16_t notUnderstood = 0x6B80, timedOut = 0x6400, differed = 0x6402, wrongLength = 0x6403;
    if (typed.endsWith) return {{}, typed.endsWith};
    auto fields = pin_pad::fieldsOf(structure, modifies);
    if (!fields) return {{}, notUnderstood};
    const bool asksOld = !modifies || (fields->confirm & 0x02) != 0;
    const bool asksTwice = modifies && (fields->confirm & 0x01) != 0;
    const std::size_t wanted = (asksOld ? 1u : 0u) + (modifies ? 1u : 0u) + (asksTwice ? 1u : 0u);
    if (typed.words.size() < wanted) return {{}, timedOut};
    for (std::size_t i = 0; i < wanted; ++i)
        if (typed.words[i].size() < fields->least || typed.words[i].size() > fields->most) return {{}, wrongLength};
    if (asksTwice && typed.words[wanted - 1] != typed.words[wanted - 2]) return {{}, differed};
    std::size_t next = 0;
    if (asksOld && !pin_pad::put(*fields, typed.words[next++], fields->oldAt)) return {{}, notUnderstood};
    if (modifies && !pin_pad::put(*fields, typed.words[next], fields->newAt)) return {{}, notUnderstood};
    return {fields->apdu, std::nullopt};
}

}  // namespace kapok::test
