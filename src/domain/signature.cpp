#include "domain/signature.h"

#include <QStringList>

#include <cmath>

namespace kapok::domain {
namespace {

double lengthOf(const Signature::Stroke& stroke)
{
    double length = 0;
    for (std::size_t at = 1; at < stroke.size(); ++at)
        length += std::hypot(stroke[at].x - stroke[at - 1].x, stroke[at].y - stroke[at - 1].y);
    return length;
}

std::optional<int> within(const QString& figures, int most)
{
    bool isNumber = false;
    const int number = figures.toInt(&isNumber);
    return isNumber && number >= 0 && number <= most ? std::optional(number) : std::nullopt;
}

std::optional<Signature::Point> pointOf(const QString& text)
{
    const QStringList both = text.split(u',');
    if (both.size() != 2) return std::nullopt;
    const auto x = within(both[0], Signature::wide), y = within(both[1], Signature::high);
    return x && y ? std::optional(Signature::Point{*x, *y}) : std::nullopt;
}

}  // namespace

bool Signature::isWritten() const
{
    double length = 0;
    for (const Stroke& stroke : strokes) length += lengthOf(stroke);
    return length >= shortest;
}

QString Signature::text() const
{
    QStringList all;
    for (const Stroke& stroke : strokes) {
        QStringList points;
        for (const Point& point : stroke) points << QStringLiteral("%1,%2").arg(point.x).arg(point.y);
        all << points.join(u' ');
    }
    return all.join(u';');
}

std::optional<Signature> Signature::ofText(const QString& text)
{
    Signature made;
    qsizetype points = 0;
    for (const QString& written : text.split(u';')) {
        Stroke stroke;
        for (const QString& one : written.split(u' ')) {
            const auto point = pointOf(one);
            if (!point || ++points > mostPoints) return std::nullopt;
            stroke.push_back(*point);
        }
        made.strokes.push_back(std::move(stroke));
    }
    return made;
}

QString masked(const Signature& signature) { return signature.strokes.empty() ? QString() : QStringLiteral("✎"); }

}  // namespace kapok::domain
