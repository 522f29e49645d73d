#include "ui/paper/paper_drawing.h"

#include "ui/paper/paper_type.h"
#include "ui/paper/qr.h"

namespace kapok::ui {

namespace {

constexpr double margin = 120, qrSide = 240, labelWide = 340, gap = 18;
constexpr std::size_t mostRowsOnA5 = 13;

}  // namespace

QPageSize::PageSizeId PaperDrawing::size() const
{
    return m_text.rows.size() > mostRowsOnA5 ? QPageSize::A4 : QPageSize::A5;
}

QSizeF PaperDrawing::pageSize() const { return QPageSize::size(size(), QPageSize::Millimeter) * 10; }

QString PaperDrawing::everything() const
{
    return QStringLiteral("训练木棉") + m_letterhead.outlet + m_text.spoken(Language::Chinese) +
           m_text.spoken(Language::English);
}

double PaperDrawing::drawHead(QPainter& painter, double wide) const
{
    double y = margin;
    const double left = wide - qrSide - gap;
    y += writeText(painter, {margin, y, left, 60}, m_letterhead.outlet, paperFont(32));
    y += gap;
    y += writeText(painter, {margin, y, left, 200}, m_text.title.zh, paperFont(62, true));
    y += writeText(painter, {margin, y, left, 100}, m_text.title.en, paperFont(30));
    y += gap / 2;
    y += writeText(painter, {margin, y, left, 80}, m_text.caseNumber, paperFont(44, true));

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
        writeText(painter, box.adjusted(gap, 8, 0, 0), mark, paperFont(38, true));
        y += box.height() + gap;
    }
    return y;
}

double PaperDrawing::drawRow(QPainter& painter, const PaperRow& row, double y, double wide, bool measureOnly) const
{
    const double valueAt = margin + labelWide + gap, valueWide = wide - labelWide - gap;
    double label = writeText(painter, {margin, y, labelWide, 400}, row.label.zh, paperFont(34), measureOnly);
    label += writeText(painter, {margin, y + label, labelWide, 400}, row.label.en, paperFont(25), measureOnly);
    double value = writeText(painter, {valueAt, y, valueWide, 3000}, row.value.zh, paperFont(37), measureOnly);
    value += writeText(painter, {valueAt, y + value, valueWide, 3000}, row.value.en, paperFont(28), measureOnly);
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
    const double y = whole.height() - margin;
    writeText(painter, {margin, y, whole.width() - 3 * margin, 50},
              QStringLiteral("木棉 Kapok  %1").arg(m_text.caseNumber), paperFont(25));
    writeText(painter, {whole.width() - 1.5 * margin, y, margin, 50}, QString::number(page), paperFont(25));
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
