// Which look a desktop asks for: by what it gives its programs, and by the setting that every desktop offers.
#pragma once

#include "ui/kit/tokens.h"

#include <QPalette>

#include <optional>

namespace kapok::ui {

/// By the palette that the desktop gives its programs, before we set ours, and by the name of its GTK theme.
Scheme lookOf(const QPalette& palette, const QString& gtkTheme);
/// By org.freedesktop.appearance: `colorScheme` 1 dark, 2 light; `contrast` 1 higher; anything else is no wish.
std::optional<Scheme> lookOf(uint colorScheme, uint contrast);

}  // namespace kapok::ui
