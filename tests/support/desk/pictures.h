// A decoder of the tests: it shows what it is told to, whatever the file.
#pragma once

#include "ports/picture_decoder.h"

namespace kapok::test {

class FakePictures final : public ports::PictureDecoder {
public:
    std::optional<domain::Picture> shows;  ///< nothing: the file is no picture

    /// Of an allowed size, and a JPEG by its first bytes.
    static QByteArray file() { return QByteArray("\xFF\xD8\xFF\xE0") + QByteArray(8 * 1024, 'k'); }
    static domain::Picture white()
    {
        using namespace domain;
        return {photoWidth, photoHeight, QByteArray(qsizetype(photoWidth) * photoHeight * 3, '\xFF')};
    }

    Task<Expected<domain::Picture>> decode(QByteArray) override
    {
        if (!shows) co_return failure(Error::Kind::Refused, words("photo.unreadable"));
        co_return domain::Picture(*shows);
    }
};

}  // namespace kapok::test
