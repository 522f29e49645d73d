// What somebody has written by hand, as a line for whoever draws it: window, picture or paper.
#pragma once

#include "domain/signature.h"

#include <QPainterPath>

namespace kapok::ui {

/// As large as it can be in `into` without changing its shape; a dot is a short line.
QPainterPath handwriting(const domain::Signature& signature, const QRectF& into);

}  // namespace kapok::ui
