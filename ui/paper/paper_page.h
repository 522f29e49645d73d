// The paper just printed, as it lies in the tray; Enter goes on.
#pragma once

#include "ui/kit/page_widget.h"
#include "ui/paper/paper_view.h"

class QHBoxLayout;
class QLabel;
class QScrollArea;

namespace kapok::ui {

class SecondPersonPanel;
class StateWord;

class PaperPage final : public PageWidget {
    Q_OBJECT

public:
    explicit PaperPage(const Theme& theme, QWidget* parent = nullptr);
    void present(const PaperPageView& view);

    void begin() override;
    QString help() const override;
    QString asked() const override { return m_view.caseNumber + u'\n' + m_view.text; }
    bool locks() const override;

protected:
    void nameKeys() override;
    void retranslate() override {}
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    void hear(const Intent& said);
    void showPanel();

    PaperPageView m_view;
    Key* m_handOver;
    Key* m_handOverAll;
    Key* m_again;
    Key* m_back;
    QLabel* m_title;
    QLabel* m_case;
    StateWord* m_state;
    QLabel* m_remark;
    QHBoxLayout* m_beside;
    QScrollArea* m_scroll;
    QLabel* m_sheet;
    SecondPersonPanel* m_panel = nullptr;  ///< null: nobody is asked
    bool m_left = false;                   // the second person has gone again: P asks for him anew
};

}  // namespace kapok::ui
