#include "ui/kit/look.h"

namespace kapok::ui {

Scheme lookOf(const QPalette& palette, const QString& gtkTheme)
{
    if (gtkTheme.contains(QLatin1String("HighContrast"), Qt::CaseInsensitive)) return Scheme::HighContrast;
    const bool named = gtkTheme.endsWith(QLatin1String("dark"), Qt::CaseInsensitive);
    const bool seen = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return named || seen ? Scheme::Dark : Scheme::Light;
}

std::optional<Scheme> lookOf(uint colorScheme, uint contrast)
{
    if (contrast == 1) return Scheme::HighContrast;
    if (colorScheme == 1) return Scheme::Dark;
    if (colorScheme == 2) return Scheme::Light;
    return std::nullopt;
}

}  // namespace kapok::ui
