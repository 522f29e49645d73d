// One waiting case, painted: state word, what, when. Reachable with Tab; Enter or Space opens it.
#pragma once

#include "ui/home/home_view.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>

namespace kapok::ui {

class WorkRow final : public QAbstractButton {
    Q_OBJECT

public:
    WorkRow(const Theme& theme, const OpenWorkRow& view, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {m_theme.px(320), m_theme.px(48)}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void name();

    const Theme& m_theme;
    OpenWorkRow m_view;
};

}  // namespace kapok::ui
