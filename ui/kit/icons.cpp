#include "ui/kit/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace kapok::ui {

QPixmap drawIcon(const IconOrder& order)
{
    const QString key = QStringLiteral("%1/%2/%3/%4/%5")
                            .arg(order.name, order.colour.name())
                            .arg(order.size)
                            .arg(order.devicePixelRatio)
                            .arg(order.stroke);
    if (QPixmap kept; QPixmapCache::find(key, &kept)) return kept;

    QFile file(QStringLiteral(":/kapok/icons/%1.svg").arg(order.name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", order.colour.name().toLatin1());
    drawing.replace("stroke-width=\"1.75\"", "stroke-width=\"" + QByteArray::number(order.stroke) + '"');

    QPixmap made(QSize(order.size, order.size) * order.devicePixelRatio);
    made.setDevicePixelRatio(order.devicePixelRatio);
    made.fill(Qt::transparent);
    QPainter painter(&made);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer(drawing).render(&painter, QRectF(0, 0, order.size, order.size));
    QPixmapCache::insert(key, made);
    return made;
}

}  // namespace kapok::ui
