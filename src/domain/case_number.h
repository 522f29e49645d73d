// The number that people use of a case: outlet, date, desk, serial of the day, check digit.
#pragma once

#include "domain/ids.h"

#include <QDate>

namespace kapok::domain {

/// "0703-20210708-0101-0023-6"; the check digit is that of ISO 7064 MOD 11,10 over all figures.
QString caseNumber(const OutletCode& outlet, QDate day, const QString& deskCode, int serial);
/// False where a figure was misread.
bool checks(const QString& caseNumber);
/// 23 of the number above.
int serialOf(const QString& caseNumber);

}  // namespace kapok::domain
