// The start of the workbench beside the start of an empty Qt Widgets window, as a ratio from one run.
#pragma once

namespace kapok::bench {

/// Time from the call to the first window on the display (its MapNotify), of `kapok --training` on a
/// folder that was used before, against a program that shows an empty QMainWindow. Needs a display with
/// a window manager. Goal: at most 1.5.
double startRatio();

}  // namespace kapok::bench
