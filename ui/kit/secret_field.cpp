#include "ui/kit/secret_field.h"

#include "ui/kit/paint.h"

#include <QAccessibleWidget>
#include <QElapsedTimer>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace kapok::ui {

namespace {

/// A password field for ears: its name, and how many characters stand in it, never which.
class SecretFieldForEars final : public QAccessibleWidget {
public:
    explicit SecretFieldForEars(SecretField* field) : QAccessibleWidget(field, QAccessible::EditableText) {}

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.passwordEdit = true;
        state.editable = true;
        return state;
    }
    QString text(QAccessible::Text wanted) const override
    {
        if (wanted == QAccessible::Value)
            return QString(qsizetype(static_cast<SecretField*>(widget())->size()), QChar(0x2022));
        return QAccessibleWidget::text(wanted);
    }
};

QAccessibleInterface* forEars(const QString&, QObject* object)
{
    auto* field = qobject_cast<SecretField*>(object);
    return field ? new SecretFieldForEars(field) : nullptr;
}

// A PIN pad has three fields: who types into the third has not left the first.
QElapsedTimer& lastKey()
{
    static QElapsedTimer timer;
    return timer;
}

}  // namespace

SecretField::SecretField(const Theme& theme, Takes takes, std::size_t most, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_takes(takes), m_most(std::min(most, SecureBytes::capacity))
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(forEars), true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::IBeamCursor);
    m_unused.setSingleShot(true);
    connect(&m_unused, &QTimer::timeout, this, &SecretField::forget);
}

SecureBytes SecretField::take()
{
    SecureBytes taken = std::move(m_typed);
    m_typed = SecureBytes();
    changed();
    return taken;
}

void SecretField::wipe()
{
    m_typed.wipe();
    changed();
}

void SecretField::changed()
{
    update();
    QAccessibleValueChangeEvent event(this, int(m_typed.size()));
    QAccessible::updateAccessibility(&event);
    Q_EMIT edited();
}

void SecretField::note()
{
    lastKey().start();
    m_unused.start(m_keeps);
}

void SecretField::forget()
{
    const std::chrono::milliseconds left = m_keeps - std::chrono::milliseconds(lastKey().elapsed());
    if (left.count() > 0) m_unused.start(left);
    else wipe();
}

// Hidden with its page, with its panel, at sign-out: whoever sits there next finds nothing.
void SecretField::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (!m_typed.empty()) wipe();
}

QSize SecretField::sizeHint() const { return {m_theme.px(160), m_theme.px(36)}; }

// What can stand in a password is typing before it is a key of the page.
bool SecretField::event(QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride) return QWidget::event(event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool held = key->modifiers() & (Qt::AltModifier | Qt::ControlModifier | Qt::MetaModifier);
    if (!held && key->text().size() == 1 && key->text().front().isPrint()) event->accept();
    return true;
}

void SecretField::keyPressEvent(QKeyEvent* event)
{
    note();
    if (event->key() == Qt::Key_Backspace) {
        m_typed.removeLast();
        return changed();
    }
    if (event->key() == Qt::Key_Delete) return wipe();
    if (event->modifiers() & (Qt::AltModifier | Qt::ControlModifier | Qt::MetaModifier)) return event->ignore();
    const QString typed = event->text();
    if (typed.size() != 1 || typed.front().unicode() < 0x20 || typed.front().unicode() > 0x7e) return event->ignore();
    const char key = typed.front().toLatin1();
    if (m_takes == Takes::Digits && (key < '0' || key > '9')) return event->accept();
    if (m_typed.size() < m_most) m_typed.append(key);
    changed();
}

void SecretField::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool focused = hasFocus();
    drawBox(painter, rect(), m_theme.colour(Role::Surface), m_theme.colour(focused ? Role::Focus : Role::LineStrong),
            m_theme.px(4), focused ? 2 : 1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Role::Text));
    const double dot = m_theme.px(11), step = m_theme.px(15);
    const double room = width() - m_theme.px(32);
    const double shown = std::min<double>(double(m_typed.size()), std::floor(room / step));
    double x = m_theme.px(13);
    for (int at = 0; at < int(shown); ++at, x += step) painter.drawEllipse(QRectF(x, (height() - dot) / 2, dot, dot));
    if (focused)
        painter.fillRect(QRectF(x + (shown > 0 ? m_theme.px(8) : 1), height() / 4.0, 1, height() / 2.0),
                         m_theme.colour(Role::Text));
}

void SecretField::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void SecretField::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void SecretField::mousePressEvent(QMouseEvent*) { setFocus(Qt::MouseFocusReason); }

}  // namespace kapok::ui
