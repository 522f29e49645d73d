// Stock (8001): where each blank lies, the road of one serial, and beside them what is being entered (picture 21).
#pragma once

#include "ui/kit/page_widget.h"
#include "ui/stock/stock_view.h"

class QHBoxLayout;
class QLabel;

namespace kapok::ui {

class SecondPersonPanel;
class StockFormPanel;
class TableView;

class StockPage final : public PageWidget {
    Q_OBJECT

public:
    explicit StockPage(const Theme& theme, QWidget* parent = nullptr);
    void present(const StockPageView& view);

    void begin() override;
    QString help() const override;
    bool locks() const override { return m_panel != nullptr; }

protected:
    void nameKeys() override;
    void retranslate() override {}
    void resizeEvent(QResizeEvent* event) override;

private:
    StockPageView m_view;
    Key* m_enter;
    Key* m_move;
    Key* m_delivery;
    Key* m_count;
    Key* m_serial;
    Key* m_drop;
    Key* m_back;
    QHBoxLayout* m_beside;
    QWidget* m_list;  ///< what lies where, and the road of one
    QLabel* m_title;
    QLabel* m_subtitle;
    QLabel* m_remark;
    QLabel* m_equations;
    QLabel* m_flagged;
    QLabel* m_empty;
    TableView* m_places;
    QLabel* m_roadTitle;
    QLabel* m_roadNote;
    TableView* m_road;
    StockFormPanel* m_form;
    SecondPersonPanel* m_panel = nullptr;  ///< null: nobody is asked

    void buildList();
    void buildKeys();
    void showPanel();
    /// Beside the list where there is room for both, else in its place.
    void share();
    void follow();
    void enter();
    void escape();
};

}  // namespace kapok::ui
