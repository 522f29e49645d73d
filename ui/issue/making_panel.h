// Order beside chip, field by field, and what follows from it (picture 08). It knows no rule and keeps no state.
#pragma once

#include "ui/issue/making_view.h"
#include "ui/kit/theme.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace kapok::ui {

class MakingPanel final : public QWidget {
    Q_OBJECT

public:
    explicit MakingPanel(const Theme& theme, QWidget* parent = nullptr);
    /// Hides where nothing was read back yet.
    void present(const MakingView& view);

protected:
    void changeEvent(QEvent* event) override;

private:
    const Theme& m_theme;
    MakingView m_view;
    QVBoxLayout* m_column;

    void rebuild();
    QWidget* makeComparison();
    void addRow(QGridLayout* grid, int row, const ComparedView& field);
    QWidget* makeVerdict();
};

}  // namespace kapok::ui
