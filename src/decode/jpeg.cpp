#include "decode/jpeg.h"

#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>

namespace kapok::decode {
namespace {

struct Failing {
    jpeg_error_mgr manager;
    std::jmp_buf back;
};

[[noreturn]] void giveUp(j_common_ptr info) { std::longjmp(reinterpret_cast<Failing*>(info->err)->back, 1); }

// libjpeg warns of a picture that is cut short and paints grey what is missing.
void giveUpOnWarning(j_common_ptr info, int level)
{
    if (level < 0) giveUp(info);
}
void sayNothing(j_common_ptr) {}

// No object with a destructor lives between the jump and its mark: `pixels` is the caller's.
bool decodeInto(const QByteArray& file, domain::Picture& pixels)
{
    jpeg_decompress_struct info{};
    Failing failing{};
    info.err = jpeg_std_error(&failing.manager);
    failing.manager.error_exit = giveUp;
    failing.manager.emit_message = giveUpOnWarning;
    failing.manager.output_message = sayNothing;
    if (setjmp(failing.back)) {
        jpeg_destroy_decompress(&info);
        return false;
    }
    jpeg_create_decompress(&info);
    info.mem->max_memory_to_use = 64L * 1024 * 1024;
    jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(file.constData()),
                 static_cast<unsigned long>(file.size()));
    jpeg_read_header(&info, TRUE);
    if (info.image_width > JDIMENSION(mostSide) || info.image_height > JDIMENSION(mostSide))
        giveUp(reinterpret_cast<j_common_ptr>(&info));
    info.out_color_space = JCS_RGB;
    jpeg_start_decompress(&info);
    pixels.width = int(info.output_width);
    pixels.height = int(info.output_height);
    pixels.rgb.resize(qsizetype(pixels.width) * pixels.height * 3);
    while (info.output_scanline < info.output_height) {
        JSAMPROW row =
            reinterpret_cast<JSAMPROW>(pixels.rgb.data()) + qsizetype(info.output_scanline) * pixels.width * 3;
        jpeg_read_scanlines(&info, &row, 1);
    }
    jpeg_finish_decompress(&info);
    jpeg_destroy_decompress(&info);
    return true;
}

}  // namespace

std::optional<domain::Picture> decodeJpeg(const QByteArray& file)
{
    domain::Picture pixels;
    if (!decodeInto(file, pixels) || !pixels.isWhole()) return std::nullopt;
    return pixels;
}

}  // namespace kapok::decode
