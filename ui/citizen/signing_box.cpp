#include "ui/citizen/signing_box.h"

#include "ui/kit/handwriting.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTabletEvent>
#include <QTouchEvent>

#include <algorithm>
#include <cmath>

namespace kapok::ui {

namespace {

using domain::Signature;

constexpr int edge = 2, apart = 3;  // thousandths between two points that are kept

}  // namespace

SigningBox::SigningBox(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("citizen.box"));
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_AcceptTouchEvents);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void SigningBox::present(int sheet, const QString& here, int letters)
{
    if (sheet != m_sheet) {
        m_written = {};
        m_points = 0;
        m_down = false;
    }
    m_sheet = sheet;
    m_here = here;
    m_letters = letters;
    setAccessibleName(here);
    setVisible(sheet != 0);
    update();
}

// Where the strokes lie in it: as large as it can be, in the shape in which they are kept.
QRectF SigningBox::paper() const
{
    const double size = std::min((width() - 2.0 * edge) / Signature::wide, (height() - 2.0 * edge) / Signature::high);
    QRectF area(0, 0, size * Signature::wide, size * Signature::high);
    area.moveCenter(QRectF(rect()).center());
    return area;
}

void SigningBox::putDown(QPointF at)
{
    if (m_sheet == 0) return;
    m_down = true;
    m_written.strokes.emplace_back();
    draw(at);
    Q_EMIT wrote(m_written, true);
}

void SigningBox::draw(QPointF at)
{
    if (!m_down || m_points >= Signature::mostPoints) return;
    const QRectF area = paper();
    const auto thousandths = [&](double distance, int most) {
        return std::clamp(int(std::lround(distance / area.width() * Signature::wide)), 0, most);
    };
    const Signature::Point point{thousandths(at.x() - area.x(), Signature::wide),
                                 thousandths(at.y() - area.y(), Signature::high)};
    Signature::Stroke& stroke = m_written.strokes.back();
    if (!stroke.empty() && std::hypot(point.x - stroke.back().x, point.y - stroke.back().y) < apart) return;
    stroke.push_back(point);
    ++m_points;
    update();
}

void SigningBox::lift()
{
    if (!std::exchange(m_down, false)) return;
    Q_EMIT wrote(m_written, false);
}

void SigningBox::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) putDown(event->position());
}

void SigningBox::mouseMoveEvent(QMouseEvent* event) { draw(event->position()); }

void SigningBox::mouseReleaseEvent(QMouseEvent* event)
{
    draw(event->position());
    if (event->button() == Qt::LeftButton) lift();
}

void SigningBox::tabletEvent(QTabletEvent* event)
{
    if (event->type() == QEvent::TabletPress) putDown(event->position());
    else if (event->type() == QEvent::TabletMove) draw(event->position());
    else lift();
    event->accept();  // else it comes again as a mouse
}

bool SigningBox::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd: touch(static_cast<QTouchEvent&>(*event)); return true;
    case QEvent::TouchCancel: lift(); return true;
    default: return QWidget::event(event);
    }
}

// One finger writes; a hand that rests beside it does not.
void SigningBox::touch(const QTouchEvent& event)
{
    if (event.points().isEmpty()) return;
    const QEventPoint& finger = event.points().front();
    if (event.type() == QEvent::TouchBegin) return putDown(finger.position());
    draw(finger.position());
    if (finger.state() == QEventPoint::Released || event.type() == QEvent::TouchEnd) lift();
}

void SigningBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.colour(Role::Surface));
    painter.setPen(QPen(m_theme.colour(Role::Focus), edge));
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    QFont letters(QStringLiteral("Noto Sans CJK SC"));
    letters.setPixelSize(m_letters);
    painter.setFont(letters);
    const int line = height() - m_letters * 2, inset = m_letters;
    painter.setPen(QPen(m_theme.colour(Role::LineStrong), 1));
    painter.drawLine(inset, line, width() - inset, line);
    painter.setPen(m_theme.colour(Role::Muted));
    painter.drawText(QRect(0, line, width(), height() - line), Qt::AlignCenter, m_here);
    painter.strokePath(handwriting(m_written, paper()), QPen(m_theme.colour(Role::Text), std::max(3.0, height() / 48.0),
                                                             Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

}  // namespace kapok::ui
