#include "training/play/key_watch.h"

#include <QEvent>
#include <QGuiApplication>
#include <QStyleHints>

#include <algorithm>

namespace kapok::training::play {

KeyWatch::KeyWatch()
{
    QGuiApplication::styleHints()->setCursorFlashTime(0);
    qApp->installEventFilter(this);
}

bool KeyWatch::eventFilter(QObject* object, QEvent* event)
{
    // A key reaches its window first, and once.
    if (event->type() == QEvent::KeyPress && object->isWindowType()) {
        m_pressed.emplace().start();
        m_isPainting = false;
    }
    if (event->type() == QEvent::Paint && m_pressed && !m_isPainting) {
        m_isPainting = true;
        QMetaObject::invokeMethod(this, &KeyWatch::notePaint, Qt::QueuedConnection);  // when all of it is painted
    }
    return false;
}

void KeyWatch::notePaint()
{
    if (!m_isPainting) return;
    m_painted.push_back(double(m_pressed->nsecsElapsed()) / 1e6);
    m_pressed.reset();
    m_isPainting = false;
}

QString KeyWatch::said() const
{
    if (m_painted.empty()) return QStringLiteral("0 keys painted");
    std::vector<double> sorted = m_painted;
    std::ranges::sort(sorted);
    const auto at = [&](double share) {
        return QString::number(sorted[std::size_t(double(sorted.size() - 1) * share)], 'f', 1);
    };
    return QStringLiteral("%1 keys painted after %2 ms, %3 ms at the 99th percentile, %4 ms at most")
        .arg(sorted.size())
        .arg(at(0.5), at(0.99), at(1));
}

}  // namespace kapok::training::play
