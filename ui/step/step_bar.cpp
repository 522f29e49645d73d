#include "ui/step/step_bar.h"

#include "ui/kit/paint.h"

#include <QEvent>

#include <algorithm>

namespace kapok::ui {

StepBar::StepBar(const Theme& theme, Of of, QWidget* parent) : QWidget(parent), m_theme(theme), m_of(of)
{
    setObjectName(of == Of::Case ? QStringLiteral("step-bar") : QStringLiteral("step-bar.outer"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StepBar::present(const QString& name, int step, int steps)
{
    m_name = name;
    m_step = step;
    m_steps = steps;
    setAccessibleName(words());
    setVisible(steps > 0);
    updateGeometry();
    update();
}

QString StepBar::words() const
{
    if (!m_name.isEmpty()) return QStringLiteral("%1 %2 / %3").arg(m_name).arg(m_step).arg(m_steps);
    return tr("Step %1 of %2").arg(m_step).arg(m_steps);
}

QSize StepBar::sized(int mark) const
{
    const int text = QFontMetrics(m_theme.font(Type::Caption)).horizontalAdvance(words());
    return {text + m_theme.px(12) + m_steps * m_theme.px(mark), m_theme.px(20)};
}

// A business of many steps has shorter marks: its head is as wide as the page, not wider.
QSize StepBar::sizeHint() const { return sized(m_of == Of::Case ? 28 : 14); }
QSize StepBar::minimumSizeHint() const { return sized(8); }

void StepBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int text = drawText(painter, rect(), words(), m_theme.font(Type::Caption), m_theme.colour(Role::Muted));
    int x = text + m_theme.px(12);
    const int widest = m_theme.px(m_of == Of::Case ? 28 : 14);
    const int pitch = std::clamp((width() - x) / std::max(m_steps, 1), m_theme.px(8), widest);
    // Red marks where one stands, grey where one will return.
    const Role here = m_of == Of::Case ? Role::Accent : Role::Muted,
               done = m_of == Of::Case ? Role::Muted : Role::LineStrong;
    for (int at = 1; at <= m_steps; ++at, x += pitch) {
        const int high = m_theme.px(at == m_step ? 8 : 4);
        const QRect box(x, (height() - high) / 2, pitch - m_theme.px(4), high);
        if (at == m_step) painter.fillRect(box, m_theme.colour(here));
        else if (at < m_step) painter.fillRect(box, m_theme.colour(done));
        else drawBox(painter, box, {}, m_theme.colour(Role::LineStrong), 0);
    }
}

void StepBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) present(m_name, m_step, m_steps);
    QWidget::changeEvent(event);
}

}  // namespace kapok::ui
