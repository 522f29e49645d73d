#include "ui/paper/paper_drawing.h"

#include "ui/paper/qr.h"

namespace kapok::ui {

namespace {

constexpr double margin = 120, qrSide = 240, labelWide = 340, gap = 18;
constexpr std::size_t mostRowsOnA5 = 13;
constexpr int flags = Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::AlignLeft | Qt::AlignTop;

// By name: papers too would get Japanese glyphs under LANG=C (P37). Sizes in tenths of a millimetre.
QFont face(int size, bool bold = false)
{
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPixelSize(size);
    font.setBold(bold);
    return font;
}

/// Writes and returns how high the text is; measures alone where `measureOnly`.
double write(QPainter& painter, const QRectF& area, const QString& text, const QFont& font, bool measureOnly = false)
{
    if (text.isEmpty()) return 0;
    painter.setFont(font);
    const QRectF needed = painter.boundingRect(area, flags, text);
    if (!measureOnly) painter.drawText(QRectF(area.topLeft(), QSizeF(area.width(), needed.height() + 1)), flags, text);
    return needed.height();
}

}  // namespace

QPageSize::PageSizeId PaperDrawing::size() const
{
    return m_text.rows.size() > mostRowsOnA5 ? QPageSize::A4 : QPageSize::A5;
}

QSizeF PaperDrawing::pageSize() const { return QPageSize::size(size(), QPageSize::Millimeter) * 10; }

double PaperDrawing::drawHead(QPainter& painter, double wide) const
{
    double y = margin;
    const double left = wide - qrSide - gap;
    y += write(painter, {margin, y, left, 60}, m_letterhead.outlet, face(32));
    y += gap;
    y += write(painter, {margin, y, left, 200}, m_text.title.zh, face(62, true));
    y += write(painter, {margin, y, left, 100}, m_text.title.en, face(30));
    y += gap / 2;
    y += write(painter, {margin, y, left, 80}, m_text.caseNumber, face(44, true));

    painter.save();
    painter.translate(margin + wide - qrSide, margin - 20);
    painter.fillPath(qrCode(m_text.caseNumber, qrSide), Qt::black);
    painter.restore();
    return std::max(y, margin + qrSide) + gap;
}

double PaperDrawing::drawMarks(QPainter& painter, double y, double wide) const
{
    QStringList marks;
    if (m_letterhead.training) marks << QStringLiteral("训练  TRAINING");
    if (!m_text.reprint.zh.isEmpty()) marks << m_text.reprint.zh + QStringLiteral("  ") + m_text.reprint.en;
    for (const QString& mark : marks) {
        const QRectF box(margin, y, wide, 70);
        painter.setPen(QPen(Qt::black, 3));
        painter.drawRect(box);
        painter.setFont(face(38, true));
        painter.drawText(box, Qt::AlignCenter, mark);
        y += box.height() + gap;
    }
    return y;
}

double PaperDrawing::drawRow(QPainter& painter, const PaperRow& row, double y, double wide, bool measureOnly) const
{
    const double valueAt = margin + labelWide + gap, valueWide = wide - labelWide - gap;
    double label = write(painter, {margin, y, labelWide, 400}, row.label.zh, face(34), measureOnly);
    label += write(painter, {margin, y + label, labelWide, 400}, row.label.en, face(25), measureOnly);
    double value = write(painter, {valueAt, y, valueWide, 3000}, row.value.zh, face(37), measureOnly);
    value += write(painter, {valueAt, y + value, valueWide, 3000}, row.value.en, face(28), measureOnly);
    const double high = std::max(label, value) + gap;
    if (!measureOnly) {
        painter.setPen(QPen(QColor(Qt::gray), 1));
        painter.drawLine(QPointF(margin, y + high - gap / 2), QPointF(margin + wide, y + high - gap / 2));
        painter.setPen(Qt::black);
    }
    return high;
}

void PaperDrawing::drawFoot(QPainter& painter, int page) const
{
    const QSizeF whole = pageSize();
    painter.setFont(face(25));
    painter.drawText(QRectF(margin, whole.height() - margin, whole.width() - 2 * margin, 50), Qt::AlignLeft | Qt::AlignVCenter,
                     QStringLiteral("木棉 Kapok  %1").arg(m_text.caseNumber));
    painter.drawText(QRectF(margin, whole.height() - margin, whole.width() - 2 * margin, 50), Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(page));
}

void PaperDrawing::draw(QPainter& painter, const std::function<bool()>& nextPage) const
{
    const QSizeF whole = pageSize();
    const double wide = whole.width() - 2 * margin, bottom = whole.height() - margin - gap;
    painter.setPen(Qt::black);
    int page = 1;
    double y = drawMarks(painter, drawHead(painter, wide), wide);
    for (const PaperRow& row : m_text.rows) {
        if (y + drawRow(painter, row, y, wide, true) > bottom) {
            drawFoot(painter, page++);
            if (!nextPage()) return;
            y = drawMarks(painter, margin, wide);  // no page of a training paper goes without its mark
        }
        y += drawRow(painter, row, y, wide, false);
    }
    drawFoot(painter, page);
}

}  // namespace kapok::ui
