// Which pages the window has, for those who know no screen.
#pragma once

#include <QStringList>

namespace kapok::ui {

/// As in contract.md §1: sign-in, home, person, …
QStringList pageNames();

}  // namespace kapok::ui
