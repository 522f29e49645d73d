// What the desk needs of a decoder of foreign pictures.
#pragma once

#include "base/task.h"
#include "domain/photo.h"

namespace kapok::ports {

class PictureDecoder {
public:
    virtual ~PictureDecoder() = default;

    /// The pixels of a JPEG that came from outside. Refused: `photo.unreadable`, it is none, or a broken one.
    /// Unavailable: `photo.not_judged`, nobody is there who decodes.
    virtual Task<Expected<domain::Picture>> decode(QByteArray file) = 0;
};

}  // namespace kapok::ports
