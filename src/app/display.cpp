#include "app/display.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QLibraryInfo>
#include <QPluginLoader>

#include <algorithm>
#include <array>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <xcb/xcb.h>

namespace kapok::app {

/// To an X server; none where another window system was asked for.
struct Display::Connection {
    xcb_connection_t* toServer = nullptr;
    ~Connection()
    {
        if (toServer) xcb_disconnect(toServer);
    }
};

Display::Display(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
Display::Display(Display&&) noexcept = default;
Display::~Display() = default;

namespace {

// The folders in which Qt looks for the window systems that it can speak to.
QStringList pluginFolders()
{
    QStringList folders = qEnvironmentVariable("QT_QPA_PLATFORM_PLUGIN_PATH").split(u':', Qt::SkipEmptyParts);
    for (const QString& path : qEnvironmentVariable("QT_PLUGIN_PATH").split(u':', Qt::SkipEmptyParts))
        folders.append(path + QStringLiteral("/platforms"));
    folders.append(QLibraryInfo::path(QLibraryInfo::PluginsPath) + QStringLiteral("/platforms"));
    return folders;
}

bool speaks(const QString& plugin, const QString& platform)
{
    const QJsonObject about = QPluginLoader(plugin).metaData();
    for (const QJsonValue key : about[QStringLiteral("MetaData")][QStringLiteral("Keys")].toArray())
        if (key.toString().compare(platform, Qt::CaseInsensitive) == 0) return true;
    return false;
}

// Qt's own are asked by their names first: to look into each that there is takes a tenth of the start.
bool canSpeak(const QString& platform)
{
    const QStringList folders = pluginFolders();
    const auto ownOf = [&](const QString& folder) {
        return folder + QStringLiteral("/libq") + platform + QStringLiteral(".so");
    };
    if (std::ranges::any_of(folders, [&](const QString& folder) { return speaks(ownOf(folder), platform); }))
        return true;
    return std::ranges::any_of(folders, [&](const QString& folder) {
        return std::ranges::any_of(QDir(folder).entryList({QStringLiteral("*.so")}, QDir::Files),
                                   [&](const QString& file) { return speaks(folder + u'/' + file, platform); });
    });
}

bool somebodyListens(const QByteArray& socketPath)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (std::size_t(socketPath.size()) >= sizeof address.sun_path) return false;
    std::memcpy(address.sun_path, socketPath.constData(), std::size_t(socketPath.size()));
    const int calling = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (calling < 0) return false;
    const bool answered = ::connect(calling, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(calling);
    return answered;
}

// A session that has ended leaves its names behind, of either kind.
bool waylandAnswers()
{
    QByteArray name = qgetenv("WAYLAND_DISPLAY");
    if (name.isEmpty()) return false;
    if (!name.startsWith('/')) name = qgetenv("XDG_RUNTIME_DIR") + '/' + name;
    return somebodyListens(name) && canSpeak(QStringLiteral("wayland"));
}

std::unexpected<Error> nowhere(const QString& display)
{
    return display.isEmpty() ? failure(Error::Kind::Unavailable, words("app.no_display"))
                             : failure(Error::Kind::Unavailable, words("app.display_silent", {{"display", display}}));
}

}  // namespace

// Of two that answer X is taken, and what is taken is said to Qt: it would choose by the name of the session alone.
Expected<Display> Display::open()
{
    const QString wanted = qEnvironmentVariable("QT_QPA_PLATFORM").section(u':', 0, 0).section(u';', 0, 0);
    if (!wanted.isEmpty() && !canSpeak(wanted))
        return failure(Error::Kind::Unavailable, words("app.no_such_platform", {{"platform", wanted}}));
    const bool wantsX = wanted == QLatin1String("xcb"), wantsWayland = wanted.startsWith(QLatin1String("wayland"));
    auto connection = std::make_unique<Connection>();
    if (!wanted.isEmpty() && !wantsX && !wantsWayland) {
        // Others are asked for by name and need no display. What can show the window to another machine does not.
        static constexpr std::array here{"offscreen", "minimal", "minimalegl", "linuxfb", "eglfs"};
        if (std::ranges::none_of(here, [&](const char* one) { return wanted == QLatin1String(one); }))
            return failure(Error::Kind::Unavailable, words("app.platform_elsewhere", {{"platform", wanted}}));
        return Display(std::move(connection));
    }

    const QByteArray display = qgetenv("DISPLAY");
    if (!wantsWayland && !display.isEmpty()) {
        connection->toServer = xcb_connect(display.constData(), nullptr);
        if (xcb_connection_has_error(connection->toServer) == 0) {
            qputenv("QT_QPA_PLATFORM", "xcb");
            return Display(std::move(connection));
        }
    }
    if (!wantsX && waylandAnswers()) {
        if (wanted.isEmpty()) qputenv("QT_QPA_PLATFORM", "wayland");
        return Display(std::make_unique<Connection>());
    }
    return nowhere(QString::fromUtf8(wantsWayland ? qgetenv("WAYLAND_DISPLAY") : display));
}

}  // namespace kapok::app
