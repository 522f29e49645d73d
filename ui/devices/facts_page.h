// Facts in groups: the devices of this counter, or what a card's chip says.
#pragma once

#include "ui/devices/facts_view.h"
#include "ui/kit/page_widget.h"

class QBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace kapok::ui {

class DevicePanel;

class FactsPage final : public PageWidget {
    Q_OBJECT

public:
    FactsPage(const Theme& theme, Page page, QWidget* parent = nullptr);
    void present(const FactsPageView& view);

    void begin() override;
    QString help() const override;

protected:
    void nameKeys() override;
    void retranslate() override {}
    void resizeEvent(QResizeEvent* event) override;
    QStringList frameKeysShown() const override;

private:
    void choose(int row);
    void presentPractice();
    QWidget* makeControl(const PracticeRow& one);
    QWidget* makeGroup(const FactsPageView::Group& group);

    FactsPageView m_view;
    Key* m_back;
    Key* m_citizensScreen;
    Key* m_up;
    Key* m_down;
    Key* m_test;
    int m_chosen = 0;  ///< the row that T tests
    Key* m_lookAgain;
    Key* m_saveDiagnostics;
    Key* m_faces;
    Key* m_pauseQueue;
    Key* m_moveQueue;
    QLabel* m_title;
    QLabel* m_remark;
    QLabel* m_empty;
    QScrollArea* m_scroll;
    DevicePanel* m_devices;
    QVBoxLayout* m_groups;
    QBoxLayout* m_halves;
    QWidget* m_practice;  ///< violet, beside the facts; below them where there is no room
    QVBoxLayout* m_practiceRows;
    std::vector<Key*> m_controls;
};

}  // namespace kapok::ui
