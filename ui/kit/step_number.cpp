#include "ui/kit/step_number.h"

#include "ui/kit/paint.h"

namespace kapok::ui {

StepNumber::StepNumber(const Theme& theme, int number, bool today, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_number(number), m_today(today)
{
    setFixedSize(theme.px(20), theme.px(20));
    setAccessibleName(QString::number(number));
}

void StepNumber::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawBox(painter, rect(), {}, m_theme.colour(m_today ? Role::Focus : Role::LineStrong), m_theme.px(4));
    drawText(painter, rect(), QString::number(m_number), m_theme.font(Type::Caption),
             m_theme.colour(m_today ? Role::Focus : Role::Muted), Qt::AlignCenter);
}

}  // namespace kapok::ui
