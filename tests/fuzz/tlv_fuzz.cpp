// Bytes of a card's files: records, BER-TLV, names, days and ATRs (F1).
#include "cardio/apdu/atr.h"
#include "cardio/apdu/tlv.h"
#include "cardio/chip/chip_text.h"

#include <cstdlib>

using namespace kapok::cardio;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto value = berValue(0x5A, bytes);
    if (value && value->size() > bytes.size()) std::abort();
    if (const auto record = recordValue(0x09, bytes); record && record->size() != bytes.size() - 2) std::abort();
    const ChipText name = nameOf(bytes.left(30), bytes.mid(30, 20));
    if (name.isWhole && name.text.contains(QChar::ReplacementCharacter)) std::abort();
    if (const auto day = bcdDate(bytes.left(4)); day && day->isValid() && bcdOf(*day) != bytes.left(4)) std::abort();
    if (const auto atr = parseAtr(bytes); atr && atr->historical.size() > 15) std::abort();
    return 0;
}
