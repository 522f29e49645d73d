#include "domain/id_number.h"

#include "base/redacted.h"
#include "base/typed.h"

#include <algorithm>

namespace kapok::domain {
namespace {

bool isFigure(QChar character) { return character >= u'0' && character <= u'9'; }

std::unexpected<Error> refused(Words why) { return failure(Error::Kind::BadInput, std::move(why)); }

// What looks like X counts as one where the check character is one, and nowhere else.
QString asWritten(QStringView typed)
{
    QString text = numberTyped(typed).toUpper();
    if (text.size() == 18 && looksLikeX(text.back()) && checkCharacter(QStringView(text).left(17)) == u'X')
        text.back() = u'X';
    return text;
}

// Mainland provinces, and 81, 82, 83 of the residence permits of Hong Kong, Macao and Taiwan.
bool isProvince(QStringView two)
{
    static constexpr int known[]{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43,
                                 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};
    return std::ranges::binary_search(known, two.toInt());
}

// Of a permanent resident: 9, the province where it was applied for, and the figures of his country.
bool isPermanentResidents(QStringView text) { return text[0] == u'9' && isProvince(text.mid(1, 2)); }

}  // namespace

QChar checkCharacter(QStringView first17)
{
    static constexpr int weights[17]{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; ++i) sum += weights[i] * first17[i].digitValue();
    return QLatin1Char("10X98765432"[sum % 11]);
}

Expected<IdNumber> IdNumber::parse(QStringView typed)
{
    const QString text = asWritten(typed);
    for (int i = 0; i < text.size(); ++i)
        if (!isFigure(text[i]) && !(i == 17 && text[i] == u'X'))
            return refused(words("id_number.position", {{"position", QString::number(i + 1)}}));
    if (text.size() == 15) return refused(words("id_number.old_form"));
    if (text.size() != 18) return refused(words("id_number.length", {{"count", QString::number(text.size())}}));
    if (!isProvince(QStringView(text).left(2)) && !isPermanentResidents(text))
        return refused(words("id_number.division"));
    const IdNumber number(text);
    if (!number.birthDate().isValid()) return refused(words("id_number.birth_date"));
    if (checkCharacter(QStringView(text).left(17)) != text.back()) return refused(words("id_number.checksum"));
    return number;
}

QDate IdNumber::birthDate() const { return QDate::fromString(m_text.mid(6, 8), QStringLiteral("yyyyMMdd")); }
bool IdNumber::isMale() const { return m_text[16].digitValue() % 2 == 1; }
QString masked(const IdNumber& number) { return maskedNumber(number.text()); }

}  // namespace kapok::domain
