// The case number as a QR code, drawn as vectors, so that any printer and any reader likes it.
#pragma once

#include <QPainterPath>
#include <QString>

namespace kapok::ui {

/// The code on every paper of this case: "KAPOK1:" and its number (contract.md §4), which any scanner field reads.
QPainterPath caseCode(const QString& caseNumber, double side);

/// Dark modules as one path in a square of `side` units with a quiet zone of four modules.
/// Empty for an empty text; a case number always fits.
QPainterPath qrCode(const QString& text, double side);

}  // namespace kapok::ui
