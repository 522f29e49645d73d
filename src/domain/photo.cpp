#include "domain/photo.h"

#include <algorithm>

namespace kapok::domain {
namespace {

std::unexpected<Error> no(const char* why, std::initializer_list<std::pair<const char*, QString>> values = {})
{
    return failure(Error::Kind::Refused, words(why, values));
}

QString kilobytes(qsizetype bytes) { return QString::number((bytes + 1023) / 1024); }

// White as a studio's wall under a flash is: bright, and of no colour.
bool isWhite(const Picture& picture, int x, int y)
{
    constexpr int bright = 215, colourless = 25;
    const auto* pixel =
        reinterpret_cast<const unsigned char*>(picture.rgb.constData()) + (qsizetype(y) * picture.width + x) * 3;
    const auto [low, high] = std::minmax({pixel[0], pixel[1], pixel[2]});
    return low >= bright && high - low <= colourless;
}

// The wall is what stands beside and above the head: a twentieth at each side down to the shoulders, and at the top.
// Nine tenths of it must be white: some hair may reach into it.
bool standsBeforeWhite(const Picture& picture)
{
    const int strip = std::max(1, picture.width / 20), shoulders = picture.height / 2;
    int wall = 0, white = 0;
    for (int y = 0; y < shoulders; ++y)
        for (int x = 0; x < picture.width; ++x) {
            if (y >= strip && x >= strip && x < picture.width - strip) continue;
            ++wall;
            white += isWhite(picture, x, y) ? 1 : 0;
        }
    return white * 10 >= wall * 9;
}

}  // namespace

Expected<void> judgeFile(const QByteArray& file)
{
    if (file.isEmpty()) return no("photo.empty");
    if (!file.startsWith("\xFF\xD8\xFF")) return no("photo.not_jpeg");
    if (file.size() < leastPhoto) return no("photo.too_small", {{"size", kilobytes(file.size())}});
    if (file.size() > mostPhoto) return no("photo.too_large", {{"size", kilobytes(file.size())}});
    return {};
}

Expected<void> judgePicture(const Picture& picture)
{
    if (picture.width != photoWidth || picture.height != photoHeight)
        return no("photo.size",
                  {{"width", QString::number(picture.width)}, {"height", QString::number(picture.height)}});
    if (!standsBeforeWhite(picture)) return no("photo.not_white");
    return {};
}

}  // namespace kapok::domain
