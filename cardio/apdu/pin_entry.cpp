#include "cardio/apdu/pin_entry.h"

#include <QtEndian>

namespace kapok::cardio {
namespace {

constexpr char seconds = 30;  // until the first key, and between two; then the reader gives up by itself

// bmFormatString: offsets count bytes (bit 7), the PIN begins at the first byte of data (bits 6-3), left justified
// (bit 2), BCD (bits 1-0). bmPINBlockString: no length is inserted (bits 7-4), the block is three bytes (bits 3-0).
constexpr char bcdFromTheFirstByte = char(0x81), threeBytes = 0x03, noLength = 0x00;
constexpr char figures = 6;  // least and most: another length the reader refuses before the card could count it
constexpr char untilConfirmed = 0x02;
constexpr char twice = 0x01, presentToo = 0x02;  // bConfirmPIN

// Simplified Chinese, little-endian; a reader without a display ignores it.
const QByteArray chinese = QByteArray::fromHex("0408");

const QByteArray verify = QByteArray::fromHex("0020000003FFFFFF");
// old ‖ FF ‖ new; the separator is the command's own byte, no figure of a PIN falls on it.
const QByteArray change = QByteArray::fromHex("805E010007FFFFFFFFFFFFFF");
const QByteArray set = QByteArray::fromHex("805E010007888888FFFFFFFF");
constexpr char oldAt = 0, newAt = 4;

void addCommand(QByteArray& block, const QByteArray& command)
{
    block.append(3, 0);  // bTeoPrologue: the driver's own business
    const quint32 length = qToLittleEndian(quint32(command.size()));
    block.append(reinterpret_cast<const char*>(&length), sizeof length);
    block += command;
}

}  // namespace

QByteArray pinBlockOf(PinEntry entry)
{
    QByteArray block;
    block.append(seconds).append(char(0)).append(bcdFromTheFirstByte).append(threeBytes).append(noLength);
    if (entry == PinEntry::Verify) {
        block.append(figures).append(figures).append(untilConfirmed);
        block.append(char(1)).append(chinese).append(char(0));  // one message, the first
        addCommand(block, verify);
        return block;
    }
    const bool asksOld = entry == PinEntry::Change;
    block.append(oldAt).append(newAt).append(figures).append(figures);
    block.append(asksOld ? char(twice | presentToo) : twice).append(untilConfirmed);
    block.append(asksOld ? char(3) : char(2)).append(chinese);
    if (asksOld) block.append(char(0)).append(char(1)).append(char(2));
    else block.append(char(1)).append(char(2)).append(char(0));
    addCommand(block, asksOld ? change : set);
    return block;
}

std::optional<PadRefusal> padRefusalOf(std::uint16_t status)
{
    switch (status) {
    case 0x6400: return PadRefusal::TimedOut;
    case 0x6401: return PadRefusal::Cancelled;
    case 0x6402: return PadRefusal::Differed;
    case 0x6403: return PadRefusal::WrongLength;
    case 0x6B80: return PadRefusal::NotUnderstood;
    default: return std::nullopt;
    }
}

}  // namespace kapok::cardio
