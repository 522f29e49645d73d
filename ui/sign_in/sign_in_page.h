// Sign-in: there before devices and journal are ready, and says what each missing thing prevents.
#pragma once

#include "ui/kit/page_widget.h"
#include "ui/sign_in/sign_in_view.h"

class QVBoxLayout;
class QBoxLayout;
class QFrame;
class QLabel;
class QScrollArea;

namespace kapok::ui {

class ActionButton;
class DevicePanel;
class LanguageSwitch;
class NumberField;
class OpenWork;
class SecretField;

class SignInPage final : public PageWidget {
    Q_OBJECT

public:
    explicit SignInPage(const Theme& theme, QWidget* parent = nullptr);
    /// What is being typed stays, however often a device reports.
    void present(const SignInPageView& view);

    void begin() override;
    QString help() const override;

protected:
    void nameKeys() override;
    void retranslate() override;
    QStringList frameKeysShown() const override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void enter();
    QWidget* buildLeft();
    QWidget* buildRight();
    /// Letters so large that the form would have to be scrolled: what the top bar says
    /// as well is left out, and the training users stand below the form.
    void makeCompact(bool compact);
    void placeTraining(bool compact);
    void submit();

    SignInPageView m_view;
    Key* m_enter;
    QBoxLayout* m_halves;
    QWidget* m_left;
    QWidget* m_right;
    QScrollArea* m_form;
    QVBoxLayout* m_column;
    QVBoxLayout* m_rightColumn;
    QWidget* m_brand;
    QWidget* m_outletPart;
    QLabel* m_name;
    QLabel* m_subtitle;
    QFrame* m_training;
    QLabel* m_trainingTitle;
    QLabel* m_trainingText;
    QLabel* m_outletLabel;
    QLabel* m_outlet;
    QLabel* m_outletNote;
    QLabel* m_tellerLabel;
    NumberField* m_teller;
    bool m_sent = false;  // number and password, and no word came back yet that they are wrong
    QLabel* m_passwordLabel;
    SecretField* m_password;
    ActionButton* m_submit;
    QLabel* m_problem;
    QLabel* m_lockNote;
    QLabel* m_deskTitle;
    QLabel* m_deskLine;
    DevicePanel* m_devices;
    QLabel* m_workTitle;
    QLabel* m_workNote;
    OpenWork* m_work;
    LanguageSwitch* m_language;
};

}  // namespace kapok::ui
