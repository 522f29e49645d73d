// Filled: usable; hollow: not connected. Always with a word beside it, so ears skip it.
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace kapok::ui {

class Dot final : public QWidget {
    Q_OBJECT

public:
    Dot(const Theme& theme, bool filled, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    bool m_filled;
};

}  // namespace kapok::ui
