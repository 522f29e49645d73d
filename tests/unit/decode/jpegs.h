// JPEGs of the tests, made by libjpeg: a head before a wall of the wished colour.
#pragma once

#include "domain/photo.h"

#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

namespace kapok::test {

/// A picture of one colour with a dark head in its middle.
inline domain::Picture portrait(int width = domain::photoWidth, int height = domain::photoHeight,
                                unsigned char red = 255, unsigned char green = 255, unsigned char blue = 255)
{
    domain::Picture picture{width, height, QByteArray(qsizetype(width) * height * 3, '\0')};
    unsigned noise = 1;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            char* pixel = picture.rgb.data() + (qsizetype(y) * width + x) * 3;
            const bool isHead = x > width / 4 && x < width * 3 / 4 && y > height / 5;
            noise = noise * 1103515245U + 12345U;  // hair and skin: without it the file is too small to be a photo
            pixel[0] = char(isHead ? 60 + (noise >> 16) % 90 : red);
            pixel[1] = char(isHead ? 40 + (noise >> 18) % 70 : green);
            pixel[2] = char(isHead ? 30 + (noise >> 20) % 60 : blue);
        }
    return picture;
}

inline QByteArray jpegOf(const domain::Picture& picture, int quality = 50)
{
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* out = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &out, &size);
    info.image_width = JDIMENSION(picture.width);
    info.image_height = JDIMENSION(picture.height);
    info.input_components = 3;
    info.in_color_space = JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, quality, TRUE);
    jpeg_start_compress(&info, TRUE);
    while (info.next_scanline < info.image_height) {
        const auto* row = reinterpret_cast<const unsigned char*>(picture.rgb.constData()) +
                          qsizetype(info.next_scanline) * picture.width * 3;
        JSAMPROW rows = const_cast<JSAMPROW>(row);
        jpeg_write_scanlines(&info, &rows, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    QByteArray file(reinterpret_cast<const char*>(out), qsizetype(size));
    std::free(out);
    return file;
}

}  // namespace kapok::test
