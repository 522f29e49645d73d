#include "training/play/citizens_place.h"

#include <QApplication>
#include <QMouseEvent>
#include <QWidget>

namespace kapok::training::play {
namespace {

void move(QWidget& box, QEvent::Type type, double across, double down)
{
    const QPointF at(box.width() * across, box.height() * down);
    const bool lifts = type == QEvent::MouseButtonRelease;
    QMouseEvent event(type, at, box.mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                      lifts ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&box, &event);
}

}  // namespace

QWidget* citizensScreen()
{
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->objectName() == QLatin1String("citizen") && window->isVisible()) return window;
    return nullptr;
}

std::optional<QString> signOnIt()
{
    QWidget* screen = citizensScreen();
    if (!screen) return QStringLiteral("the citizen has no screen");
    auto* box = screen->findChild<QWidget*>(QStringLiteral("citizen.box"));
    if (!box || !box->isVisible()) return QStringLiteral("nothing is signed on the citizen's screen");
    for (const double from : {0.3, 0.5}) {  // two strokes
        move(*box, QEvent::MouseButtonPress, from, 0.2);
        for (int step = 1; step <= 8; ++step)
            move(*box, QEvent::MouseMove, from + 0.02 * step, step % 2 == 0 ? 0.2 : 0.6);
        move(*box, QEvent::MouseButtonRelease, from + 0.16, 0.2);
    }
    return std::nullopt;
}

}  // namespace kapok::training::play
