// How well one colour is read on another: WCAG 2 relative luminance, sRGB.
#pragma once

#include <QColor>

namespace kapok::ui {

/// 1 (the same) to 21 (black on white).
double contrast(const QColor& front, const QColor& back);

}  // namespace kapok::ui
