// A list with the case under its bar opened below: work list, outbox, approvals, stock, reports.
#pragma once

#include "ui/kit/page_widget.h"
#include "ui/lists/list_view.h"

class QFrame;
class QLabel;

namespace kapok::ui {

class CaseTable;
class NoticeBlock;
class StateWord;

class ListPage final : public PageWidget {
    Q_OBJECT

public:
    ListPage(const Theme& theme, Page page, QWidget* parent = nullptr);
    void present(const ListPageView& view);

    void begin() override;
    QString help() const override;

protected:
    void nameKeys() override;
    void retranslate() override {}

private:
    void enter();
    QWidget* buildPane();
    void presentPane();

    ListPageView m_view;
    Key* m_open;
    Key* m_back;
    QLabel* m_title;
    QLabel* m_counts;
    QLabel* m_remark;
    QFrame* m_panel;
    CaseTable* m_table;
    QLabel* m_empty;
    QWidget* m_below;
    QWidget* m_pane;
    QLabel* m_heading;
    QLabel* m_number;
    QLabel* m_note;
    StateWord* m_state;
    NoticeBlock* m_notice;
};

}  // namespace kapok::ui
