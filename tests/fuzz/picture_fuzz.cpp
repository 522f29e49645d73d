// Bytes of a picture from outside, and bytes of the process that looked at one (F1, A05; pitfalls.md P15).
#include "decode/jpeg.h"

#include <cstdlib>

using namespace kapok;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    if (const auto picture = decode::decodeJpeg(bytes)) {
        if (!picture->isWhole() || picture->width > decode::mostSide || picture->height > decode::mostSide)
            std::abort();
        if (decode::readPixels(decode::written(*picture)) != picture) std::abort();
        [[maybe_unused]] const auto judged = domain::judgePicture(*picture);
    }
    if (const auto pixels = decode::readPixels(bytes); pixels && decode::written(*pixels) != bytes) std::abort();
    return 0;
}
