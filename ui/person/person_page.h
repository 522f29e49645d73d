// What can I do for this person? Everything stands here: what is possible with fee, time and papers,
// what is not with reason and road.
#pragma once

#include "ui/kit/page_widget.h"
#include "ui/person/person_view.h"

namespace kapok::ui {

class NoticeBlock;
class OfferList;
class PersonStrip;
class SidePanel;

class PersonPage final : public PageWidget {
    Q_OBJECT

public:
    explicit PersonPage(const Theme& theme, QWidget* parent = nullptr);
    void present(const PersonPageView& view);

    void begin() override;
    QString help() const override;

protected:
    void nameKeys() override;
    void retranslate() override;
    QStringList frameKeysShown() const override;

private:
    void enter();
    void showCurrent();

    PersonPageView m_view;
    Key* m_start;
    Key* m_back;
    Key* m_goes;
    PersonStrip* m_strip;
    QWidget* m_noticePlace;
    NoticeBlock* m_notice;
    QLabel* m_beginning;
    OfferList* m_offers;
    SidePanel* m_side;
};

}  // namespace kapok::ui
