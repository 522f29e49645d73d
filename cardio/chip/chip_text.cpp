#include "cardio/chip/chip_text.h"

#include "domain/characters.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>
#include <array>
#include <string_view>

namespace kapok::cardio {
namespace {

struct Correction {
    std::uint16_t code;
    char16_t character;
};

// pitfalls.md P17: Debian's ICU knows GB 18030-2005; these nineteen follow the edition of 2022.
constexpr std::array corrections = {
    Correction{0xA3A0, u'\u3000'}, Correction{0xA6D9, u'\uFE10'}, Correction{0xA6DA, u'\uFE12'},
    Correction{0xA6DB, u'\uFE11'}, Correction{0xA6DC, u'\uFE13'}, Correction{0xA6DD, u'\uFE14'},
    Correction{0xA6DE, u'\uFE15'}, Correction{0xA6DF, u'\uFE16'}, Correction{0xA6EC, u'\uFE17'},
    Correction{0xA6ED, u'\uFE18'}, Correction{0xA6F3, u'\uFE19'}, Correction{0xFE59, u'\u9FB4'},
    Correction{0xFE61, u'\u9FB5'}, Correction{0xFE66, u'\u9FB6'}, Correction{0xFE67, u'\u9FB7'},
    Correction{0xFE6D, u'\u9FB8'}, Correction{0xFE7E, u'\u9FB9'}, Correction{0xFE90, u'\u9FBA'},
    Correction{0xFEA0, u'\u9FBB'},
};

bool within(std::uint8_t byte, int from, int to) { return byte >= from && byte <= to; }

// Bytes of the character that begins at `at`; 0 where none begins there or its end is missing.
qsizetype characterLength(const QByteArray& bytes, qsizetype at)
{
    const auto byte = [&](qsizetype i) {
        return at + i < bytes.size() ? std::uint8_t(bytes[at + i]) : std::uint8_t(0);
    };
    if (byte(0) < 0x80) return 1;
    if (!within(byte(0), 0x81, 0xFE)) return 0;
    if (within(byte(1), 0x40, 0x7E) || within(byte(1), 0x80, 0xFE)) return 2;
    const bool isFour = within(byte(1), 0x30, 0x39) && within(byte(2), 0x81, 0xFE) && within(byte(3), 0x30, 0x39);
    return isFour ? 4 : 0;
}

QString decodedCharacter(const QByteArray& bytes)
{
    if (bytes.size() == 2) {
        const auto code = std::uint16_t(std::uint8_t(bytes[0]) << 8 | std::uint8_t(bytes[1]));
        for (const Correction& correction : corrections)
            if (correction.code == code) return QString(QChar(correction.character));
    }
    // One a thread: to open ICU's converter takes longer than to read a card's whole text with it.
    static thread_local QStringDecoder decoder("GB18030");
    decoder.resetState();
    return decoder.decode(bytes);
}

bool isPadding(char byte) { return byte == '\0' || byte == '\xff'; }

// 00 and FF are no byte of any character in GB18030: wherever they stand they fill up.
QByteArray withoutPadding(QByteArray bytes)
{
    bytes.removeIf(isPadding);
    return bytes;
}

// Two digits a byte, the higher first; nothing where a half is no digit.
std::optional<int> digitsOf(QByteArrayView bytes)
{
    int number = 0;
    for (const char byte : bytes) {
        const int high = std::uint8_t(byte) >> 4, low = std::uint8_t(byte) & 0xF;
        if (high > 9 || low > 9) return std::nullopt;
        number = number * 100 + high * 10 + low;
    }
    return number;
}

// GB18030 can write every sign of Unicode; a name is written in few of them.
bool belongsIntoAName(char32_t sign)
{
    constexpr std::u32string_view between =
        U" \u3000.-'(),\u00B7\u2010\u2019\u2022\u2027\u2219\u22C5\u30FB\uFF65\uFF08\uFF09\uFF0E";
    const QChar::Script script = QChar::script(sign);
    const bool isLetter = QChar::isLetter(sign) && (script == QChar::Script_Han || script == QChar::Script_Latin);
    const bool isHanNumber = script == QChar::Script_Han && QChar::isNumber(sign);  // U+3007
    const bool isFigure = sign >= U'0' && sign <= U'9';
    // GBK keeps some Chinese characters under private code points: they are kept, and matched by their own (N10).
    return domain::Characters::ofThisHouse().knowsPrivate(sign) || isLetter || isHanNumber || isFigure ||
           between.contains(sign);
}

bool belongsIntoPlainText(QChar sign)
{
    const char16_t c = sign.unicode();
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u'.';
}

QByteArray encodedCharacter(const QString& character)
{
    for (const Correction& correction : corrections)
        if (character == QString(QChar(correction.character)) && correction.code != 0xA3A0)
            return QByteArray().append(char(correction.code >> 8)).append(char(correction.code & 0xFF));
    QStringEncoder encoder("GB18030");
    return encoder.encode(character);
}

}  // namespace

ChipText decoded(const QByteArray& name, const QByteArray& extension)
{
    const QByteArray bytes = withoutPadding(name + extension);
    ChipText result;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = characterLength(bytes, at);
        const QString character = length > 0 ? decodedCharacter(bytes.mid(at, length)) : QString();
        if (character.isEmpty() || character.contains(QChar::ReplacementCharacter)) {
            result.isWhole = false;
            result.text += QChar::ReplacementCharacter;
            at += std::max<qsizetype>(1, length);
            continue;
        }
        result.text += character;
        at += length;
    }
    result.text = result.text.trimmed();
    return result;
}

ChipText nameOf(const QByteArray& name, const QByteArray& extension)
{
    const ChipText read = decoded(name, extension);
    ChipText checked{{}, read.isWhole};
    for (const char32_t sign : read.text.toUcs4()) {
        const bool belongs = belongsIntoAName(sign);
        checked.isWhole = checked.isWhole && belongs;
        checked.text += belongs ? QString::fromUcs4(&sign, 1) : QString(QChar::ReplacementCharacter);
    }
    return checked;
}

QByteArray nameBytes(const QString& name)
{
    QByteArray bytes;
    for (qsizetype at = 0; at < name.size();) {
        const qsizetype units = name[at].isHighSurrogate() ? 2 : 1;
        bytes += encodedCharacter(name.mid(at, units));
        at += units;
    }
    return bytes;
}

ChipText plainText(const QByteArray& bytes)
{
    ChipText read{QString::fromLatin1(withoutPadding(bytes)).trimmed()};
    for (QChar& sign : read.text) {
        if (belongsIntoPlainText(sign)) continue;
        read.isWhole = false;
        sign = QChar::ReplacementCharacter;
    }
    return read;
}

std::optional<QDate> bcdDate(const QByteArray& bytes)
{
    if (std::ranges::all_of(bytes, isPadding)) return QDate();
    if (bytes.size() != 4) return std::nullopt;
    const auto year = digitsOf(bytes.first(2)), month = digitsOf(bytes.sliced(2, 1)),
               dayOfMonth = digitsOf(bytes.sliced(3));
    if (!year || !month || !dayOfMonth) return std::nullopt;
    const QDate day(*year, *month, *dayOfMonth);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

QByteArray bcdOf(QDate day) { return QByteArray::fromHex(day.toString(QStringLiteral("yyyyMMdd")).toLatin1()); }

bool hasRightCheckDigit(const QString& cardNumber)
{
    constexpr std::array weights = {3, 7, 9, 10, 5, 8, 4, 2};
    if (cardNumber.size() != 9) return false;
    int sum = 0;
    for (qsizetype i = 0; i < 8; ++i) {
        const char16_t character = cardNumber[i].unicode();
        const bool isFigure = character >= u'0' && character <= u'9';
        if (!isFigure && !(character >= u'A' && character <= u'Z')) return false;
        sum += (isFigure ? character - u'0' : character - u'A' + 10) * weights[std::size_t(i)];
    }
    const int rest = 11 - sum % 11;
    const QChar expected = rest == 10   ? QLatin1Char('X')
                           : rest == 11 ? QLatin1Char('0')
                                        : QLatin1Char(char('0' + rest));
    return cardNumber[8] == expected;
}

}  // namespace kapok::cardio
