// "Give the card back": stands over the work after every card step until the reader is empty.
#pragma once

#include "ui/kit/theme.h"

#include <QFrame>

class QLabel;

namespace kapok::ui {

class TakeCardBanner final : public QFrame {
    Q_OBJECT

public:
    explicit TakeCardBanner(const Theme& theme, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_text;
};

}  // namespace kapok::ui
