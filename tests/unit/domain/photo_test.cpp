// Which file is a photo for the card, and which is not, and why (A05; codes.md: 358×441 px, JPG, 5-50 KB, white).
#include "domain/photo.h"

#include "base/redacted.h"

#include <QRect>

#include <gtest/gtest.h>

namespace kapok::domain {
namespace {

QString saidOf(const Expected<void>& judged) { return judged ? QString() : judged.error().happened.id; }

struct File {
    const char* what;
    const char* begins;
    qsizetype size;
    const char* said;  ///< empty: it fits
};
void PrintTo(const File& file, std::ostream* out) { *out << file.what; }

class PhotoFiles : public testing::TestWithParam<File> {};

TEST_P(PhotoFiles, AreJudgedBeforeTheyAreDecoded)
{
    const QByteArray begins(GetParam().begins);
    const QByteArray file = begins + QByteArray(std::max<qsizetype>(GetParam().size - begins.size(), 0), 'k');
    EXPECT_EQ(saidOf(judgeFile(file.left(GetParam().size))), QLatin1String(GetParam().said));
}

constexpr const char* jpeg = "\xFF\xD8\xFF\xE0";
INSTANTIATE_TEST_SUITE_P(
    Of, PhotoFiles,
    testing::Values(File{"nothing", "", 0, "photo.empty"}, File{"a PNG", "\x89PNG\r\n", 9000, "photo.not_jpeg"},
                    File{"a PDF", "%PDF-1.7", 9000, "photo.not_jpeg"}, File{"a BMP", "BM", 9000, "photo.not_jpeg"},
                    File{"half a mark", "\xFF\xD8", 2, "photo.not_jpeg"},
                    File{"one byte too small", jpeg, 5 * 1024 - 1, "photo.too_small"},
                    File{"the smallest", jpeg, 5 * 1024, ""}, File{"the largest", jpeg, 50 * 1024, ""},
                    File{"one byte too large", jpeg, 50 * 1024 + 1, "photo.too_large"}));

Picture wall(int red, int green, int blue, int width = 358, int height = 441)
{
    Picture picture{width, height, {}};
    picture.rgb.reserve(qsizetype(width) * height * 3);
    for (int pixel = 0; pixel < width * height; ++pixel) {
        picture.rgb += char(red);
        picture.rgb += char(green);
        picture.rgb += char(blue);
    }
    return picture;
}

void paint(Picture& picture, QRect area)
{
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            for (int part = 0; part < 3; ++part) picture.rgb[(qsizetype(y) * picture.width + x) * 3 + part] = '\x20';
}

struct Seen {
    const char* what;
    Picture (*picture)();
    const char* said;
};
void PrintTo(const Seen& seen, std::ostream* out) { *out << seen.what; }

class Photos : public testing::TestWithParam<Seen> {};

TEST_P(Photos, AreJudgedByTheirPixels)
{
    EXPECT_EQ(saidOf(judgePicture(GetParam().picture())), QLatin1String(GetParam().said));
}

INSTANTIATE_TEST_SUITE_P(
    Of, Photos,
    testing::Values(Seen{"white", [] { return wall(255, 255, 255); }, ""},
                    Seen{"a studio's white", [] { return wall(232, 236, 240); }, ""},
                    Seen{"blue", [] { return wall(67, 142, 219); }, "photo.not_white"},
                    Seen{"red", [] { return wall(220, 40, 40); }, "photo.not_white"},
                    Seen{"light blue", [] { return wall(215, 235, 255); }, "photo.not_white"},
                    Seen{"grey", [] { return wall(150, 150, 150); }, "photo.not_white"},
                    Seen{"a head before white",
                         [] {
                             Picture picture = wall(255, 255, 255);
                             paint(picture, {90, 60, 178, 380});
                             return picture;
                         },
                         ""},
                    Seen{"shoulders to both sides",
                         [] {
                             Picture picture = wall(255, 255, 255);
                             paint(picture, {0, 300, 358, 141});
                             return picture;
                         },
                         ""},
                    Seen{"a door in the wall",
                         [] {
                             Picture picture = wall(255, 255, 255);
                             paint(picture, {0, 0, 60, 441});
                             return picture;
                         },
                         "photo.not_white"},
                    Seen{"one pixel too wide", [] { return wall(255, 255, 255, 359, 441); }, "photo.size"},
                    Seen{"a telephone's", [] { return wall(255, 255, 255, 1080, 1440); }, "photo.size"},
                    Seen{"lying", [] { return wall(255, 255, 255, 441, 358); }, "photo.size"}));

// D1: whatever prints it prints nothing of it.
TEST(PhotoFile, ShowsNothing) { EXPECT_EQ(Redacted(PhotoFile{"secret"}).shown(), QStringLiteral("•••")); }

}  // namespace
}  // namespace kapok::domain
