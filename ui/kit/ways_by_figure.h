// How a page says that one figure alone chooses what ends something.
#pragma once

namespace kapok::ui {

/// The property of a widget where one figure chooses what ends something: the guard of the keyboard waits there
/// whether the figure is the first of a code.
inline constexpr const char* waysByFigure = "ways-by-figure";

}  // namespace kapok::ui
