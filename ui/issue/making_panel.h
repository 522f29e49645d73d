// The steps of a card that is made here, and order beside chip (picture 08). It knows no rule and keeps no state.
#pragma once

#include "ui/issue/making_view.h"
#include "ui/kit/theme.h"

#include <QFrame>

#include <optional>

class QBoxLayout;
class QLabel;
class QVBoxLayout;

namespace kapok::ui {

class MakingPanel final : public QFrame {
    Q_OBJECT

public:
    explicit MakingPanel(const Theme& theme, QWidget* parent = nullptr);
    /// Hides where no card is made.
    void present(const std::optional<MakingView>& view);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    void turn();
    QWidget* makeSteps();
    QWidget* makeComparison();
    QWidget* makeFacts();
    QLabel* addLine(QVBoxLayout* column, const QString& text, bool strong);

    const Theme& m_theme;
    std::optional<MakingView> m_view;
    QVBoxLayout* m_column;
    QBoxLayout* m_beside = nullptr;  ///< steps and what is compared
};

}  // namespace kapok::ui
