#include "ui/shell/scanned.h"

#include "domain/case_number.h"
#include "domain/id_number.h"

#include <QRegularExpression>

namespace kapok::ui {

Scanned readScan(const QString& scan)
{
    const QString text = scan.normalized(QString::NormalizationForm_KC).trimmed();
    static const QRegularExpression caseNumber(
        QStringLiteral("^(?:KAPOK1:)?([0-9]{4}-([0-9]{8})-[0-9]{4}-[0-9]{4}-[0-9])"
                       "(?::.*)?$"));
    if (const auto found = caseNumber.match(text); found.hasMatch() && domain::checks(found.captured(1))) {
        const QDate day = QDate::fromString(found.captured(2), QStringLiteral("yyyyMMdd"));
        if (day.isValid()) return {Scanned::What::Case, found.captured(1), day};
    }
    if (const auto number = domain::IdNumber::parse(text)) return {Scanned::What::Person, number->text()};
    static const QRegularExpression serial(QStringLiteral("^[0-9]{8}$"));
    if (serial.match(text).hasMatch()) return {Scanned::What::Blank, text};
    return {Scanned::What::Other, text};
}

}  // namespace kapok::ui
