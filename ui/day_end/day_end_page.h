// The end of the day (9009): counting blind, the close, and the closed day (pictures 20 and 20b).
#pragma once

#include "ui/day_end/day_end_view.h"
#include "ui/kit/page_widget.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace kapok::ui {

class DayCountGrid;
class DevicePanel;
class SecondPersonPanel;
class TableView;

class DayEndPage final : public PageWidget {
    Q_OBJECT

public:
    explicit DayEndPage(const Theme& theme, QWidget* parent = nullptr);
    void present(const DayEndPageView& view);

    void begin() override;
    QString help() const override;
    bool locks() const override { return m_panel != nullptr; }

protected:
    void nameKeys() override;
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    DayEndPageView m_view;
    Key* m_enter;
    Key* m_close;
    Key* m_print;
    Key* m_again;
    Key* m_reopen;
    Key* m_up;
    Key* m_back;
    QHBoxLayout* m_beside;
    QWidget* m_work;
    QWidget* m_side;
    QLabel* m_title;
    QLabel* m_day;
    QLabel* m_stage;
    QLabel* m_remark;
    DayCountGrid* m_counts;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;  ///< why the day is to be opened again
    QLabel* m_note;
    QLabel* m_tillsTitle;
    TableView* m_tills;
    QVBoxLayout* m_closed;
    std::vector<LabelledView> m_closedShown;
    QLabel* m_checksTitle;
    DevicePanel* m_checks;
    SecondPersonPanel* m_panel = nullptr;  ///< null: nobody is asked

    void buildWork();
    void buildSide();
    void buildKeys();
    void showClosed();
    void showPanel();
    /// Beside one another where there is room for both.
    void share();
    bool is(const char* form) const { return m_view.form == QLatin1String(form); }
    void enter();
    void escape();
};

}  // namespace kapok::ui
