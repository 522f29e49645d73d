#include "ui/kit/paint.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainterPath>

namespace kapok::ui {

namespace {

struct StateLook {
    Role front, back, border;
    const char* icon;  // empty: drawn by hand
};

StateLook lookOf(State state)
{
    switch (state) {
    case State::Draft: return {Role::Draft, Role::DraftTint, Role::Line, "pencil"};
    case State::Recorded: return {Role::Here, Role::HereTint, Role::Here, ""};
    case State::InDoubt: return {Role::Doubt, Role::DoubtTint, Role::DoubtLine, ""};
    case State::Accepted: return {Role::Ok, Role::OkTint, Role::Ok, "check"};
    case State::Refused: return {Role::Refused, Role::RefusedTint, Role::Refused, "cross"};
    }
    return {};
}

void drawQuarterDisc(QPainter& painter, const QRectF& box, const QColor& ink)
{
    painter.setPen(QPen(ink, box.width() / 8));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(box);
    painter.setBrush(ink);
    painter.setPen(Qt::NoPen);
    painter.drawPie(box, 0, 90 * 16);
}

void drawSign(QPainter& painter, const Theme& theme, State state, const QRect& box)
{
    const StateLook look = lookOf(state);
    if (*look.icon) {
        const int size = qRound(box.width() / theme.scale());
        const qreal ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
        painter.drawPixmap(box.topLeft(), theme.icon(QLatin1String(look.icon), look.front, size, ratio));
        return;
    }
    if (state == State::Recorded)
        return drawQuarterDisc(painter, QRectF(box).adjusted(1, 1, -1, -1), theme.colour(look.front));
    QFont bold = theme.font(Type::Caption, true);
    bold.setPixelSize(box.height());
    painter.setFont(bold);
    painter.setPen(theme.colour(look.front));
    painter.drawText(box.adjusted(-4, -4, 4, 4), Qt::AlignCenter, QStringLiteral("?"));
}

}  // namespace

void drawBox(QPainter& painter, const QRect& area, const QColor& fill, const QColor& border, int radius, int width)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    const double half = border.isValid() ? width / 2.0 : 0.0;
    painter.drawRoundedRect(QRectF(area).adjusted(half, half, -half, -half), radius, radius);
}

int keyWidth(const Theme& theme, const QString& key)
{
    return std::max(theme.px(24), QFontMetrics(theme.font(Type::Caption)).horizontalAdvance(key) + theme.px(14));
}

void drawKey(QPainter& painter, const Theme& theme, const QRect& area, const QString& key, const QColor& ink,
             const QColor& line)
{
    drawBox(painter, area, {}, line, theme.px(4));
    painter.setFont(theme.font(Type::Caption));
    painter.setPen(ink);
    painter.drawText(area, Qt::AlignCenter, key);
}

QString textOf(State state)
{
    switch (state) {
    case State::Draft: return QCoreApplication::translate("State", "Draft");
    case State::Recorded: return QCoreApplication::translate("State", "Recorded here");
    case State::InDoubt: return QCoreApplication::translate("State", "Sent, not answered");
    case State::Accepted: return QCoreApplication::translate("State", "Accepted by the province");
    case State::Refused: return QCoreApplication::translate("State", "Refused");
    }
    return {};
}

QSize stateSize(const Theme& theme, const QString& text, bool large)
{
    const QFontMetrics metrics(theme.font(large ? Type::Body : Type::Caption, large));
    return {theme.px(large ? 40 : 30) + metrics.horizontalAdvance(text), theme.px(large ? 28 : 20)};
}

void drawState(QPainter& painter, const Theme& theme, const QRect& area, State state, const QString& text, bool large)
{
    const StateLook look = lookOf(state);
    drawBox(painter, area, theme.colour(look.back), theme.colour(look.border), theme.px(4));
    const int sign = theme.px(12), before = theme.px(large ? 12 : 7);
    drawSign(painter, theme, state, {area.left() + before, area.center().y() - sign / 2 + 1, sign, sign});
    drawText(painter, area.adjusted(before + sign + theme.px(large ? 6 : 4), 0, 0, 0), text,
             theme.font(large ? Type::Body : Type::Caption, large), theme.colour(look.front));
}

int drawText(QPainter& painter, const QRect& area, const QString& text, const QFont& font, const QColor& ink,
             Qt::Alignment alignment)
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, area.width());
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(area, int(alignment) | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

void drawFocus(QPainter& painter, const Theme& theme, const QRect& area)
{
    drawBox(painter, area, {}, theme.colour(Role::Focus), theme.px(4), 2);
}

void drawMark(QPainter& painter, const Theme& theme, const QAbstractButton& button, const QRect& box, bool several)
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

}  // namespace kapok::ui
