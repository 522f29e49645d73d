#include "ui/home/work_row.h"

#include "ui/kit/paint.h"

#include <QEvent>
#include <QKeyEvent>

namespace kapok::ui {

WorkRow::WorkRow(const Theme& theme, const OpenWorkRow& view, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_view(view)
{
    setObjectName(QStringLiteral("work.") + view.id);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    name();
}

void WorkRow::name()
{
    setAccessibleName(QStringList{textOf(m_view.state), m_view.text, m_view.when}.join(QStringLiteral(", ")));
}

void WorkRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QString word = textOf(m_view.state);
    const QSize state = stateSize(m_theme, word, false);
    const int left = m_theme.px(24);
    drawState(painter, m_theme, {left, (height() - state.height()) / 2, state.width(), state.height()}, m_view.state,
              word, false);

    const QFont body = m_theme.font(Type::Body);
    const int when = QFontMetrics(body).horizontalAdvance(m_view.when) + m_theme.px(16);
    // One column for all rows, whatever their state.
    int widest = 0;
    for (const State each : {State::Draft, State::Recorded, State::InDoubt, State::Accepted, State::Refused})
        widest = std::max(widest, stateSize(m_theme, textOf(each), false).width());
    const int text = left + widest + m_theme.px(16);
    drawText(painter, {text, 0, width() - text - when - left, height()}, m_view.text, body, m_theme.colour(Role::Text));
    drawText(painter, {0, 0, width() - left, height()}, m_view.when, body, m_theme.colour(Role::Muted),
             Qt::AlignRight | Qt::AlignVCenter);
    if (hasFocus()) drawFocus(painter, m_theme, rect());
}

void WorkRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return click();
    QAbstractButton::keyPressEvent(event);
}

void WorkRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) name();
    QAbstractButton::changeEvent(event);
}

}  // namespace kapok::ui
