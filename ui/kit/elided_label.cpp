#include "ui/kit/elided_label.h"

#include "ui/kit/paint.h"

namespace kapok::ui {

ElidedLabel::ElidedLabel(const Theme& theme, Role ink, QWidget* parent) : QLabel(parent), m_theme(theme), m_ink(ink)
{
    setProperty("type", "body");
    setTextFormat(Qt::PlainText);
}

void ElidedLabel::say(const QString& text)
{
    setText(text);
    setToolTip(text);
    setAccessibleName(text);
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawText(painter, rect(), text(), m_theme.font(Type::Body), m_theme.colour(m_ink));
}

}  // namespace kapok::ui
