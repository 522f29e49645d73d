// Text of a card (F1, F2): every byte is a character, padding or said to be damaged, and what is whole is written and read
// again as it was.
#include "cardio/chip/chip_text.h"

#include <cstdlib>

using namespace kapok::cardio;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const ChipText read = decoded(bytes.left(30), bytes.mid(30, 20));
    if (read.isWhole != !read.text.contains(QChar::ReplacementCharacter)) std::abort();
    if (read.isWhole && decoded(nameBytes(read.text), {}).text != read.text) std::abort();
    const ChipText name = nameOf(bytes.left(30), bytes.mid(30, 20));
    if (name.isWhole && (!read.isWhole || name.text != read.text)) std::abort();
    const ChipText plain = plainText(bytes);
    if (plain.isWhole && plain.text.toLatin1().size() > bytes.size()) std::abort();
    return 0;
}
