// Words on the window, by type and ink (the style sheet knows the sizes and colours), and thin lines.
#pragma once

#include "ui/kit/theme.h"

#include <QFrame>
#include <QLabel>

class QLayout;

namespace kapok::ui {

struct Ink {
    const char* ink = "";  ///< "", muted, off, training, doubt
    bool bold = false;
    bool wraps = false;
};

QLabel* makeLabel(QWidget* parent, Type type, Ink ink = {});

/// A frame of the style sheet: panel, sunken, chip, training, doubt, warning, overPage, overlay, band.
QFrame* makeFrame(QWidget* parent, const char* kind);
QFrame* makeRule(QWidget* parent);
QFrame* makeUprightRule(QWidget* parent);

/// Sets the text and hides the label where there is none, so that no gap is left.
void say(QLabel* label, const QString& text);

/// Deletes what a presented view has put into a layout before the next one comes.
void clear(QLayout* layout);

}  // namespace kapok::ui
