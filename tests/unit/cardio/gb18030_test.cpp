// F2: every sequence of GB18030 against an independent table (tests/data/gb18030/make.py): all of two bytes, all of four.
#include "cardio/chip/chip_text.h"
#include "tests/support/places/places.h"

#include <QCryptographicHash>
#include <QFile>

#include <gtest/gtest.h>

#include <map>

using namespace kapok;
using namespace kapok::cardio;

namespace {

struct Run {
    int place, character, count;
};

struct Table {
    std::map<int, QByteArray> rows;  ///< by first byte
    std::vector<Run> runs;
};

const Table& table()
{
    static const Table read = [] {
        Table made;
        QFile file(clonePath("tests/data/gb18030/python.txt"));
        if (!file.open(QIODevice::ReadOnly)) return made;
        for (const QByteArray& line : file.readAll().split('\n')) {
            const auto words = line.split(' ');
            if (words.size() == 3) made.rows[words[1].toInt(nullptr, 16)] = QByteArray::fromHex(words[2]);
            if (words.size() == 4)
                made.runs.push_back({words[1].toInt(), words[2].toInt(nullptr, 16), words[3].toInt()});
        }
        return made;
    }();
    return read;
}

// Between two letters, so that a blank at an end is no padding. U+FFFD: none.
QString read(const QByteArray& sequence)
{
    const ChipText text = decoded('A' + sequence + 'B', {});
    return text.isWhole ? text.text.sliced(1, text.text.size() - 2) : QString(QChar::ReplacementCharacter);
}

QByteArray fourBytes(int place)
{
    QByteArray bytes(4, '\0');
    bytes[3] = char(0x30 + place % 10);
    place /= 10;
    bytes[2] = char(0x81 + place % 126);
    place /= 126;
    bytes[1] = char(0x30 + place % 10);
    bytes[0] = char(0x81 + place / 10);
    return bytes;
}

constexpr int places = 126 * 10 * 126 * 10, firstOfTheOtherPlanes = 189'000;

// What the table says stands there; 0: nothing.
class Expectation {
public:
    char32_t at(int place)
    {
        while (m_run < table().runs.size() && place >= table().runs[m_run].place + table().runs[m_run].count) ++m_run;
        if (m_run == table().runs.size() || place < table().runs[m_run].place) return 0;
        return char32_t(table().runs[m_run].character + place - table().runs[m_run].place);
    }

private:
    std::size_t m_run = 0;
};

// QString::fromUcs4 takes U+FEFF for a byte order mark and leaves nothing of it.
QString textOf(char32_t character) { return QStringView(QChar::fromUcs4(character)).toString(); }

// U+FFFD itself is in the table (8431A437); on a card it is what could not be read (P17).
void expectPlaces(int from, int to, int step)
{
    Expectation expected;
    int wrong = 0;
    for (int place = from; place < to && wrong < 10; place += step) {
        const char32_t character = expected.at(place);
        const QString wanted = character != 0 ? textOf(character) : QString(QChar::ReplacementCharacter);
        const QString got = read(fourBytes(place));
        if (got == wanted) continue;
        ++wrong;
        ADD_FAILURE() << fourBytes(place).toHex().toStdString() << ": " << got.toStdString() << " for "
                      << wanted.toStdString();
    }
}

}  // namespace

TEST(Gb18030, ReadsEverySequenceOfTwoBytes)
{
    ASSERT_EQ(table().rows.size(), 126u);
    for (const auto& [first, expected] : table().rows) {
        QByteArray row;  // in UTF-16, the higher byte first
        for (int second = 0x40; second <= 0xFE; ++second) {
            if (second == 0x7F) continue;
            const QString text = read(QByteArray(1, char(first)) + char(second));
            ASSERT_EQ(text.size(), 1) << first << ' ' << second;
            row += char(text[0].unicode() >> 8);
            row += char(text[0].unicode() & 0xFF);
        }
        EXPECT_EQ(QCryptographicHash::hash(row, QCryptographicHash::Sha256), expected) << std::hex << first;
    }
}

TEST(Gb18030, ReadsEverySequenceOfFourBytesOfTheFirstPlane)
{
    ASSERT_FALSE(table().runs.empty());
    // Behind the last character there is nothing up to the other planes: a sample of that.
    constexpr int behindThePlane = 40'000;
    expectPlaces(0, behindThePlane, 1);
    expectPlaces(behindThePlane, firstOfTheOtherPlanes, 37);
}

TEST(Gb18030, ReadsSequencesOfTheOtherPlanes) { expectPlaces(firstOfTheOtherPlanes, places, 101); }

TEST(LongGb18030, ReadsEverySequenceThereIs) { expectPlaces(0, places, 1); }

// What is written is read again as it was: of every character that a name may have in the first planes.
TEST(Gb18030, WritesWhatItReads)
{
    int wrong = 0;
    for (char32_t character = 0x80; character < 0x30000 && wrong < 10; character += character < 0x10000 ? 1 : 53) {
        const bool isSurrogate = character >= 0xD800 && character < 0xE000;
        if (isSurrogate || character == 0xFFFD) continue;
        const QString text = textOf(character);
        const QByteArray bytes = nameBytes(text);
        // GBK's own code points for what Unicode has got since then are read as Unicode's (P17).
        if (QChar::category(character) == QChar::Other_PrivateUse) continue;
        if (bytes.size() > 1 && read(bytes) == text) continue;
        ++wrong;
        ADD_FAILURE() << std::hex << std::uint32_t(character) << ' ' << bytes.toHex().toStdString();
    }
}
