// What a paper bears as a QR code, drawn as vectors, so that any printer and any reader likes it.
#pragma once

#include <QPainterPath>
#include <QString>

namespace kapok::ui {

/// Dark modules as one path in a square of `side` units with a quiet zone of four modules.
/// Empty for an empty text, and for one that does not fit: a number always does, and so does a proof. A short text
/// bears more dirt than a long one, which would become too fine to be read.
QPainterPath qrCode(const QString& text, double side);

}  // namespace kapok::ui
