#include "cardio/chip/chip_record.h"

#include "cardio/apdu/tlv.h"
#include "cardio/chip/chip_text.h"

#include <algorithm>

namespace kapok::cardio {
namespace {

// What is wrong with one record alone: the others can still be read. Every other status is the
// answer of a card that lets nothing more be read.
bool concernsOneRecord(std::uint16_t status)
{
    return status == 0x6A83 || status == 0x6F00 || status == 0x6581 || !isKnownStatus(status);
}

}  // namespace

Expected<std::optional<QByteArray>> recordOf(Conversation& card, ShortFileId file, Tag tag, int length)
{
    const auto answer = card.send(ReadRecord{file, tag, length});
    if (!answer) return std::unexpected(lostCard(Errand::Read, answer.error(), card.progress()));
    auto record = answer->isGood() ? recordValue(tag.value, answer->data) : std::nullopt;
    if (record && record->size() == length) return record;
    if (!answer->isGood() && !concernsOneRecord(answer->status))
        return std::unexpected(told(answer->status, card.progress()));
    return std::optional<QByteArray>();
}

Expected<int> generationOf(const std::optional<QByteArray>& record)
{
    if (!record) return std::unexpected(errors::unreadable(QStringLiteral("version")));
    const ChipText said = plainText(*record);
    if (!said.isWhole) return std::unexpected(errors::unreadable(QStringLiteral("version")));
    if (said.text.isEmpty()) return 1;
    static const QStringList known = {QStringLiteral("1.0"), QStringLiteral("2.0"), QStringLiteral("3.0")};
    const auto at = known.indexOf(said.text.left(3));
    if (at < 0) return std::unexpected(errors::versionUnknown(said.text));
    return int(at) + 1;
}

ports::BlankData blankOf(const QByteArray& identification, const QByteArray& version, const QByteArray& issued,
                         const QByteArray& expires)
{
    constexpr qsizetype serialAt = 8, serialBytes = 4;  // division, D156000005, then the serial (chip.md §2)
    ports::BlankData blank;
    blank.serial = QString::fromLatin1(identification.mid(serialAt, serialBytes).toHex().toUpper());
    blank.identification = QString::fromLatin1(identification.toHex().toUpper());
    blank.generation = generationOf(version).value_or(0);
    blank.version = plainText(version).text;
    blank.issued = bcdDate(issued).value_or(QDate());
    blank.expires = bcdDate(expires).value_or(QDate());
    return blank;
}

bool isEmptyRecord(const QByteArray& value)
{
    return std::ranges::all_of(value, [](char byte) { return byte == '\0' || byte == '\xff'; });
}

}  // namespace kapok::cardio
