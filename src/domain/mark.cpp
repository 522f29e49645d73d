#include "domain/mark.h"

#include <QRegularExpression>

namespace kapok::domain {
namespace {

constexpr qint64 longest = qint64{1} << 53;  // what every reader of JSON takes for the number that it is
constexpr qsizetype hashSize = 32;

}  // namespace

Expected<Mark> markOf(qint64 count, QByteArray head)
{
    const bool fits = count == 0 ? head.isEmpty() : count > 0 && count <= longest && head.size() == hashSize;
    if (!fits) return failure(Error::Kind::BadInput, words("error.field_value"), QStringLiteral("head: not a mark"));
    return Mark{count, std::move(head)};
}

QString lineOf(const Mark& mark)
{
    return QString::number(mark.count) + u';' + QString::fromLatin1(mark.head.toHex().toUpper());
}

std::optional<Mark> markIn(const QString& line)
{
    static const QRegularExpression form(QStringLiteral("\\A([1-9][0-9]{0,15});([0-9A-F]{64})\\z"));
    const auto parts = form.match(line);
    if (!parts.hasMatch()) return std::nullopt;
    const auto mark = markOf(parts.captured(1).toLongLong(), QByteArray::fromHex(parts.captured(2).toLatin1()));
    return mark ? std::optional(*mark) : std::nullopt;
}

bool mayFollow(const Mark& known, const Mark& told) { return told.count > known.count || told == known; }

}  // namespace kapok::domain
