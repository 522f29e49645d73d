// What will change, now and after side by side, before a step that cannot be undone.
#pragma once

#include "ui/kit/theme.h"
#include "ui/step/step_view.h"

#include <QFrame>

class QGridLayout;

namespace kapok::ui {

class ChangePanel final : public QFrame {
    Q_OBJECT

public:
    explicit ChangePanel(const Theme& theme, QWidget* parent = nullptr);
    void present(const ChangeView& view);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    const Theme& m_theme;
    ChangeView m_view;
    QGridLayout* m_grid;
};

}  // namespace kapok::ui
