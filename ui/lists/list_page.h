// A list: work list, outbox, approvals, stock, reports. Sorted by any column, narrowed by any word.
#pragma once

#include "ui/kit/page_widget.h"
#include "ui/lists/list_view.h"

class QFrame;
class QLabel;
class QLineEdit;

namespace kapok::ui {

class TableView;

class ListPage final : public PageWidget {
    Q_OBJECT

public:
    ListPage(const Theme& theme, Page page, QWidget* parent = nullptr);
    void present(const ListPageView& view);

    void begin() override;
    QString help() const override;

protected:
    void nameKeys() override;
    void retranslate() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void enter();
    void resend();
    void hold();
    void sendAgain();
    void askForNote();
    void close();
    void escape();
    bool hasRows() const { return m_view.table && m_view.table->rows() > 0; }

    ListPageView m_view;
    Key* m_open;
    Key* m_print;
    Key* m_sort;
    Key* m_narrow;
    Key* m_back;
    std::vector<Key*> m_parts;
    Key* m_resend;
    Key* m_hold;
    Key* m_sendAgain;
    Key* m_close;
    Key* m_copy;
    QLabel* m_title;
    QLabel* m_counts;
    QLabel* m_remark;
    QLabel* m_said;  ///< the sentence, and the remark of a list that is looked up: as long as it must be
    QLineEdit* m_filter;
    QLineEdit* m_note;   ///< the word with which a row is closed; shown while it is typed
    QString m_noteOf{};  ///< which row that is
    QFrame* m_panel;
    TableView* m_table;
    QLabel* m_empty;
    QWidget* m_below;
};

}  // namespace kapok::ui
