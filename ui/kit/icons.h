// The line icons of resources/icons: drawn in a 24 box, in whatever colour a role has now.
#pragma once

#include <QColor>
#include <QPixmap>

namespace kapok::ui {

struct IconOrder {
    QString name;  ///< file name without .svg
    QColor colour;
    int size;  ///< logical pixels
    qreal devicePixelRatio;
    double stroke;  ///< line width in the 24 box
};

/// An unknown name gives an empty pixmap; tests/unit/ui draws every name that the sources use.
QPixmap drawIcon(const IconOrder& order);

}  // namespace kapok::ui
