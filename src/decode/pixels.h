// How pixels come from the process without rights: twelve bytes of head, and the pixels; nothing else is believed.
#pragma once

#include "domain/photo.h"

#include <optional>

namespace kapok::decode {

/// What is decoded of pictures at all: a photo has a sixteenth of it.
constexpr int mostSide = 2048;
constexpr qsizetype mostPixels = qsizetype(mostSide) * mostSide;
constexpr qsizetype mostFile = 2 * 1024 * 1024;

QByteArray written(const domain::Picture& picture);
/// Nothing: what came is no picture of an allowed size, or not the whole of one and no more.
std::optional<domain::Picture> readPixels(const QByteArray& bytes);

}  // namespace kapok::decode
