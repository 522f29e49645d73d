// The citizen's photo: what it must be for the card (A05, P1.1(a), P1.6; codes.md: 358×441 px, JPG, 5-50 KB, white).
#pragma once

#include "base/error.h"

#include <QByteArray>

namespace kapok::domain {

/// A picture as pixels: whoever decoded it had no rights, and gave nothing else.
struct Picture {
    int width = 0, height = 0;
    QByteArray rgb;  ///< three bytes a pixel, row by row, from the top
    bool operator==(const Picture&) const = default;

    bool isWhole() const { return width > 0 && height > 0 && rgb.size() == qsizetype(width) * height * 3; }
};

/// The file as it was imported; never printed, logged or kept but sealed.
struct PhotoFile {
    QByteArray jpeg;
    bool operator==(const PhotoFile&) const = default;
};
inline QString masked(const PhotoFile&) { return QStringLiteral("•••"); }

constexpr qsizetype leastPhoto = 5 * 1024, mostPhoto = 50 * 1024;
constexpr int photoWidth = 358, photoHeight = 441;

/// What can be said before anything is decoded: `photo.empty`, `photo.not_jpeg`, `photo.too_small`, `photo.too_large`.
Expected<void> judgeFile(const QByteArray& file);
/// What its pixels say: `photo.size`, `photo.not_white`.
Expected<void> judgePicture(const Picture& picture);

}  // namespace kapok::domain
