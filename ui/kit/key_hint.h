// A key and what it does here: "F2 代码".
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace kapok::ui {

class KeyHint final : public QWidget {
    Q_OBJECT

public:
    KeyHint(const Theme& theme, const QString& key, const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_key, m_text;
};

}  // namespace kapok::ui
