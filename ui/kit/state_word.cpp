#include "ui/kit/state_word.h"

#include "ui/kit/paint.h"

#include <QAccessible>
#include <QEvent>

namespace kapok::ui {

StateWord::StateWord(const Theme& theme, Of of, bool large, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_of(of), m_large(large)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    name();
}

void StateWord::present(State state)
{
    const bool changed = state != m_state;
    m_state = state;
    name();
    updateGeometry();
    update();
    if (changed && m_of == Of::Case) {  // a live region: the change is announced
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void StateWord::name()
{
    setAccessibleName(tr("state: %1").arg(textOf(m_state)));
    setAccessibleDescription(nameOf(m_state));
    setObjectName((m_of == Of::Case ? QStringLiteral("state.") : QStringLiteral("part-state.")) + nameOf(m_state));
}

QSize StateWord::sizeHint() const { return stateSize(m_theme, textOf(m_state), m_large); }

void StateWord::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawState(painter, m_theme, rect(), m_state, textOf(m_state), m_large);
}

void StateWord::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        name();
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

}  // namespace kapok::ui
