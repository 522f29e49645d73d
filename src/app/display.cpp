#include "app/display.h"

#include <QtGlobal>

#include <xcb/xcb.h>

namespace kapok::app {
namespace {

// A session that has ended leaves its DISPLAY behind.
bool answers(const QByteArray& display)
{
    xcb_connection_t* connection = xcb_connect(display.constData(), nullptr);
    const bool isThere = xcb_connection_has_error(connection) == 0;
    xcb_disconnect(connection);
    return isThere;
}

}  // namespace

Expected<void> hasDisplay()
{
    // Other platforms (offscreen, vnc) are asked for by name and need none.
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    const bool needsOne = platform.isEmpty() || platform.startsWith("xcb") || platform.startsWith("wayland");
    if (!needsOne || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")) return {};
    const QByteArray display = qgetenv("DISPLAY");
    if (display.isEmpty()) return failure(Error::Kind::Unavailable, words("app.no_display"));
    if (!answers(display))
        return failure(Error::Kind::Unavailable,
                       words("app.display_silent", {{"display", QString::fromUtf8(display)}}));
    return {};
}

}  // namespace kapok::app
