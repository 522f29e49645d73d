// The work and its side: beside each other where the window is wide enough, else the side below.
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

class QBoxLayout;

namespace kapok::ui {

class SidePanel;

class WorkAndSide final : public QWidget {
    Q_OBJECT

public:
    WorkAndSide(const Theme& theme, QWidget* work, SidePanel* side, QWidget* parent = nullptr);

    /// True where the window is so low that the side is folded into one line.
    bool folds() const;
    /// Opens the folded side, or folds it again.
    void toggle();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Below the work the side takes what it needs, at most two fifths: the question keeps the rest.
    void share();

    const Theme& m_theme;
    QBoxLayout* m_layout;
    SidePanel* m_side;
    bool m_opened = false;
};

}  // namespace kapok::ui
