// Small things that several painted widgets draw alike: a key, a state, a dot, a chip.
#pragma once

#include "ui/kit/state.h"
#include "ui/kit/theme.h"

#include <QPainter>

class QAbstractButton;

namespace kapok::ui {

/// A rounded rectangle with a crisp border of `width` pixels inside `area`; fill and border may be invalid.
void drawBox(QPainter& painter, const QRect& area, const QColor& fill, const QColor& border, int radius, int width = 1);

/// How wide a key cap with this text is, and the cap itself.
int keyWidth(const Theme& theme, const QString& key);
void drawKey(QPainter& painter, const Theme& theme, const QRect& area, const QString& key, const QColor& ink,
             const QColor& line);

QString textOf(State state);
QSize stateSize(const Theme& theme, const QString& text, bool large);
/// Sign, text, tint and border of a state word.
void drawState(QPainter& painter, const Theme& theme, const QRect& area, State state, const QString& text, bool large);

/// One line in `area`, elided at its end; returns the width used.
int drawText(QPainter& painter, const QRect& area, const QString& text, const QFont& font, const QColor& ink,
             Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// The 2 px ring round what has the focus.
void drawFocus(QPainter& painter, const Theme& theme, const QRect& area);

/// The mark of a radio button, or of a box where there are several, as the theme has it: the style's own cannot be seen
/// on dark ground.
void drawMark(QPainter& painter, const Theme& theme, const QAbstractButton& button, const QRect& box, bool several);

}  // namespace kapok::ui
