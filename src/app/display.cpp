#include "app/display.h"

#include <QtGlobal>

namespace kapok::app {

Expected<void> hasDisplay()
{
    // Other platforms (offscreen, vnc) are asked for by name and need none.
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    const bool needsOne = platform.isEmpty() || platform.startsWith("xcb") || platform.startsWith("wayland");
    if (!needsOne || !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        return {};
    return failure(Error::Kind::Unavailable, words("app.no_display"));
}

}  // namespace kapok::app
