// Beside the making of a card: the printer, the blank, and what is done when something goes wrong (08).
#pragma once

#include "ui/issue/making_view.h"
#include "ui/kit/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace kapok::ui {

class MakingSide final : public QWidget {
    Q_OBJECT

public:
    explicit MakingSide(const Theme& theme, QWidget* parent = nullptr);
    void present(const MakingSideView& view);

protected:
    void changeEvent(QEvent* event) override;

private:
    const Theme& m_theme;
    MakingSideView m_view;
    QWidget* m_content;
    QVBoxLayout* m_blocks;

    void rebuild();
    void addPrinter();
    void addBlank();
    void addSpoiled();
    void addRows(const std::vector<MakingFactView>& rows);
    void addTold(const QString& heading, const QString& text);
};

}  // namespace kapok::ui
