#include "domain/case_number.h"

namespace kapok::domain {
namespace {

// ISO 7064 MOD 11,10: one figure that catches every single misreading and nearly all swaps.
int checkDigit(const QString& figures)
{
    int product = 10;
    for (const QChar figure : figures) {
        if (!figure.isDigit()) continue;
        int sum = (figure.digitValue() + product) % 10;
        if (sum == 0) sum = 10;
        product = (sum * 2) % 11;
    }
    return (11 - product) % 10;
}

}  // namespace

QString caseNumber(const OutletCode& outlet, QDate day, const QString& deskCode, int serial)
{
    const QString body = QStringLiteral("%1-%2-%3-%4")
                             .arg(outlet.text, day.toString(QStringLiteral("yyyyMMdd")), deskCode,
                                  QStringLiteral("%1").arg(serial, 4, 10, QLatin1Char('0')));
    return body + u'-' + QString::number(checkDigit(body));
}

bool checks(const QString& caseNumber)
{
    const qsizetype at = caseNumber.lastIndexOf(u'-');
    return at > 0 && caseNumber.mid(at + 1) == QString::number(checkDigit(caseNumber.left(at)));
}

int serialOf(const QString& caseNumber) { return caseNumber.section(u'-', 3, 3).toInt(); }

}  // namespace kapok::domain
