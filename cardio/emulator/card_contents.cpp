#include "cardio/emulator/card_contents.h"

#include "cardio/chip/chip_text.h"
#include "cardio/emulator/practice_certificate.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace kapok::cardio {
namespace {

constexpr int ef05 = 0x05, ef06 = 0x06, ef07 = 0x07, ef08 = 0x08, ef0D = 0x0D;
constexpr int photoBytes = 0x1000, fingerprintBytes = 0x300;
constexpr int keyTryLimit = 3;

QByteArray hex(const char* digits) { return QByteArray::fromHex(digits); }
QByteArray hex(const QString& digits) { return QByteArray::fromHex(digits.toLatin1()); }
QByteArray fourBytes(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}
QByteArray padded(const QByteArray& bytes, int length, char with = '\0')
{
    return bytes.leftJustified(length, with, true);
}
QByteArray dateField(QDate day) { return day.isValid() ? bcdOf(day) : QByteArray(4, '\xff'); }

QByteArray historicalOf(const CardContents& contents)
{
    return hex("00814A44468660") + hex(contents.division.left(4)) + fourBytes(contents.serial);
}

QByteArray atrOf(const CardContents& contents)
{
    const QByteArray historical = historicalOf(contents);
    if (contents.interface == Interface::Contact) return hex("3B6D0000") + historical;
    const QByteArray tapped = hex("8D8001") + historical;
    char check = 0;
    for (const char byte : tapped) check = char(check ^ byte);
    return hex("3B") + tapped + check;
}

QByteArray versionOf(int generation) { return QByteArray::number(generation) + QByteArrayLiteral(".00"); }

std::vector<Record> issuingRecords(const CardContents& contents)
{
    return {{0x01, hex(identificationOf(contents))},
            {0x02, QByteArrayLiteral("3")},
            {0x03, versionOf(contents.generation)},
            {0x04, hex("915600000244070044070001")},
            {0x05, dateField(contents.issued)},
            {0x06, dateField(contents.expires)},
            {0x07, padded(contents.cardNumber.toLatin1(), 9)}};
}

std::vector<Record> personRecords(const CardContents& contents)
{
    const QByteArray name = nameBytes(contents.name);
    std::vector<Record> records = {{0x08, padded(contents.identityNumber.toLatin1(), 18)}, {0x09, padded(name, 30)}};
    // chip.md §1: the first generation has no name extension.
    if (contents.generation > 1) records.push_back({0x4E, padded(name.mid(30), 20)});
    const bool isBlank = contents.cardNumber.isEmpty();
    records.insert(
        records.end(),
        {{0x0A, isBlank ? QByteArray(1, '\0') : contents.sex.toLatin1()},
         {0x0B, contents.nationality.isEmpty() || isBlank ? QByteArray(1, '\xff') : hex(contents.nationality)},
         {0x0C, isBlank ? QByteArray(3, '\xff') : padded(hex(contents.birthplace), 3, '\xff')},
         {0x0D, dateField(contents.birthDate)}});
    return records;
}

// DF01 as the table of chip.md §2 orders it; nothing is set in it: an 00, cn FF.
std::map<int, std::vector<Record>> emptyPublicArea()
{
    const auto text = [](std::uint8_t tag, qsizetype length) { return Record{tag, QByteArray(length, '\0')}; };
    const auto figures = [](std::uint8_t tag, qsizetype length) { return Record{tag, QByteArray(length, '\xff')}; };
    constexpr qsizetype degreeBytes = 52;
    return {{0x05, {text(0x20, 2), text(0x21, 80), figures(0x0E, 3)}},
            {0x06, {text(0x23, 80), figures(0x24, 3), text(0x28, 15), text(0x2C, 50), text(0x2D, 15)}},
            {0x07, {text(0x29, 1)}},
            {0x08, {text(0x2B, 1)}},
            {0x09, {text(0x2E, 70), text(0x30, 9), text(0x32, 2)}},
            {0x0A, {text(0x37, 3), text(0x38, 2), figures(0x39, 4)}},
            {0x15, {figures(0x2A, 1), text(0x40, degreeBytes), text(0x40, degreeBytes), text(0x40, degreeBytes)}}};
}

CardContents invented()
{
    CardContents person;
    person.cardNumber = QStringLiteral("D40700014");
    person.name = QStringLiteral("张三");
    person.identityNumber = QStringLiteral("440703199001010017");
    person.birthDate = QDate(1990, 1, 1);
    person.issued = QDate(2021, 4, 1);
    person.expires = QDate(2031, 3, 31);
    return person;
}

CardState ofGeneration(int generation)
{
    CardContents person = invented();
    person.generation = generation;
    person.serial = quint32(generation);
    return makeCard(person);
}

CardState blank(const char* serial, int generation = 3, Interface interface = Interface::Contact)
{
    return *makeBlank({.serial = QLatin1String(serial), .generation = generation, .interface = interface});
}

// chip.md §6: torn between the records of the person; the number, which is written last, is not there.
CardState halfWritten()
{
    CardState card = blank("00000103");
    *card.value(ef06, 0x08) = QByteArrayLiteral("440703199001010017");
    *card.value(ef06, 0x09) = padded(nameBytes(QStringLiteral("张三")), 30);
    return card;
}

CardState third() { return ofGeneration(3); }

CardState tapped()
{
    CardContents person = invented();
    person.interface = Interface::Contactless;
    return makeCard(person);
}

CardState rareName()
{
    // chip.md §8: characters of four and of two bytes; the first of four straddles 09 and 4E.
    CardState card = third();
    const QByteArray name = QByteArrayLiteral("\xD5\xC5").repeated(14) + hex("9838F537") + hex("FE9F");
    *card.value(ef06, 0x09) = padded(name, 30);
    *card.value(ef06, 0x4E) = padded(name.mid(30), 20);
    return card;
}

// All that chip.md describes: photo, public area, EF0D, certificate.
CardState withEverything()
{
    CardContents person = invented();
    person.serial = 5;
    person.personNumber = QStringLiteral("440700123456");
    person.firstPlace = QStringLiteral("440703");
    CardState card = makeCard(person);
    card.binaryFiles[ef08].replace(0, 12, hex("FFD8FFE000104A464946FFD9"));
    const auto set = [&card](int file, std::uint8_t tag, const QByteArray& value) {
        for (Record& record : card.publicFiles[file])
            if (record.tag == tag) record.value = padded(value, int(record.value.size()));
    };
    set(0x05, 0x20, QByteArrayLiteral("10"));
    set(0x05, 0x21, nameBytes(QStringLiteral("江门市蓬江区示例路1号")));
    set(0x05, 0x0E, hex("440703"));
    set(0x06, 0x28, QByteArrayLiteral("13800000000"));
    set(0x08, 0x2B, QByteArrayLiteral("2"));
    set(0x0A, 0x37, QByteArrayLiteral("CHN"));
    card.pki = practiceCertificate();
    return card;
}

CardState otherProvince()
{
    CardContents person = invented();
    person.division = QStringLiteral("510000");
    CardState card = makeCard(person);
    card.keyFamily = QByteArrayLiteral("SSC-OTHER-");
    return card;
}

template <class Change>
CardState changed(CardState card, Change change)
{
    change(card);
    return card;
}

struct Personality {
    const char* name;
    CardState (*make)();
};

const std::array known = {
    Personality{"g1", [] { return ofGeneration(1); }},
    Personality{"g2", [] { return ofGeneration(2); }},
    Personality{"g3c", third},
    Personality{"g3n", tapped},
    Personality{"blank", [] { return blank("00000101"); }},
    Personality{"blank-g2", [] { return blank("00000102", 2); }},
    Personality{"blank-g3n", [] { return blank("00000104", 3, Interface::Contactless); }},
    Personality{"half-written", halfWritten},
    Personality{"g3-full", withEverything},
    Personality{"pin-locked", [] { return changed(third(), [](CardState& c) { c.pinLeft = 0; }); }},
    Personality{"key-locked", [] { return changed(third(), [](CardState& c) { c.keyTries[0x04] = 0; }); }},
    Personality{"read-key-locked", [] { return changed(third(), [](CardState& c) { c.keyTries[0x0A] = 0; }); }},
    Personality{"expired",
                [] { return changed(third(), [](CardState& c) { *c.value(ef05, 0x06) = bcdOf({2021, 3, 31}); }); }},
    Personality{"app-blocked", [] { return changed(third(), [](CardState& c) { c.applicationBlocked = true; }); }},
    Personality{"card-blocked", [] { return changed(third(), [](CardState& c) { c.cardBlocked = true; }); }},
    Personality{"no-bank", [] { return changed(third(), [](CardState& c) { c.hasBank = false; }); }},
    Personality{"bank-only", [] { return changed(third(), [](CardState& c) { c.hasSocial = false; }); }},
    Personality{"mute", [] { return changed(third(), [](CardState& c) { c.mute = true; }); }},
    Personality{"damaged",
                [] {
                    return changed(third(), [](CardState& c) {
                        c.writesFail = true;
                        c.damagedTags = {0x0D};
                    });
                }},
    Personality{"other-province", otherProvince},
    Personality{"rare-name", rareName},
    Personality{"not-in-stock", [] { return blank("99990001"); }},
    Personality{
        "version-empty",
        [] { return changed(ofGeneration(1), [](CardState& c) { *c.value(ef05, 0x03) = QByteArray(4, '\0'); }); }},
};

}  // namespace

QString identificationOf(const CardContents& contents)
{
    const QByteArray bytes = hex(contents.division) + hex("D156000005") + fourBytes(contents.serial) + hex("FFFFFFFF");
    return QString::fromLatin1(bytes.toHex().toUpper());
}

CardState makeCard(const CardContents& contents)
{
    CardState card;
    const bool isThird = contents.generation == 3;
    card.atr = atrOf(contents);
    card.algorithm = int(isThird ? domain::CardCipher::Sm4 : domain::CardCipher::Des);
    card.personKeyNeeded = isThird;
    card.recordFiles[ef05] = issuingRecords(contents);
    card.recordFiles[ef06] = personRecords(contents);
    card.recordFiles[ef0D] = {{0xEA, padded(contents.personNumber.toLatin1(), 12)},
                              {0xEB, padded(hex(contents.firstPlace), 3, '\xff')}};
    card.binaryFiles[ef07] = QByteArray(fingerprintBytes, '\0');
    card.binaryFiles[ef08] = QByteArray(photoBytes, '\0');
    card.pin = contents.pin.toLatin1();
    card.keyTries = {{0x04, keyTryLimit}, {0x06, keyTryLimit}, {0x0D, keyTryLimit}};
    if (isThird) card.keyTries[0x0A] = keyTryLimit;
    if (contents.generation == 1) return card;
    card.publicFiles = emptyPublicArea();
    for (const int key : {0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x8A}) card.keyTries[key] = keyTryLimit;
    return card;
}

Expected<CardState> makeBlank(const BlankContents& contents)
{
    constexpr int serialFigures = 8;
    const auto isFigure = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (contents.serial.size() != serialFigures || !std::ranges::all_of(contents.serial, isFigure))
        return failure(Error::Kind::BadInput, words("error.card_serial", {{"serial", contents.serial}}));
    if (contents.generation != 2 && contents.generation != 3)
        return failure(Error::Kind::BadInput, words("error.card_blank_generation"));
    CardContents card;
    card.generation = contents.generation;
    card.interface = contents.interface;
    card.division = contents.division;
    card.serial = contents.serial.toUInt(nullptr, 16);  // two figures a byte
    card.issued = contents.issued;
    card.expires = contents.expires;
    return makeCard(card);
}

QByteArray makeCardFile(const CardContents& contents)
{
    return QByteArray::fromStdString(toJson(makeCard(contents)).dump(2)) + '\n';
}

QString cardNumberOf(const QString& firstEight)
{
    for (const char last : QByteArrayLiteral("0123456789X"))
        if (const QString number = firstEight + QLatin1Char(last); hasRightCheckDigit(number)) return number;
    return {};
}

QStringList personalities()
{
    QStringList names;
    for (const Personality& one : known) names.append(QLatin1String(one.name));
    return names;
}

Expected<CardState> personality(const QString& name)
{
    for (const Personality& one : known)
        if (name == QLatin1String(one.name)) return one.make();
    return failure(Error::Kind::BadInput, words("error.card_personality_unknown", {{"name", name}}),
                   personalities().join(QLatin1Char(' ')));
}

}  // namespace kapok::cardio
