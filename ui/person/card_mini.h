// A card of the citizen, small, painted by hand; Tab reaches it, Space or Enter chooses it.
#pragma once

#include "ui/kit/theme.h"
#include "ui/person/person_view.h"

#include <QAbstractButton>

namespace kapok::ui {

class CardMini final : public QAbstractButton {
    Q_OBJECT

public:
    CardMini(const Theme& theme, const CardMiniView& view, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintStatus(QPainter& painter, int x, int y);

    const Theme& m_theme;
    CardMiniView m_view;
};

}  // namespace kapok::ui
