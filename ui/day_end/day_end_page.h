// What is open at the end of the day; counting and closing come with their own business.
#pragma once

#include "ui/day_end/day_end_view.h"
#include "ui/kit/page_widget.h"

class QLabel;

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
    void nameKeys() override;
    void retranslate() override;

private:
    DayEndPageView m_view;
    Key* m_back;
    QLabel* m_title;
    QLabel* m_day;
    QLabel* m_remark;
    QLabel* m_checksTitle;
    DevicePanel* m_checks;
};

}  // namespace kapok::ui
