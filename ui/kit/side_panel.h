// The side: why, what to read aloud, how much and until when, the order of steps, papers, what comes
// next, and the paragraph. Blocks without content are left out; the order never changes.
#pragma once

#include "ui/kit/side_view.h"
#include "ui/kit/theme.h"

#include <QScrollArea>

class QVBoxLayout;

namespace kapok::ui {

class SidePanel final : public QWidget {
    Q_OBJECT

public:
    explicit SidePanel(const Theme& theme, QWidget* parent = nullptr);
    void present(const SideView& view);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QVBoxLayout* beginBlock(const QString& heading);
    void addHeading();
    void addReadAloud();
    void addTerms();
    void addWarning();
    void addRoad();
    void addPhone();
    void addRows(const QString& heading, const std::vector<SideView::Row>& rows, const QString& note);
    void addBasis();
    void addNote(QVBoxLayout* block, const QString& text);

    const Theme& m_theme;
    SideView m_view;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QVBoxLayout* m_blocks;
};

}  // namespace kapok::ui
