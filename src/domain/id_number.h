// The identity number of a mainland resident (GB 11643-1999), and the permanent residence number that begins with 9.
//
// A type of its own, so that a card number or unchecked typing can never stand in its place. parse()
// is the only door: what exists is valid. Shown only as Redacted<IdNumber>.
#pragma once

#include "base/error.h"

#include <QDate>

namespace kapok::domain {

class IdNumber {
public:
    /// Takes what a teller types or a reader sends: blanks and marks that nobody sees are ignored, figures of any width
    /// taken; the last character is 0-9, x or X, or looks like X where the check character is X.
    /// BadInput names the first wrong position, and says so when it is an old 15-digit number.
    static Expected<IdNumber> parse(QStringView typed);

    const QString& text() const { return m_text; }  ///< 18 characters, upper case
    QDate birthDate() const;
    bool isMale() const;  ///< the 17th figure is odd
    bool operator==(const IdNumber&) const = default;

private:
    explicit IdNumber(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

/// 440703 ******** 1234: no birth date.
QString masked(const IdNumber& number);

/// The 18th character that the first 17 figures ask for (GB 11643, ISO 7064 MOD 11-2).
QChar checkCharacter(QStringView first17);

}  // namespace kapok::domain
