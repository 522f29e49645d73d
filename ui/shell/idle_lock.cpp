#include "ui/shell/idle_lock.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWindow>

#include <utility>

namespace kapok::ui {

IdleLock::IdleLock(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::elapse);
    qApp->installEventFilter(this);
}

void IdleLock::watch(bool watches)
{
    if (std::exchange(m_watches, watches) != watches) begin();
}

void IdleLock::wait(std::chrono::milliseconds untilWarned, std::chrono::milliseconds untilLocked)
{
    m_untilWarned = untilWarned;
    m_untilLocked = untilLocked;
    begin();
}

void IdleLock::begin()
{
    if (std::exchange(m_warned, false)) Q_EMIT warned(false);
    if (m_watches) m_timer.start(m_untilWarned);
    else m_timer.stop();
}

void IdleLock::elapse()
{
    if (m_warned) {
        m_warned = false;
        Q_EMIT warned(false);
        return Q_EMIT locked();
    }
    m_warned = true;
    m_timer.start(m_untilLocked - m_untilWarned);
    Q_EMIT warned(true);
}

// What takes no keyboard is the citizen's: that he signs says nothing of the teller.
bool IdleLock::isTellers(QObject* target)
{
    const auto* window = qobject_cast<const QWindow*>(target);
    return window && !window->flags().testFlag(Qt::WindowDoesNotAcceptFocus);
}

bool IdleLock::eventFilter(QObject* target, QEvent* event)
{
    const QEvent::Type type = event->type();
    const bool isTouched = type == QEvent::KeyPress || type == QEvent::MouseButtonPress;
    if (m_watches && isTouched && isTellers(target)) begin();
    return false;
}

}  // namespace kapok::ui
