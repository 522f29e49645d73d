#include "app/citizen_display.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace kapok::app {
namespace {

constexpr QSize beside{800, 480};  // picture 11

const QScreen* secondDisplay()
{
    const auto displays = QGuiApplication::screens();
    const auto second =
        std::ranges::find_if(displays, [](const QScreen* one) { return one != QGuiApplication::primaryScreen(); });
    return second == displays.end() ? nullptr : *second;
}

}  // namespace

CitizenDisplay::CitizenDisplay(const ui::Theme& theme) : m_window(theme)
{
    for (const auto signal : {&QGuiApplication::screenAdded, &QGuiApplication::screenRemoved})
        QObject::connect(qGuiApp, signal, &m_window, [this] {
            if (m_window.isVisible()) show();
        });
}

// Of one display it takes a corner, with a frame by which the teller moves it; over his own window, or it would never
// be seen behind that.
void CitizenDisplay::show()
{
    const QScreen* second = secondDisplay();
    m_window.setWindowFlag(Qt::FramelessWindowHint, second != nullptr);
    m_window.setWindowFlag(Qt::WindowStaysOnTopHint, second == nullptr);
    m_window.setWindowState(second ? Qt::WindowFullScreen : Qt::WindowNoState);
    if (second) {
        m_window.setGeometry(second->geometry());
    } else {
        const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
        const QSize size = beside.boundedTo(room.size());
        m_window.setGeometry(QRect(room.bottomRight() - QPoint(size.width(), size.height()), size));
    }
    m_window.show();
}

}  // namespace kapok::app
