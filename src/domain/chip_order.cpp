#include "domain/chip_order.h"

#include <algorithm>

namespace kapok::domain {
namespace {

constexpr qsizetype cardNumberLength = 9, longestNumber = 18, longestPersonNumber = 12, divisionLength = 6;

bool isFigure(QChar c) { return c >= u'0' && c <= u'9'; }
bool isOfFigures(const QString& text) { return std::ranges::all_of(text, isFigure); }
bool isOfFiguresAndLetters(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return isFigure(c) || (c >= u'A' && c <= u'Z'); });
}

bool isCardNumber(const QString& text) { return text.size() == cardNumberLength && isOfFiguresAndLetters(text); }
bool isNumber(const QString& text)
{
    return !text.isEmpty() && text.size() <= longestNumber && isOfFiguresAndLetters(text);
}
bool isName(const QString& text) { return !text.trimmed().isEmpty(); }
bool isSex(const QString& text)
{
    return text == QLatin1String("1") || text == QLatin1String("2") || text == QLatin1String("9");
}
bool isNationality(const QString& text) { return text.size() == 2 && isOfFigures(text); }
bool isDivision(const QString& text) { return text.size() == divisionLength && isOfFigures(text); }
bool isPersonNumber(const QString& text) { return text.size() <= longestPersonNumber && isOfFigures(text); }

std::unexpected<Error> wrong(const char* key)
{
    return failure(Error::Kind::BadInput, words("error.json_key", {{"key", QLatin1String(key)}}),
                   QStringLiteral("%1: not as a chip holds it").arg(QLatin1String(key)));
}

struct TextKey {
    const char* key;
    QString ChipOrder::* member;
    bool (*fits)(const QString& text);
    bool mayBeAbsent = false;
};
constexpr TextKey texts[] = {
    {"card_number", &ChipOrder::cardNumber, isCardNumber},
    {"social_security_number", &ChipOrder::socialSecurityNumber, isNumber},
    {"name", &ChipOrder::name, isName},
    {"sex", &ChipOrder::sex, isSex},
    {"nationality", &ChipOrder::nationality, isNationality, true},
    {"birthplace", &ChipOrder::birthplace, isDivision, true},
    {"person_number", &ChipOrder::personNumber, isPersonNumber, true},
    {"first_place", &ChipOrder::firstPlace, isDivision, true},
};

struct DateKey {
    const char* key;
    QDate ChipOrder::* member;
    bool isPersonal;
};
constexpr DateKey dates[] = {{"birth_date", &ChipOrder::birthDate, true},
                             {"issued", &ChipOrder::issued, false},
                             {"expires", &ChipOrder::expires, false}};

constexpr int oldest = 2, newest = 3;  // generations that are still made

}  // namespace

Expected<ChipOrder> ChipOrder::fromJson(const Json& json)
{
    const Json plain = bare(json);
    if (!plain.is_object()) return wrong("order");
    ChipOrder order;
    for (const TextKey& one : texts) {
        if (one.mayBeAbsent && !plain.contains(one.key)) continue;
        const auto said = textAt(plain, one.key);
        if (!said) return std::unexpected(said.error());
        if (!(one.mayBeAbsent && said->isEmpty()) && !one.fits(*said)) return wrong(one.key);
        order.*one.member = *said;
    }
    for (const DateKey& one : dates) {
        const auto said = textAt(plain, one.key);
        if (!said) return std::unexpected(said.error());
        order.*one.member = QDate::fromString(*said, Qt::ISODate);
        if (!(order.*one.member).isValid()) return wrong(one.key);
    }
    const auto generation = numberAt(plain, "generation");
    if (!generation) return std::unexpected(generation.error());
    if (*generation < oldest || *generation > newest) return wrong("generation");
    order.generation = int(*generation);
    return order;
}

Json ChipOrder::toJson() const
{
    Json json{{"generation", generation}};
    for (const TextKey& one : texts)
        if (const QString& said = this->*one.member; !(one.mayBeAbsent && said.isEmpty()))
            json[one.key] = personal(said);
    for (const DateKey& one : dates) {
        const QString day = (this->*one.member).toString(Qt::ISODate);
        json[one.key] = one.isPersonal ? personal(day) : kapok::toJson(day);
    }
    return json;
}

}  // namespace kapok::domain
