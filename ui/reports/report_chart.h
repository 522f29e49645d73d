// How the cases of a report stand, a bar for each of its rows (picture 24). It shows nothing that the table does not say:
// each state has a pattern of its own beside its colour.
#pragma once

#include "ui/kit/theme.h"
#include "ui/reports/reports_view.h"

#include <QWidget>

namespace kapok::ui {

class ReportChart final : public QWidget {
    Q_OBJECT

public:
    explicit ReportChart(const Theme& theme, QWidget* parent = nullptr);
    void present(const std::vector<ReportBar>& bars);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::vector<ReportBar> m_bars;

    void paintLegend(QPainter& painter, const QRect& area) const;
    void paintAxis(QPainter& painter, const QRect& area, qint64 most) const;
    void paintBar(QPainter& painter, const QRect& place, const QRect& area, const ReportBar& bar, qint64 most) const;
};

}  // namespace kapok::ui
