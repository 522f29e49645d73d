// The start: a number, a card or a code; and what waits to be gone on with.
#pragma once

#include "ui/home/home_view.h"
#include "ui/kit/page_widget.h"

class QFrame;
class QLabel;
class QLayout;

namespace kapok::ui {

class DayTile;
class NumberField;
class OpenWork;

class HomePage final : public PageWidget {
    Q_OBJECT

public:
    explicit HomePage(const Theme& theme, QWidget* parent = nullptr);
    void present(const HomePageView& view);

    void begin() override;
    QString help() const override;

protected:
    void hideEvent(QHideEvent* event) override;
    void nameKeys() override;
    void retranslate() override;
    QStringList frameKeysShown() const override;

private:
    void buildHolder(QWidget* content);
    void buildTiles(QWidget* content, QLayout* row);
    void openList(std::size_t tile);
    void enter();
    void escape();

    HomePageView m_view;
    Key* m_enter;
    Key* m_escape;
    QLabel* m_greeting;
    QLabel* m_day;
    QLabel* m_label;
    NumberField* m_number;
    QLabel* m_hint;
    QLabel* m_problem;
    QLabel* m_here;
    QFrame* m_holderFrame;
    QLabel* m_holder;
    std::vector<DayTile*> m_tiles;  // Alt and 1 to 5
    std::vector<Key*> m_tileKeys;
    QLabel* m_carried;
    QLabel* m_workTitle;
    QLabel* m_workEmpty;
    OpenWork* m_work;
};

}  // namespace kapok::ui
