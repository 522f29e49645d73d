#include "ui/step/questions/option_button.h"

#include "ui/kit/paint.h"

namespace kapok::ui {
namespace {

void paintMark(QPainter& painter, const Theme& theme, const QAbstractButton& button, const QRect& box, bool several)
{
    const QColor edge = theme.colour(button.isChecked() ? Role::Focus : Role::LineStrong);
    if (several) {
        drawBox(painter, box, button.isChecked() ? theme.colour(Role::Focus) : theme.colour(Role::Surface), edge,
                theme.px(3));
        if (button.isChecked())
            painter.drawPixmap(box.left() + theme.px(2), box.top() + theme.px(2),
                               theme.icon(QStringLiteral("check"), Role::Surface, 12, button.devicePixelRatioF()));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, 1.25));
    painter.setBrush(button.isChecked() ? theme.colour(Role::Focus) : theme.colour(Role::Surface));
    painter.drawEllipse(QRectF(box).adjusted(0.6, 0.6, -0.6, -0.6));
    if (!button.isChecked()) return;
    const double hole = theme.px(6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(Role::Surface));
    painter.drawEllipse(QRectF(box.center().x() + 0.5 - hole / 2, box.center().y() + 0.5 - hole / 2, hole, hole));
}

void paintOption(const QAbstractButton& button, QPainter& painter, const Theme& theme, const OptionLook& look)
{
    const QRect rect = button.rect();
    const bool chosen = button.isChecked() && !look.several;
    drawBox(painter, rect, theme.colour(chosen ? Role::Select : Role::Surface),
            theme.colour(chosen ? Role::Focus : Role::LineStrong), theme.px(4));
    const int mark = theme.px(16);
    paintMark(painter, theme, button, {theme.px(17), (rect.height() - mark) / 2, mark, mark}, look.several);
    const int cap = keyWidth(theme, look.key);
    if (!look.key.isEmpty())
        drawKey(painter, theme, {theme.px(49), (rect.height() - theme.px(20)) / 2, cap, theme.px(20)}, look.key,
                theme.colour(Role::Text), theme.colour(Role::LineStrong));
    const int left = theme.px(65) + cap;
    const QRect words(left, 0, rect.width() - left - theme.px(8), rect.height());
    const QFont title = theme.font(Type::Body, chosen);
    if (look.compact || look.option.detail.isEmpty()) {
        const int used = drawText(painter, words, look.option.text, title, theme.colour(Role::Text));
        drawText(painter, words.adjusted(used + theme.px(16), 0, 0, 0), look.option.detail, theme.font(Type::Caption),
                 theme.colour(Role::Muted));
    } else {
        const int half = rect.height() / 2;
        drawText(painter, {words.left(), theme.px(7), words.width(), half - theme.px(4)}, look.option.text, title,
                 theme.colour(Role::Text));
        drawText(painter, {words.left(), half + theme.px(1), words.width(), half - theme.px(8)}, look.option.detail,
                 theme.font(Type::Caption), theme.colour(Role::Muted));
    }
    if (button.hasFocus()) drawFocus(painter, theme, rect);
}

void name(QAbstractButton& button, const OptionView& option, int digit)
{
    button.setObjectName(QStringLiteral("option.") + option.value);
    button.setFocusPolicy(Qt::StrongFocus);
    button.setAccessibleName(option.text);
    button.setAccessibleDescription(option.detail);
    if (digit > 0 && digit < 10) button.setProperty("digit", digit);
    button.setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize sizeOf(const Theme& theme, const OptionLook& look) { return {theme.px(320), theme.px(look.compact ? 36 : 56)}; }

QString keyOf(int digit) { return digit > 0 ? QString::number(digit % 10) : QString(); }

}  // namespace

OptionRadio::OptionRadio(const Theme& theme, const OptionView& option, int digit, bool compact, QWidget* parent)
    : QRadioButton(parent), m_theme(theme), m_look{option, keyOf(digit), false, compact}
{
    name(*this, option, digit);
}

QSize OptionRadio::sizeHint() const { return sizeOf(m_theme, m_look); }
QSize OptionRadio::minimumSizeHint() const { return {m_theme.px(200), sizeHint().height()}; }

void OptionRadio::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintOption(*this, painter, m_theme, m_look);
}

OptionBox::OptionBox(const Theme& theme, const OptionView& option, int digit, bool compact, QWidget* parent)
    : QCheckBox(parent), m_theme(theme), m_look{option, keyOf(digit), true, compact}
{
    name(*this, option, digit);
}

void OptionBox::drawKeyAs(const QString& key)
{
    m_look.key = key;
    update();
}

QSize OptionBox::sizeHint() const { return sizeOf(m_theme, m_look); }
QSize OptionBox::minimumSizeHint() const { return {m_theme.px(200), sizeHint().height()}; }

void OptionBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintOption(*this, painter, m_theme, m_look);
}

QString valueOf(const QAbstractButton& option) { return option.objectName().mid(7); }

}  // namespace kapok::ui
