// Papers, through Qt's own printing: the same drawing as PDF and as the picture on the paper page.
#pragma once

#include "ui/paper/paper_text.h"

#include <QImage>

namespace kapok::ui {

/// What stands on every paper of this outlet.
struct Letterhead {
    QString outlet;         ///< "江门蓬江支行营业部"
    bool training = false;  ///< the paper says 训练 over its whole width
};

/// Writes the whole file or none. Unavailable: it could not be written, with the system's reason.
/// A5, or A4 where a paper is longer than an A5 sheet holds at reading size.
Expected<void> writePdf(const QString& path, const ports::Sheet& sheet, const Dictionary& dictionary,
                        const Letterhead& letterhead);

/// The first page as a picture, `width` pixels wide.
Expected<QImage> paperPicture(const ports::Sheet& sheet, const Dictionary& dictionary, const Letterhead& letterhead,
                              int width);

}  // namespace kapok::ui
