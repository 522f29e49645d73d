// The second person, over the side of the same page: sees what he approves, signs in, approves exactly
// that, or not. The teller's work is untouched.
#pragma once

#include "ui/approval/second_person_view.h"
#include "ui/kit/intent.h"
#include "ui/kit/key.h"
#include "ui/kit/theme.h"

#include <QFrame>

class QFormLayout;
class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace kapok::ui {

class ActionButton;
class NumberField;
class OptionBox;
class SecretField;

class SecondPersonPanel final : public QFrame {
    Q_OBJECT

public:
    explicit SecondPersonPanel(const Theme& theme, QWidget* parent = nullptr);
    void present(const SecondPersonView& view);
    void begin();
    /// His word is on its way: what he typed stays where it is until it is known whether it was taken.
    void wait(bool waits);
    /// The teller goes back to his last answer, where one can be taken back.
    void offerPrevious(bool there);
    /// So that nothing of it has to scroll.
    int heightOfAll(int wide) const;

Q_SIGNALS:
    void intended(const kapok::ui::Intent& intent);
    void previous();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    /// Nothing that was typed waits here for the next one.
    void hideEvent(QHideEvent* event) override;

private:
    void buildHead(QVBoxLayout* column);
    void buildArea(QVBoxLayout* column);
    void buildFields(QVBoxLayout* column);
    void buildButtons(QVBoxLayout* column);
    void buildKeys();
    void retranslate();
    void rebuildRows();
    void approve();
    void decline();
    QString reasonsByDigit() const;
    void complain(const QString& problem);
    void goOn();
    void forget();
    Secret password();
    /// What is missing before anything can be said here; empty: nothing.
    QString missing() const;
    std::optional<qint64> amount() const;

    const Theme& m_theme;
    SecondPersonView m_view;
    bool m_waits = false;
    QString m_said;  // what was wrong here, before the desk was asked
    QLabel* m_title;
    QLabel* m_readOnly;
    QScrollArea* m_area;
    QFormLayout* m_rows;
    QLabel* m_whoLabel;
    NumberField* m_who;
    QLabel* m_passwordLabel;
    SecretField* m_password;
    QLabel* m_amountLabel;
    NumberField* m_amount;
    QVBoxLayout* m_ticks;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
    QLabel* m_problem;
    QLabel* m_note;
    ActionButton* m_approve;
    ActionButton* m_decline;
    ActionButton* m_cancel;
    std::vector<OptionBox*> m_ticked;
    Key* m_agree;
    Key* m_refuse;
    Key* m_leave;
    Key* m_on;
    Key* m_previous;
    std::vector<Key*> m_tickKeys;
};

}  // namespace kapok::ui
