// Colours, as data: resources/themes/tokens.json, read once and checked.
#pragma once

#include "base/error.h"
#include "ui/kit/role.h"

#include <QColor>

namespace kapok::ui {

enum class Scheme { Light, Dark, HighContrast };

struct Tokens {
    using Palette = std::array<QColor, roleNames.size()>;

    /// BadInput names the palette and the role that is missing or no colour.
    static Expected<Tokens> load(const QString& file);

    std::array<Palette, 3> palettes;  ///< in the order of Scheme

    QColor colour(Scheme scheme, Role role) const
    {
        return palettes[static_cast<std::size_t>(scheme)][static_cast<std::size_t>(role)];
    }
};

}  // namespace kapok::ui
