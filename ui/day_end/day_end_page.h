// Opening and closing the business day: counted blind, then compared; what blocks the close is bold.
#pragma once

#include "ui/day_end/day_end_view.h"
#include "ui/kit/page_widget.h"

#include <map>

class QGridLayout;
class QLabel;
class QFrame;
class QLineEdit;

namespace kapok::ui {

class DevicePanel;

class DayEndPage final : public PageWidget {
    Q_OBJECT

public:
    explicit DayEndPage(const Theme& theme, QWidget* parent = nullptr);
    void present(const DayEndPageView& view);

    void begin() override;
    QString help() const override;

protected:
    void enter() override;
    bool key(QKeyEvent& event) override;
    void retranslate() override;

private:
    void rebuildCounts();

    DayEndPageView m_view;
    QLabel* m_title;
    QLabel* m_day;
    QLabel* m_remark;
    QFrame* m_counted;
    QGridLayout* m_grid;
    QLabel* m_checksTitle;
    DevicePanel* m_checks;
    std::map<QString, QLineEdit*> m_fields;
};

}  // namespace kapok::ui
