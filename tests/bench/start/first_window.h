// The start of the workbench beside another start, as a ratio from one run.
#pragma once

namespace kapok::bench {

/// Time from the call to the first window on the display (its MapNotify), of `kapok --training` on a
/// folder that was used before, against a program that shows an empty QMainWindow. Needs a display with
/// a window manager.
double startRatio();
/// The same on a folder with years behind it, against an empty folder that was used before.
double startAtPastRatio();

}  // namespace kapok::bench
