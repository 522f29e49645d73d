// What can I do for this person? Everything stands here: what is possible with fee, time and papers,
// what is not with reason and road.
#pragma once

#include "ui/kit/page_widget.h"
#include "ui/person/person_view.h"

class QLabel;
class QRadioButton;

namespace kapok::ui {

class NoMenu;
class NoticeBlock;
class OfferList;
class PersonStrip;
class SidePanel;
class WorkAndSide;

class PersonPage final : public PageWidget {
    Q_OBJECT

public:
    explicit PersonPage(const Theme& theme, QWidget* parent = nullptr);
    void present(const PersonPageView& view);

    void begin() override;
    QString help() const override;
    QString asked() const override { return m_view.strip.number; }
    /// It is being asked whether he goes.
    bool locks() const override;

protected:
    void nameKeys() override;
    void retranslate() override;
    QStringList frameKeysShown() const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void enter();
    void showCurrent();
    void buildWho(QWidget* work);
    void presentWho();
    void lockFor(bool asked);

    PersonPageView m_view;
    Key* m_start;
    std::vector<Key*> m_chords;  // Ctrl and 1 to 4: who is here, and the row that the bar stands on
    Key* m_back;
    Key* m_goes;
    Key* m_openGroup;
    Key* m_closeGroup;
    PersonStrip* m_strip;
    QWidget* m_noticePlace;
    NoticeBlock* m_notice;
    QLabel* m_beginning;
    QWidget* m_whoPlace;
    QLabel* m_whoLabel;
    std::vector<QRadioButton*> m_who;
    std::vector<Key*> m_whoKeys;  // Alt and 1 to 4
    OfferList* m_offers;
    SidePanel* m_side;
    WorkAndSide* m_both;
    Key* m_showSide;
    NoMenu* m_no;
    Key* m_showStrip;
};

}  // namespace kapok::ui
