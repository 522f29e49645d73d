#include "cardio/chip/whole_reading.h"

#include "cardio/apdu/atr.h"
#include "cardio/apdu/tlv.h"
#include "cardio/chip/chip_record.h"
#include "cardio/chip/chip_text.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace kapok::cardio {
namespace {

constexpr ShortFileId personFile{0x0D};
constexpr std::uint8_t birthplaceTag = 0x0C, personNumberTag = 0xEA, firstPlaceTag = 0xEB;
constexpr int birthplaceBytes = 3, personNumberBytes = 12, firstPlaceBytes = 3;
constexpr std::uint16_t photoFile = 0xEF08, signingCertificateFile = 0x0018;
constexpr int photoBytes = 0x1000, certificateBytes = 1024;  // chip.md §2; §7: up to 1020 seen
constexpr int pieceBytes = 0xF0;
constexpr KeyId publicReadKey{0x8A};
constexpr int authenticationBytes = 8;
constexpr qsizetype historicalLength = 13;

enum class As { Text, Figures, Date };

struct PublicField {
    std::uint8_t file, tag;
    int length;
    As as;
    const char* name;
};

// chip.md §2, V2.0 of the file structure, in its order; the three degrees of tag 40 are told apart by number only, which
// differs from card to card, and are left out.
constexpr std::array publicFields = {PublicField{0x05, 0x20, 2, As::Text, "household_kind"},
                                     PublicField{0x05, 0x21, 80, As::Text, "household_address"},
                                     PublicField{0x05, 0x0E, 3, As::Figures, "household_division"},
                                     PublicField{0x06, 0x23, 80, As::Text, "address"},
                                     PublicField{0x06, 0x24, 3, As::Figures, "division"},
                                     PublicField{0x06, 0x28, 15, As::Text, "telephone"},
                                     PublicField{0x06, 0x2C, 50, As::Text, "contact_name"},
                                     PublicField{0x06, 0x2D, 15, As::Text, "contact_telephone"},
                                     PublicField{0x07, 0x29, 1, As::Text, "employment"},
                                     PublicField{0x08, 0x2B, 1, As::Text, "marriage"},
                                     PublicField{0x09, 0x2E, 70, As::Text, "employer"},
                                     PublicField{0x09, 0x30, 9, As::Text, "organisation"},
                                     PublicField{0x09, 0x32, 2, As::Text, "identity"},
                                     PublicField{0x0A, 0x37, 3, As::Text, "nationality"},
                                     PublicField{0x0A, 0x38, 2, As::Text, "political"},
                                     PublicField{0x0A, 0x39, 4, As::Date, "political_since"},
                                     PublicField{0x15, 0x2A, 1, As::Figures, "education"}};

bool isPadding(char byte) { return byte == '\0' || byte == '\xff'; }

QString figuresOf(const QByteArray& bytes)
{
    return isEmptyRecord(bytes) ? QString() : QString::fromLatin1(bytes.toHex());
}

// Nothing where the bytes are not what the field is for.
std::optional<QString> valueOf(const PublicField& field, const QByteArray& bytes)
{
    if (isEmptyRecord(bytes)) return QString();
    if (field.as == As::Figures) {
        const QString figures = figuresOf(bytes);
        return std::ranges::all_of(figures, [](QChar c) { return c.isDigit(); }) ? std::optional(figures)
                                                                                 : std::nullopt;
    }
    if (field.as == As::Date) {
        const auto day = bcdDate(bytes);
        return day ? std::optional(day->toString(Qt::ISODate)) : std::nullopt;
    }
    const ChipText read = decoded(bytes, {});
    const bool isPrintable = std::ranges::all_of(read.text, [](QChar c) { return c.isPrint(); });
    return read.isWhole && isPrintable ? std::optional(read.text) : std::nullopt;
}

// What stands behind the picture fills the file up: a JPEG ends where it says so, a BMP tells its length.
QByteArray pictureIn(const QByteArray& bytes)
{
    static const QByteArray jpegBegins = QByteArray::fromHex("FFD8"), jpegEnds = QByteArray::fromHex("FFD9");
    constexpr qsizetype bmpLengthAt = 2;
    if (bytes.startsWith(jpegBegins)) {
        const auto end = bytes.lastIndexOf(jpegEnds);
        return end < 0 ? QByteArray() : bytes.first(end + jpegEnds.size());
    }
    if (!bytes.startsWith("BM") || bytes.size() < bmpLengthAt + qsizetype(sizeof(quint32))) return {};
    const auto length = qsizetype(qFromLittleEndian<quint32>(bytes.constData() + bmpLengthAt));
    return length <= bytes.size() ? bytes.first(length) : QByteArray();
}

bool isNoPicture(const QByteArray& begun) { return std::ranges::all_of(begun, isPadding); }

qsizetype certificateLength(const QByteArray& begun)
{
    constexpr qsizetype header = 4;  // 30 82 and two bytes of length
    if (begun.size() < header || !begun.startsWith(QByteArray::fromHex("3082"))) return 0;
    return header + qFromBigEndian<quint16>(begun.constData() + 2);
}

bool holdsCertificate(const QByteArray& begun)
{
    const qsizetype length = certificateLength(begun);
    return length == 0 || begun.size() >= length;
}

}  // namespace

void WholeReading::couldNotRead(const char* name)
{
    if (!m_whole.damaged.contains(QLatin1String(name))) m_whole.damaged.append(QLatin1String(name));
}

std::optional<QByteArray> WholeReading::record(ShortFileId file, Tag tag, int length, const char* name)
{
    constexpr std::uint16_t noFile = 0x6A82, noRecord = 0x6A83;
    const auto answer = said(ReadRecord{file, tag, length});
    if (answer && (answer->status == noFile || answer->status == noRecord)) return std::nullopt;
    const auto value = answer && answer->isGood() ? recordValue(tag.value, answer->data) : std::nullopt;
    if (value && value->size() == length) return value;
    couldNotRead(name);
    return std::nullopt;
}

std::optional<ports::CardChallenge> WholeReading::begin(const QString& identification)
{
    readOwnRecords();
    readPhoto();
    if (const auto social = openSocialApplication(m_card, Errand::Read)) m_algorithm = social->algorithm;
    m_whole.hasPublicArea = opens(publicArea);
    if (!m_whole.hasPublicArea) return std::nullopt;

    ports::CardChallenge request;
    constexpr qsizetype divisionFigures = 6;
    request.division = identification.left(divisionFigures);
    const auto atr = parseAtr(m_card.card().atr);
    const auto original = challenge(), factor = challenge();
    if (!atr || atr->historical.size() != historicalLength || !original || !factor) return std::nullopt;
    request.historical = atr->historical;
    // chip.md §1: without tag 86 a card of Beijing uses SSF33, any other DES.
    const bool isOfTheCapital = request.division.startsWith(QStringLiteral("11"));
    request.algorithm = int(m_algorithm.value_or(isOfTheCapital ? Algorithm::Ssf33 : Algorithm::Des));
    request.original = *original;
    request.factor = *factor;
    m_original = *original;
    return request;
}

bool WholeReading::finish(const std::optional<ports::PublicAreaValue>& value)
{
    bool isRefused = false;
    if (m_whole.hasPublicArea && value) {
        const auto answer = said(ExternalAuthenticate{publicReadKey, value->proof, m_original});
        isRefused = answer && triesLeft(answer->status).has_value();
        if (answer && answer->isGood())
            for (std::size_t row = 0; row < publicFields.size(); ++row) readPublicFile(row);
        else m_whole.shut.append(QStringLiteral("public_area"));
    } else if (m_whole.hasPublicArea) {
        m_whole.shut.append(QStringLiteral("public_area"));
    }
    readCertificate();
    return !isRefused;
}

void WholeReading::readOwnRecords()
{
    if (const auto place = record(files::ef06, {birthplaceTag}, birthplaceBytes, "birthplace"))
        m_whole.birthplace = figuresOf(*place);
    if (const auto number = record(personFile, {personNumberTag}, personNumberBytes, "person_number")) {
        const ChipText read = plainText(*number);
        if (read.isWhole) m_whole.personNumber = read.text;
        else couldNotRead("person_number");
    }
    if (const auto place = record(personFile, {firstPlaceTag}, firstPlaceBytes, "first_place"))
        m_whole.firstPlace = figuresOf(*place);
}

// From the file that is selected, until the card has no more, or it is enough.
QByteArray WholeReading::binary(int most, bool (*isEnough)(const QByteArray&))
{
    QByteArray bytes;
    while (bytes.size() < most) {
        const auto answer = said(ReadBinary{int(bytes.size()), std::min<int>(pieceBytes, most - int(bytes.size()))});
        if (!answer || !answer->isGood() || answer->data.isEmpty()) break;
        bytes += answer->data;
        if (isEnough(bytes)) break;
    }
    return bytes;
}

void WholeReading::readPhoto()
{
    const auto selected = said(SelectFile{photoFile});
    if (!selected || !selected->isGood()) return;
    // A picture within the picture ends too: only padding behind an end is the end of it all.
    const auto isEnough = [](const QByteArray& begun) {
        const qsizetype length = pictureIn(begun).size();
        return length > 0 && begun.size() > length && isNoPicture(begun.sliced(length));
    };
    constexpr std::uint16_t noRight = 0x6982;  // key 0A, which generations before the third are not asked for
    const auto first = said(ReadBinary{0, pieceBytes});
    if (first && first->status == noRight) return m_whole.shut.append(QStringLiteral("photo"));
    if (first && first->isGood() && isNoPicture(first->data)) return;
    const QByteArray bytes = binary(photoBytes, isEnough);
    if (bytes.isEmpty()) return couldNotRead("photo");
    m_whole.photo = pictureIn(bytes);
    if (m_whole.photo.isEmpty()) couldNotRead("photo");
}

void WholeReading::readPublicFile(std::size_t row)
{
    const PublicField& field = publicFields[row];
    const QString name = QStringLiteral("public_area.") + QLatin1String(field.name);
    const auto bytes = record({field.file}, {field.tag}, field.length, name.toLatin1().constData());
    if (!bytes) return;
    const auto value = valueOf(field, *bytes);
    if (!value) return couldNotRead(name.toLatin1().constData());
    if (!value->isEmpty()) m_whole.publicArea[QLatin1String(field.name)] = *value;
}

void WholeReading::readCertificate()
{
    if (!opens(certificateArea) || !opens(certificateDirectory)) return;
    const auto selected = said(SelectFile{signingCertificateFile});
    if (!selected || !selected->isGood()) return;
    const QByteArray bytes = binary(certificateBytes, holdsCertificate);
    const qsizetype length = certificateLength(bytes);
    if (length > 0 && bytes.size() >= length) m_whole.signingCertificate = bytes.first(length);
    else couldNotRead("certificate");
}

std::optional<QByteArray> WholeReading::challenge()
{
    const auto answer = said(GetChallenge{});
    return answer && answer->isGood() && answer->data.size() == authenticationBytes ? std::optional(answer->data)
                                                                                    : std::nullopt;
}

bool WholeReading::opens(const QByteArray& name)
{
    const auto answer = said(SelectApplication{name});
    // There are cards that say 9000 to everything: what was opened has to say its own name.
    return answer && answer->isGood() && berValue(0x84, answer->data) == name;
}

}  // namespace kapok::cardio
