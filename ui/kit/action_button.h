// A button with its key drawn at the right. The one primary action of a page is filled with the accent.
#pragma once

#include "ui/kit/theme.h"

#include <QPushButton>

namespace kapok::ui {

class ActionButton final : public QPushButton {
    Q_OBJECT

public:
    ActionButton(const Theme& theme, bool primary, QWidget* parent = nullptr);
    void say(const QString& text, const QString& key);
    QString key() const { return m_key; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    bool m_primary;
    QString m_key;
};

}  // namespace kapok::ui
