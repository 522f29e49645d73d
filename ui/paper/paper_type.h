// Letters on paper, so that what is printed can also be searched, copied and read aloud.
//
// Qt writes into a PDF which character a glyph stands for by asking the font backwards. In this face
// 日 and the radical ⽇ are one glyph, and figures among Latin letters are glyphs of their own that
// no character maps to: such a paper reads "⽇期 - -". Both are mended here.
#pragma once

#include <QByteArray>
#include <QFont>
#include <QPainter>

namespace kapok::ui {

/// Noto Sans CJK SC by name (P37), without ligatures; size in dots of the page.
QFont paperFont(int size, bool bold = false);

/// Writes at the top left of `area`, wrapped to its width; returns the height.
double writeText(QPainter& painter, const QRectF& area, const QString& text, const QFont& font);

/// How high it would be.
double textHigh(const QRectF& area, const QString& text, const QFont& font);

/// The same file with the glyphs of `drawn` standing for the characters of `drawn`. No length changes.
QByteArray withReadableText(QByteArray pdf, const QString& drawn);

}  // namespace kapok::ui
