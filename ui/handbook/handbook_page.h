// The handbook: a line to search in, the paragraphs that were found, and the one under the bar to be read.
#pragma once

#include "ui/handbook/handbook_view.h"
#include "ui/kit/page_widget.h"

class QBoxLayout;
class QFrame;
class QLabel;
class QLineEdit;
class QScrollArea;

namespace kapok::ui {

class TableView;

class HandbookPage final : public PageWidget {
    Q_OBJECT

public:
    HandbookPage(const Theme& theme, QWidget* parent = nullptr);
    void present(const HandbookPageView& view);

    void begin() override;
    QString help() const override;
    QStringList cited() const override { return {}; }  // it stands open already

protected:
    void nameKeys() override;
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    HandbookPageView m_view;
    Key* m_print;
    Key* m_back;
    QLabel* m_title;
    QLabel* m_counts;
    QLabel* m_remark;
    QLineEdit* m_sought;
    QLabel* m_empty;
    QWidget* m_both;
    QBoxLayout* m_halves;
    QFrame* m_panel;
    TableView* m_table;
    QScrollArea* m_scroll;
    QLabel* m_name;
    QLabel* m_id;
    QLabel* m_text;

    const ParagraphView* read() const;
    void showRead();
    void presentTable();
    void escape();
};

}  // namespace kapok::ui
