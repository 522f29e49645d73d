#include "ui/shell/key_guard.h"

#include "ui/kit/key.h"
#include "ui/kit/secret_field.h"
#include "ui/kit/ways_by_figure.h"

#include <QAbstractButton>
#include <QApplication>
#include <QInputMethodEvent>

#include <algorithm>
#include <utility>

// The doors by which QtTest lets keys in; it declares them in the same way.
Q_GUI_EXPORT bool qt_sendShortcutOverrideEvent(QObject* receiver, ulong timestamp, int key,
                                               Qt::KeyboardModifiers modifiers, const QString& text = QString(),
                                               bool autoRepeat = false, ushort count = 1);

namespace kapok::ui {
namespace {

bool isEnter(const QKeyEvent& key) { return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter; }

/// Ctrl and a digit, Ctrl and Enter: chosen, and on (decision 0066).
bool isChord(const QKeyEvent& key)
{
    const bool isDigit = key.key() >= Qt::Key_1 && key.key() <= Qt::Key_9;
    return key.modifiers().testFlag(Qt::ControlModifier) && (isDigit || isEnter(key));
}

/// Keys that go on, choose or cannot be taken back.
bool goesOn(const QKeyEvent& key)
{
    return isEnter(key) || key.key() == Qt::Key_Space || key.key() == Qt::Key_F9 || isChord(key);
}

// A line feed has no key of its own: X tells it by its character.
bool isSuffix(const QKeyEvent& key) { return isEnter(key) || key.key() == Qt::Key_Tab || key.key() == u'\n'; }

/// Shift comes between the characters of a burst and is none of them.
bool isModifier(const QKeyEvent& key) { return key.key() >= Qt::Key_Shift && key.key() <= Qt::Key_ScrollLock; }

/// One character that a scanner can type.
bool isCharacter(const QKeyEvent& key)
{
    const bool held = key.modifiers() & (Qt::AltModifier | Qt::ControlModifier | Qt::MetaModifier);
    return !held && !key.isAutoRepeat() && key.text().size() == 1 && key.text().front().isPrint();
}

/// Some desktops make Enter a key that presses the button under the focus, and the answer would never be given:
/// here it is the page's key, and a button hears of it from the page alone (PageWidget::addEnter).
bool isEnterForAButton(const QObject* target, QEvent& event)
{
    if (!qobject_cast<const QAbstractButton*>(target) || !isEnter(static_cast<QKeyEvent&>(event))) return false;
    event.ignore();
    return true;
}

bool within(quint64 from, quint64 to, std::chrono::milliseconds most)
{
    return to >= from && to - from <= quint64(most.count());
}

/// One figure ends something here: it is waited for whether it is the first of a code.
bool asksForAWay()
{
    const QWidget* focus = QApplication::focusWidget();
    return focus && focus->property(waysByFigure).toBool();
}

}  // namespace

KeyGuard::KeyGuard(QObject* parent) : QObject(parent)
{
    m_whole.setSingleShot(true);
    m_whole.setTimerType(Qt::PreciseTimer);
    m_seen.setSingleShot(true);
    connect(&m_whole, &QTimer::timeout, this, &KeyGuard::decide);
    connect(&m_seen, &QTimer::timeout, this, &KeyGuard::becomeReady);
    qApp->installEventFilter(this);
}

void KeyGuard::changed(QWidget& page)
{
    m_page = &page;
    m_ready = m_painted = false;
    page.setProperty("ready", false);
    m_seen.stop();
    if (m_settling.count() == 0) becomeReady();
}

// The time runs from the first paint: what nobody has seen yet nobody can have answered.
void KeyGuard::notePaint(const QObject* target)
{
    if (m_ready || m_painted || !m_page) return;
    const auto* widget = qobject_cast<const QWidget*>(target);
    if (!widget || (widget != m_page && !m_page->isAncestorOf(widget))) return;
    m_painted = true;
    m_seen.start(m_settling);
}

void KeyGuard::becomeReady()
{
    m_ready = true;
    if (m_page) m_page->setProperty("ready", true);
}

bool KeyGuard::eventFilter(QObject* target, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Paint: notePaint(target); return false;
    case QEvent::InputMethod:
        m_composing = !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty();
        return false;
    case QEvent::FocusOut: m_composing = false; return false;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        auto* window = qobject_cast<QWindow*>(target);
        if (!window) return isEnterForAButton(target, *event);
        const bool pressed = event->type() == QEvent::KeyPress;
        notePress(*static_cast<QKeyEvent*>(event));
        if (!stops(*window, *static_cast<QKeyEvent*>(event), pressed)) return false;
        event->accept();  // no shortcut hears it either
        return true;
    }
    case QEvent::KeyRelease: {
        const auto taken = std::ranges::find(m_takenUp, static_cast<QKeyEvent*>(event)->key());
        if (!target->isWindowType()) return isEnterForAButton(target, *event);
        if (taken == m_takenUp.end()) return false;
        m_takenUp.erase(taken);
        return true;
    }
    default: return false;
    }
}

// A shortcut that takes a key hears of it once, whoever has the focus a second time; both bear one time stamp.
void KeyGuard::notePress(const QKeyEvent& key)
{
    if (m_replaying || isModifier(key) || key.isAutoRepeat()) return;
    const std::pair press{key.timestamp(), key.key()};
    if (std::exchange(m_lastPress, press) != press) ++m_presses;
}

// Asked twice of each key: first for shortcuts, then for whoever has the focus.
bool KeyGuard::stops(QWindow& window, const QKeyEvent& key, bool pressed)
{
    const bool byHand = isByHand(key, pressed);
    const auto takeUp = [&] {
        if (pressed) m_takenUp.push_back(key.key());
        return true;
    };
    if (m_replaying || isModifier(key)) return false;
    // While an input method composes, a scan stays in its field, and Enter only ends the composing.
    if (m_composing) return isEnter(key);
    if (!byHand) {
        if (endsBurst(key)) {
            if (pressed && !m_held.empty()) decide();
            return takeUp();
        }
        if (isCharacter(key)) {
            if (!pressed) return true;
            if (!joins(key)) decide();
            hold(window, key);
            return takeUp();
        }
    }
    decide();  // what came before it is done before it
    return goesOn(key) && (rests(key) || key.isAutoRepeat()) ? takeUp() : false;
}

// A code that is being typed is no answer to the page, whatever comes up there meanwhile.
bool KeyGuard::rests(const QKeyEvent& key) const
{
    if (m_ready) return false;
    const QWidget* focus = QApplication::focusWidget();
    const bool elsewhere = m_page && focus && focus != m_page && !m_page->isAncestorOf(focus);
    return key.key() == Qt::Key_F9 || isChord(key) || !elsewhere;
}

bool KeyGuard::isByHand(const QKeyEvent& key, bool pressed)
{
    const auto expected = std::ranges::find(m_byHand, key.key());
    if (expected == m_byHand.end()) return false;
    if (pressed) m_byHand.erase(m_byHand.begin(), std::next(expected));
    return true;
}

bool KeyGuard::joins(const QKeyEvent& key) const
{
    return within(m_last, key.timestamp(), asksForAWay() ? heldAtWays : apart);
}

bool KeyGuard::endsBurst(const QKeyEvent& key) const
{
    if (!isSuffix(key)) return false;
    if (qsizetype(m_held.size()) >= fewest && !m_slow && within(m_last, key.timestamp(), suffix)) return true;
    return m_held.empty() && m_scannedAt && within(*m_scannedAt, key.timestamp(), suffix);
}

void KeyGuard::hold(QWindow& window, const QKeyEvent& key)
{
    m_slow = !m_held.empty() && (m_slow || !within(m_last, key.timestamp(), apart));
    m_held.push_back({&window, key.key(), key.modifiers(), key.text().front()});
    m_last = key.timestamp();
    m_whole.start(asksForAWay() ? heldAtWays : held);
}

void KeyGuard::decide()
{
    m_whole.stop();
    if (m_held.empty()) return;
    const bool isBurst = qsizetype(m_held.size()) >= fewest && !m_slow;
    // A code typed where a figure sends the citizen away is none of the ways, and not one figure of it goes further.
    if (!isBurst && m_held.size() > 1 && asksForAWay()) return m_held.clear();
    if (!isBurst) return replay();
    const std::vector<Held> burst = std::exchange(m_held, {});
    m_scannedAt = m_last;
    // What was typed where a secret is asked may be one: it goes nowhere (D2).
    if (qobject_cast<SecretField*>(QApplication::focusWidget())) return Q_EMIT scannedOverSecret();
    QString text;
    for (const Held& one : burst) text += one.character;
    Q_EMIT scanned(text);
}

void KeyGuard::replay()
{
    m_replaying = true;
    for (const Held& one : std::exchange(m_held, {})) {
        if (!one.window) continue;
        // Space that goes on is no more welcome for having been held.
        if (one.key == Qt::Key_Space && !m_ready) continue;
        const QString text(one.character);
        // Of "?" Shift is a part already, of a figure the pad: no shortcut asks for both. The keyboard's own code, by
        // which the window system knows that, is not at hand any more.
        const Qt::KeyboardModifiers part =
            Qt::KeypadModifier | (one.character.isLetter() ? Qt::NoModifier : Qt::ShiftModifier);
        const Qt::KeyboardModifiers with = one.modifiers & ~part;
        if (qt_sendShortcutOverrideEvent(one.window, ulong(m_last), one.key, with, text)) continue;
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, one.key, one.modifiers, text);
            event.setTimestamp(m_last);
            QCoreApplication::sendEvent(one.window, &event);
        }
    }
    m_replaying = false;
}

}  // namespace kapok::ui
