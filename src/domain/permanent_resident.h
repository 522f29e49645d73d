// The number of a foreigner's permanent residence permit as it is issued since 2023-12-01: of the form of GB 11643, and
// it begins with 9, as no citizen's does. Behind it stand the province where it was applied for, the country in figures
// (ISO 3166), birth date, serial and check character; permits of before have three letters and twelve figures.
#pragma once

#include <QDate>
#include <QString>

namespace kapok::domain {

/// Of a number that was checked, or is typed so far.
inline bool isOfAPermanentResident(const QString& number) { return number.size() == 18 && number.startsWith(u'9'); }

inline const QDate permanentResidentsSince(2023, 12, 1);

}  // namespace kapok::domain
