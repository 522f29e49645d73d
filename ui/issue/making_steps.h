// The steps of a card that is made here, one below the other: what is done, what is now, what is still to come (08).
#pragma once

#include "ui/issue/making_view.h"
#include "ui/kit/theme.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace kapok::ui {

class MakingSteps final : public QFrame {
    Q_OBJECT

public:
    explicit MakingSteps(const Theme& theme, QWidget* parent = nullptr);
    void present(const MakingView& view);

private:
    const Theme& m_theme;
    std::vector<MakingStepView> m_shown;
    QVBoxLayout* m_column;
    std::vector<QLabel*> m_notes;  ///< one a step
    QLabel* m_clock;

    void rebuild();
    QWidget* makeStep(const MakingStepView& step, int number);
};

}  // namespace kapok::ui
