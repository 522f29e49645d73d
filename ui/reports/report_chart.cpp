#include "ui/reports/report_chart.h"

#include "ui/kit/paint.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace kapok::ui {
namespace {

constexpr int chartHigh = 176, legendHigh = 24, namesHigh = 38, countHigh = 18, axisWide = 36, barApart = 78,
              barWide = 36;

struct Look {
    State state;
    Role fill, ink;
    Qt::BrushStyle pattern;  // Solid: the ink fills it
};

// In the order of a bar, from below.
constexpr std::array looks{Look{State::Accepted, Role::Ok, Role::Ok, Qt::SolidPattern},
                           Look{State::Recorded, Role::HereTint, Role::Here, Qt::NoBrush},
                           Look{State::InDoubt, Role::DoubtTint, Role::DoubtLine, Qt::BDiagPattern},
                           Look{State::Refused, Role::RefusedTint, Role::Refused, Qt::DiagCrossPattern},
                           Look{State::Draft, Role::Surface, Role::Draft, Qt::Dense6Pattern}};

void fill(QPainter& painter, const Theme& theme, const QRect& area, const Look& look)
{
    painter.fillRect(area, theme.colour(look.fill));
    if (look.pattern != Qt::NoBrush) painter.fillRect(area, QBrush(theme.colour(look.ink), look.pattern));
    painter.setPen(theme.colour(look.ink));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0, 0, -1, -1));
}

qint64 countOf(const ReportBar& bar) { return std::accumulate(bar.parts.begin(), bar.parts.end(), qint64{0}); }

// The axis ends at a number whose half is said as easily: 2, 4, 10, 20, 40, 100.
qint64 axisFor(qint64 most)
{
    for (qint64 ten = 1;; ten *= 10)
        for (const qint64 step : {2, 4, 10})
            if (most <= step * ten) return step * ten;
}

}  // namespace

ReportChart::ReportChart(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("reports.chart"));
    setFixedHeight(theme.px(chartHigh));
}

void ReportChart::present(const std::vector<ReportBar>& bars)
{
    if (m_bars == bars) return;
    m_bars = bars;
    update();
}

void ReportChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect all = rect().adjusted(m_theme.px(12), m_theme.px(6), -m_theme.px(12), -m_theme.px(4));
    paintLegend(painter, {all.left(), all.top(), all.width(), m_theme.px(legendHigh)});
    const QRect area =
        all.adjusted(m_theme.px(axisWide), m_theme.px(legendHigh + countHigh), 0, -m_theme.px(namesHigh));
    qint64 most = 1;
    for (const ReportBar& bar : m_bars) most = std::max(most, countOf(bar));
    most = axisFor(most);
    paintAxis(painter, area, most);
    // What has no room stands in the table alone.
    const int apart = m_theme.px(barApart);
    const auto shown = std::min(m_bars.size(), std::size_t(std::max(1, area.width() / apart)));
    for (std::size_t at = 0; at < shown; ++at)
        paintBar(painter, {area.left() + int(at) * apart, area.top(), apart, area.height()}, area, m_bars[at], most);
}

void ReportChart::paintLegend(QPainter& painter, const QRect& area) const
{
    int x = area.left();
    for (std::size_t at = 0; at < looks.size(); ++at) {
        qint64 count = 0;
        for (const ReportBar& bar : m_bars) count += bar.parts[at];
        if (count == 0) continue;
        const int side = m_theme.px(12);
        fill(painter, m_theme, {x, area.center().y() - side / 2, side, side}, looks[at]);
        x += side + m_theme.px(8);
        const QString text = textOf(looks[at].state) + u' ' + QString::number(count);
        x += drawText(painter, {x, area.top(), area.right() - x, area.height()}, text, m_theme.font(Type::Caption),
                      m_theme.colour(Role::Text)) +
             m_theme.px(20);
    }
}

void ReportChart::paintAxis(QPainter& painter, const QRect& area, qint64 most) const
{
    for (const int half : {0, 1, 2}) {
        const int y = area.bottom() - area.height() * half / 2;
        painter.fillRect(area.left(), y, area.width(), 1, m_theme.colour(half == 0 ? Role::LineStrong : Role::Line));
        const QRect number(area.left() - m_theme.px(axisWide), y - m_theme.px(8), m_theme.px(axisWide - 8),
                           m_theme.px(16));
        drawText(painter, number, QString::number(most * half / 2), m_theme.font(Type::Caption),
                 m_theme.colour(Role::Muted), Qt::AlignRight | Qt::AlignVCenter);
    }
}

void ReportChart::paintBar(QPainter& painter, const QRect& place, const QRect& area, const ReportBar& bar,
                           qint64 most) const
{
    const int wide = m_theme.px(barWide), left = place.center().x() - wide / 2;
    int bottom = area.bottom() + 1;
    for (std::size_t at = 0; at < looks.size(); ++at) {
        if (bar.parts[at] == 0) continue;
        const int high = std::max(2, int(area.height() * bar.parts[at] / most));
        fill(painter, m_theme, {left, bottom - high, wide, high}, looks[at]);
        bottom -= high;
    }
    drawText(painter, {place.left(), bottom - m_theme.px(countHigh), place.width(), m_theme.px(countHigh)},
             QString::number(countOf(bar)), m_theme.font(Type::Caption, true), m_theme.colour(Role::Text),
             Qt::AlignHCenter | Qt::AlignVCenter);
    int y = area.bottom() + m_theme.px(2);
    for (const auto& [text, ink] : {std::pair{bar.label, Role::Muted}, {bar.name, Role::Text}}) {
        const int high = m_theme.px(17);
        drawText(painter, {place.left() + m_theme.px(2), y, place.width() - m_theme.px(4), high}, text,
                 m_theme.font(Type::Caption), m_theme.colour(ink), Qt::AlignHCenter | Qt::AlignVCenter);
        y += high;
    }
}

}  // namespace kapok::ui
