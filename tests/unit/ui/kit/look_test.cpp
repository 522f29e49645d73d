// The desktop's wish for a look, however it says it.
#include "ui/kit/look.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

struct Given {
    const char* window;
    const char* text;
    const char* gtkTheme;
    Scheme look;
};

void PrintTo(const Given& given, std::ostream* out)
{
    *out << given.window << " behind " << given.text << ' ' << given.gtkTheme;
}

class DesktopGives : public testing::TestWithParam<Given> {};

TEST_P(DesktopGives, ItsLookByPaletteAndTheme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(QLatin1String(GetParam().window)));
    palette.setColor(QPalette::WindowText, QColor(QLatin1String(GetParam().text)));
    EXPECT_EQ(lookOf(palette, QLatin1String(GetParam().gtkTheme)), GetParam().look);
}

INSTANTIATE_TEST_SUITE_P(Of, DesktopGives,
                         testing::Values(Given{"white", "black", "", Scheme::Light},
                                         Given{"white", "black", "Adwaita", Scheme::Light},
                                         Given{"black", "white", "", Scheme::Dark},
                                         Given{"white", "black", "Adwaita:dark", Scheme::Dark},
                                         Given{"white", "black", "Yaru-dark", Scheme::Dark},
                                         Given{"white", "black", "HighContrast", Scheme::HighContrast},
                                         Given{"black", "white", "HighContrastInverse", Scheme::HighContrast}));

// xdg-desktop-portal, org.freedesktop.appearance.
TEST(DesktopSets, ItsLookByNumber)
{
    EXPECT_EQ(lookOf(0, 0), std::nullopt);
    EXPECT_EQ(lookOf(1, 0), Scheme::Dark);
    EXPECT_EQ(lookOf(2, 0), Scheme::Light);
    EXPECT_EQ(lookOf(3, 0), std::nullopt);
    EXPECT_EQ(lookOf(1, 1), Scheme::HighContrast);
    EXPECT_EQ(lookOf(0, 1), Scheme::HighContrast);
}

}  // namespace
}  // namespace kapok::ui
