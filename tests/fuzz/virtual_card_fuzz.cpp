// A reader that says anything to a virtual card (F1): each command gets an answer of two bytes at least, and nothing is
// written without the key of its file.
#include "cardio/emulator/card_contents.h"
#include "cardio/emulator/virtual_card.h"

#include <cstdlib>

using namespace kapok;
using namespace kapok::cardio;

// The first byte says whose card; then a length byte, and so many bytes of a command.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const QStringList names = personalities();
    if (size < 2) return 0;
    const CardState before = *personality(names[data[0] % names.size()]);
    SeededRandomness randomness(1);
    VirtualCard card(before, randomness);
    for (std::size_t at = 1; at < size;) {
        const std::size_t length = std::min<std::size_t>(data[at], size - at - 1);
        const CardAnswer answer =
            card.answer(QByteArrayView(reinterpret_cast<const char*>(data) + at + 1, qsizetype(length)));
        if (answer.kind == CardAnswer::Kind::Bytes && answer.bytes.size() < 2) std::abort();
        at += 1 + length;
    }
    // Nobody who does not know a key proves one by chance in eight bytes.
    if (card.state().recordFiles != before.recordFiles || card.state().binaryFiles != before.binaryFiles) std::abort();
    if (card.state().pinLeft > before.pinLimit) std::abort();
    return 0;
}
