// Where the parts of picture 08 stand around what is asked: steps and side at both ends of the page where it is wide
// enough, else below the question, which is never behind a scroll bar.
#pragma once

#include "ui/issue/making_view.h"
#include "ui/kit/theme.h"

#include <QObject>

#include <optional>

class QBoxLayout;
class QVBoxLayout;
class QWidget;

namespace kapok::ui {

class MakingPanel;
class MakingSide;
class MakingSteps;

class MakingFrame final : public QObject {
    Q_OBJECT

public:
    /// `page` is the row of the whole page, `across` that of its work; what has no room there goes to the end of
    /// `column`, where order and chip are compared in any case.
    struct Places {
        QBoxLayout* page;
        QBoxLayout* across;
        QVBoxLayout* column;
    };
    MakingFrame(const Theme& theme, Places places, QWidget* parent);
    /// Nothing is shown where no card is made.
    void present(const std::optional<MakingView>& view);
    void fit(int width);

private:
    const Theme& m_theme;
    Places m_places;
    MakingSteps* m_steps;
    MakingPanel* m_panel;
    MakingSide* m_side;
    std::optional<bool> m_isWide;
};

}  // namespace kapok::ui
