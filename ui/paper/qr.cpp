#include "ui/paper/qr.h"

#include <qrencode.h>

#include <memory>

namespace kapok::ui {

QPainterPath qrCode(const QString& text, double side)
{
    constexpr int quiet = 4;  // ISO/IEC 18004: four modules
    constexpr qsizetype shortText = 100;
    const QRecLevel bears = text.size() <= shortText ? QR_ECLEVEL_M : QR_ECLEVEL_L;
    QPainterPath path;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(text.toUtf8().constData(), 0, bears, QR_MODE_8, 1), &QRcode_free);
    if (!code) return path;
    const double module = side / (code->width + 2 * quiet);
    for (int row = 0; row < code->width; ++row)
        for (int column = 0; column < code->width; ++column)
            if (code->data[row * code->width + column] & 1)
                path.addRect((column + quiet) * module, (row + quiet) * module, module, module);
    return path;
}

}  // namespace kapok::ui
