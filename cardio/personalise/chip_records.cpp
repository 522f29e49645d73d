#include "cardio/personalise/chip_records.h"

#include "cardio/chip/chip_text.h"

#include <algorithm>

namespace kapok::cardio {
namespace {

constexpr qsizetype cardNumberBytes = 9, numberBytes = 18, nameBytesHere = 30, extensionBytes = 20, birthplaceBytes = 3,
                    personNumberBytes = 12;

// an: text left, pad 00 (chip.md §2).
QByteArray filled(const QByteArray& text, qsizetype length) { return text.leftJustified(length, '\0', true); }
// cn: figures, two a byte; unset is FF (chip.md §6).
QByteArray figures(const QString& text, qsizetype bytes)
{
    return text.isEmpty() ? QByteArray(bytes, '\xff') : QByteArray::fromHex(text.toLatin1());
}

}  // namespace

bool isUnset(const QByteArray& value)
{
    return std::ranges::all_of(value, [](char byte) { return byte == '\0' || byte == '\xff' || byte == ' '; });
}

Expected<std::vector<ChipRecord>> recordsOf(const domain::ChipOrder& order)
{
    const QByteArray name = nameBytes(order.name);
    if (name.size() > nameBytesHere + extensionBytes)
        return failure(Error::Kind::BadInput, words("error.chip_name_too_long"));
    // Read as any reader will read it: what does not come back is not written.
    const ChipText comesBack = nameOf(name.left(nameBytesHere), name.mid(nameBytesHere));
    if (!comesBack.isWhole || comesBack.text != order.name.trimmed())
        return failure(Error::Kind::BadInput, words("error.chip_name_unwritable"));

    std::vector<ChipRecord> records = {
        {files::ef05, 0x05, bcdOf(order.issued)},
        {files::ef05, 0x06, bcdOf(order.expires)},
        {files::ef06, 0x08, filled(order.socialSecurityNumber.toLatin1(), numberBytes), true},
        {files::ef06, 0x09, filled(name.left(nameBytesHere), nameBytesHere), true},
        {files::ef06, 0x4E, filled(name.mid(nameBytesHere), extensionBytes), true},
        {files::ef06, 0x0A, order.sex.toLatin1()},
        {files::ef06, 0x0B, figures(order.nationality, 1)},
        {files::ef06, 0x0C, figures(order.birthplace, birthplaceBytes)},
        {files::ef06, 0x0D, bcdOf(order.birthDate), true}};
    if (!order.personNumber.isEmpty())
        records.push_back({files::ef0D, 0xEA, filled(order.personNumber.toLatin1(), personNumberBytes), true});
    if (!order.firstPlace.isEmpty())
        records.push_back({files::ef0D, 0xEB, QByteArray::fromHex(order.firstPlace.toLatin1())});
    records.push_back({files::ef05, 0x07, filled(order.cardNumber.toLatin1(), cardNumberBytes), true});
    return records;
}

CommandApdu UpdateRecord::encode(const PoweredCard&) const
{
    const QByteArray tlv = QByteArray(1, char(record.tag)) + char(record.value.size()) + record.value;
    // A trace shows which record it was; its value is the citizen's.
    return CommandApdu(0x00, 0xDC, record.tag, std::uint8_t(record.file.value << 3)).with(tlv).secret();
}

}  // namespace kapok::cardio
