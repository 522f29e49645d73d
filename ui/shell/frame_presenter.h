// What stands around every page: who is signed in, the line, the codes, what is open.
#pragma once

#include "ui/devices/devices_presenter.h"
#include "ui/shell/frame_view.h"

namespace kapok::ui {

FrameView frame(const Phrases& phrases, const desk::Counter& counter, const DeskNote& note, int readers,
                const QString& currentCode);

}  // namespace kapok::ui
