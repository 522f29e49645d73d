// A report: chosen at its side, of days that are typed, narrowed by a digit, as a table with its totals; written to a file
// by a letter (24).
#pragma once

#include "ui/kit/page_widget.h"
#include "ui/reports/reports_view.h"

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace kapok::ui {

class FlowLayout;
class NumberField;
class ReportChart;
class TableView;

class ReportsPage final : public PageWidget {
    Q_OBJECT

public:
    ReportsPage(const Theme& theme, QWidget* parent = nullptr);
    void present(const ReportsPageView& view);

    void begin() override;
    QString help() const override;

protected:
    void nameKeys() override;
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    ReportsPageView m_view;
    std::vector<Key*> m_narrow;
    Key* m_choose;
    Key* m_days;
    Key* m_today;
    Key* m_enter;
    Key* m_sort;
    Key* m_again;
    std::vector<std::pair<Key*, QString>> m_write;  // with the name of its format
    Key* m_back;
    QScrollArea* m_scroll;
    QLabel* m_title;
    QLabel* m_counts;
    QLabel* m_standing;
    QLabel* m_remark;
    QWidget* m_filters;
    FlowLayout* m_chips;
    QFrame* m_side;
    QLabel* m_sideTitle;
    TableView* m_list;  // of all reports
    bool m_chooses = false;
    QLabel* m_fromName;
    QLabel* m_toName;
    NumberField* m_from;
    NumberField* m_to;
    ReportChart* m_chart;
    QFrame* m_panel;
    TableView* m_table;
    QLabel* m_empty;
    QLabel* m_totals;

    void buildDays(QVBoxLayout& column);
    void buildSide();
    void buildKeys();
    void presentFilters();
    void presentList();
    /// Where the window is too low for both, the table stands alone.
    void showChart();
    /// Beside the work where there is room for both, else while one chooses.
    void showSide();
    void choose();
    void chosen();
    void endChoosing();
    void narrow(std::size_t at);
    bool typesDays() const;
    void showDays();
    void enter();
    void applyDays();
    void escape();
};

}  // namespace kapok::ui
