// One step of a case, whatever the business: the answers so far and one question; or what is awaited;
// or what happened and what is saved; or how the case ended.
#pragma once

#include "ui/kit/page_widget.h"
#include "ui/step/step_view.h"

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace kapok::ui {

class ChangePanel;
class EarlierAnswers;
class NoticeBlock;
class PersonStrip;
class Question;
class SecondPersonPanel;
class SidePanel;
class StateWord;
class StepBar;
class TakeCardBanner;
class Waiting;

class StepPage final : public PageWidget {
    Q_OBJECT

public:
    explicit StepPage(const Theme& theme, QWidget* parent = nullptr);

    /// A question that is the same as before keeps what is being typed.
    void present(const StepPageView& view);
    /// The second person over the side; nothing: the page is the teller's again.
    void presentSecondPerson(const std::optional<SecondPersonView>& view);
    bool secondPersonIsHere() const;

    void begin() override;
    QString help() const override;

Q_SIGNALS:
    /// True while the second person has the keyboard: the rail rests.
    void locked(bool locked);

protected:
    void enter() override;
    void escape() override;
    bool key(QKeyEvent& event) override;
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildWork();
    void presentQuestion();
    void presentBar();
    std::vector<Hint> hints() const;
    void act(const QString& id);
    void placePanel();
    bool altDigit(int digit);

    StepPageView m_view;
    PersonStrip* m_strip;
    SidePanel* m_side;
    SecondPersonPanel* m_panel;
    QScrollArea* m_scroll;
    QWidget* m_work;
    QVBoxLayout* m_column;
    QLabel* m_title;
    StateWord* m_state;
    QLabel* m_saved;
    QLabel* m_case;
    StepBar* m_steps;
    TakeCardBanner* m_takeCard;
    QLabel* m_slotRemark;
    EarlierAnswers* m_answers;
    QLabel* m_number;
    QLabel* m_heading;
    QWidget* m_questionPlace;
    Question* m_question = nullptr;
    ChangePanel* m_change;
    Waiting* m_waiting;
    NoticeBlock* m_notice;
    QLabel* m_outcomeText;
};

}  // namespace kapok::ui
