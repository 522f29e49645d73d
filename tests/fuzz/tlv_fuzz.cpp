// Bytes of a card's files: records, BER-TLV, names, days and ATRs (F1).
#include "cardio/apdu/atr.h"
#include "cardio/apdu/tlv.h"
#include "cardio/chip/chip_record.h"
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
    // chip.md §2: of a number with the right check digit every other last one is wrong.
    QString number = QString::fromLatin1(bytes.left(9));
    if (hasRightCheckDigit(number)) {
        number.back() = number.back() == u'0' ? u'1' : u'0';
        if (hasRightCheckDigit(number)) std::abort();
    }
    const auto blank = blankOf(bytes.left(16), bytes.mid(16, 4), bytes.mid(20, 4), bytes.mid(24, 4));
    if (blank.serial.size() > 8 || blank.generation < 0 || blank.generation > 3) std::abort();
    return 0;
}
