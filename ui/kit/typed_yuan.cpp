#include "ui/kit/typed_yuan.h"

#include <QRegularExpression>

namespace kapok::ui {

std::optional<qint64> fenTyped(const QString& yuan)
{
    static const QRegularExpression amount(QStringLiteral("^([0-9]{1,9})(?:[.]([0-9]{1,2}))?$"));
    const auto match = amount.match(yuan.trimmed());
    if (!match.hasMatch()) return std::nullopt;
    return match.captured(1).toLongLong() * 100 + match.captured(2).leftJustified(2, u'0').toLongLong();
}

}  // namespace kapok::ui
