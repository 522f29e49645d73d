#include "domain/money.h"

namespace kapok::domain {

QString Money::formatted() const
{
    const quint64 amount = fen < 0 ? quint64(0) - quint64(fen) : quint64(fen);
    const QString sign = fen < 0 ? QStringLiteral("-") : QString();
    return sign + QStringLiteral("%1.%2").arg(amount / 100).arg(amount % 100, 2, 10, QLatin1Char('0'));
}

}  // namespace kapok::domain
