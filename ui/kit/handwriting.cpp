#include "ui/kit/handwriting.h"

#include <algorithm>

namespace kapok::ui {

QPainterPath handwriting(const domain::Signature& signature, const QRectF& into)
{
    const double size = std::min(into.width() / domain::Signature::wide, into.height() / domain::Signature::high);
    const QPointF corner(into.center().x() - size * domain::Signature::wide / 2,
                         into.center().y() - size * domain::Signature::high / 2);
    QPainterPath path;
    for (const domain::Signature::Stroke& stroke : signature.strokes) {
        for (std::size_t at = 0; at < stroke.size(); ++at) {
            const QPointF point = corner + size * QPointF(stroke[at].x, stroke[at].y);
            if (at == 0) path.moveTo(point);
            else path.lineTo(point);
        }
        if (stroke.size() == 1) path.lineTo(path.currentPosition() + QPointF(size, 0));
    }
    return path;
}

}  // namespace kapok::ui
