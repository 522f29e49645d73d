#include "faults.h"

#include <QTemporaryDir>

#include <array>
#include <stdexcept>

namespace kapok::cardio::testing {
namespace {

using K = Fault::Kind;

constexpr std::array faults = {
    CardFault{K::Pulled, 0, "pulled"}, CardFault{K::ExecutedUnheard, 0, "executed unheard"},
    CardFault{K::Torn, 0, "torn, old"}, CardFault{K::Torn, 1, "torn, new"},
    CardFault{K::TearAtByte, 1, "torn at a byte"}, CardFault{K::Mute, 0, "mute"}, CardFault{K::Garbage, 0, "garbage"},
    CardFault{K::StatusWord, 0x6F00, "6F00", true}, CardFault{K::StatusWord, 0x6A82, "6A82", true},
    CardFault{K::StatusWord, 0x6A83, "6A83", true}, CardFault{K::StatusWord, 0x6581, "6581", true},
    CardFault{K::StatusWord, 0x63C1, "63C1", true}, CardFault{K::StatusWord, 0x6982, "6982"},
    CardFault{K::StatusWord, 0x6984, "6984"}, CardFault{K::StatusWord, 0x6985, "6985"},
    CardFault{K::WrongLength, 0x03, "6C03"}, CardFault{K::WrongSlice, 0x04, "6104"}, CardFault{K::Slices, 3, "slices"},
    CardFault{K::ShortAnswer, 1, "short"}, CardFault{K::LongAnswer, 2, "long"}, CardFault{K::NoBytes, 0, "no bytes"},
    CardFault{K::OneByte, 0, "one byte"}, CardFault{K::RandomBytes, 5, "5 random"},
    // Eight are a challenge like any other: then the key is refused.
    CardFault{K::RandomBytes, 8, "8 random", true}, CardFault{K::Delay, 1, "delay"}, CardFault{K::SwapCard, 0, "swap"},
    CardFault{K::SetCounters, 1, "counters 1"}, CardFault{K::SetCounters, 0, "counters 0", true}};

QString otherCardFile()
{
    static const QTemporaryDir folder;
    static const QString file = [] {
        const QString path = folder.filePath(QStringLiteral("other.json"));
        if (!saveCard(path, otherCard())) throw std::runtime_error("no card file");
        return path;
    }();
    return file;
}

}  // namespace

CardState otherCard()
{
    CardContents other;
    other.serial = 77;
    other.cardNumber = cardNumberOf(QStringLiteral("E0000000"));
    other.name = QStringLiteral("李四");
    other.pin = QStringLiteral("135790");
    return makeCard(other);
}

Fault armed(const CardFault& fault, int at)
{
    Fault made;
    made.kind = fault.kind;
    made.at = at;
    made.value = fault.value;
    if (fault.kind == K::SwapCard) made.file = otherCardFile();
    return made;
}

std::span<const CardFault> everyFault() { return faults; }

bool isTaken(int combination)
{
    constexpr int oneOf = 11;  // no divisor of the number of faults: each fault meets each command in turn
    return qEnvironmentVariableIsSet("KAPOK_SOAK_HOURS") || combination % oneOf == 0;
}

}  // namespace kapok::cardio::testing
