// Pixels of a JPEG, by libjpeg. Called in the process without rights only, and by its fuzz target.
#pragma once

#include "decode/pixels.h"

namespace kapok::decode {

/// Nothing: it is no JPEG, larger than is decoded, or broken anywhere; half a picture is none.
std::optional<domain::Picture> decodeJpeg(const QByteArray& file);

}  // namespace kapok::decode
