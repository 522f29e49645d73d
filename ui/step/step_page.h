// One step of a case, whatever the business: the answers so far and one question; or what is awaited;
// or what happened and what is saved; or how the case ended.
#pragma once

#include "ui/kit/page_widget.h"
#include "ui/step/step_view.h"

class QBoxLayout;
class QFrame;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace kapok::ui {

class EarlierAnswers;
class FileTaker;
class MakingFrame;
class NoMenu;
class NoticeBlock;
class PersonStrip;
class Question;
class SecondPersonPanel;
class SidePanel;
class SigningStrip;
class WorkAndSide;
class StateWord;
class StepBar;
class Waiting;

class StepPage final : public PageWidget {
    Q_OBJECT

public:
    explicit StepPage(const Theme& theme, QWidget* parent = nullptr);

    /// A question that is the same as before keeps what is being typed.
    void present(const StepPageView& view);
    void begin() override;
    QString help() const override;
    QString asked() const override;
    /// The second person has the keyboard, or it is being asked why not.
    bool locks() const override;

protected:
    void nameKeys() override;
    void retranslate() override {}
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildWork(QBoxLayout* page);
    void buildHead(QVBoxLayout* column);
    void presentAround();
    void presentQuestion();
    /// The other one who speaks here: the second person, or the question why not.
    void lockFor(bool other);
    void presentSecondPerson(const std::optional<SecondPersonView>& view);
    void buildKeys();
    void nameGoingOn();
    void nameDigits();
    void nameEarlier();
    void enter();
    void confirm();
    void submit();
    void enterTwice();
    void takeBack(int number);
    void takeBackLast();
    void placePanel();
    /// The question is never behind the scroll bar: what was answered before goes up instead.
    void bringQuestionUp();
    void scrollToQuestion();
    void bringWarningUp();
    /// The answer that was given last and can be taken back; null: none.
    const EarlierAnswer* lastChangeable() const;

    StepPageView m_view;
    Key* m_goOn;
    Key* m_twice;  // Ctrl and Enter: Enter here and on the page that it leads to (decision 0066)
    Key* m_confirm;
    Key* m_askAgain;
    FileTaker* m_files;
    Key* m_import;
    Key* m_rare;
    Key* m_previous;
    Key* m_withdraw;
    Key* m_papers;
    Key* m_back;
    std::vector<Key*> m_digits;   // 1 to 9, and 0 for the tenth
    std::vector<Key*> m_chords;   // Ctrl and 1 to 9: chosen, and on
    std::vector<Key*> m_earlier;  // Alt and 1 to 9
    PersonStrip* m_strip;
    SidePanel* m_side;
    WorkAndSide* m_both;
    Key* m_showSide;
    Key* m_showStrip;
    SecondPersonPanel* m_panel;
    QString m_approved;  // the number of the case that it is about
    QScrollArea* m_scroll;
    QWidget* m_work;
    QVBoxLayout* m_column;
    QLabel* m_outer;
    QLabel* m_title;
    StateWord* m_state;
    QLabel* m_saved;
    QLabel* m_case;
    StepBar* m_outerSteps;
    StepBar* m_steps;
    QFrame* m_around;
    EarlierAnswers* m_answers;
    QLabel* m_number;
    QLabel* m_heading;
    QWidget* m_questionPlace;
    Question* m_question = nullptr;
    SigningStrip* m_signing;
    Waiting* m_waiting;
    NoticeBlock* m_notice;
    QLabel* m_outcomeText;
    QFrame* m_inside;
    QLabel* m_insideNote;
    NoMenu* m_no;
    MakingFrame* m_making;
};

}  // namespace kapok::ui
