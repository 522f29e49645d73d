// What a window shows whose teller has stepped away, or that nobody has touched for five minutes: who sits here, and
// fields for his password, or for a supervisor who signs him off. Nothing of a citizen; what he was doing waits behind
// it as he left it.
#pragma once

#include "ui/kit/intent.h"
#include "ui/kit/key.h"
#include "ui/kit/theme.h"

#include <QWidget>

class QLabel;

namespace kapok::ui {

class ActionButton;
class NumberField;
class SecretField;

class LockScreen final : public QWidget {
    Q_OBJECT

public:
    explicit LockScreen(const Theme& theme, QWidget* parent = nullptr);
    /// `teller`: "0101 李柜员". `problem`: what was wrong with the last try; empty: nothing.
    void present(const QString& teller, const QString& problem);
    void begin();

Q_SIGNALS:
    void intended(const kapok::ui::Intent& intent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void submit();
    void retranslate();

    QString m_who, m_wrong;
    Key* m_enter;
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_teller;
    QLabel* m_byLabel;
    NumberField* m_by;
    QLabel* m_label;
    SecretField* m_secret;
    QLabel* m_problem;
    ActionButton* m_submit;
};

}  // namespace kapok::ui
