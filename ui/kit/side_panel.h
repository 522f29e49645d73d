// The side: why, what to read aloud, how much and until when, the order of steps, papers, what comes
// next, and the paragraph. Blocks without content are left out; the order never changes.
#pragma once

#include "ui/kit/side_view.h"
#include "ui/kit/theme.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace kapok::ui {

class SidePanel final : public QWidget {
    Q_OBJECT

public:
    explicit SidePanel(const Theme& theme, QWidget* parent = nullptr);
    void present(const SideView& view);
    /// The paragraphs that it rests on.
    const QStringList& basis() const { return m_view.basis; }
    /// One line that still says fee and date, where there is no room for more (25).
    void fold(bool folded);
    bool isFolded() const { return m_folded; }
    /// How high it is at this width where nothing of it is scrolled.
    int neededHeight(int width) const;

Q_SIGNALS:
    void grew();  ///< neededHeight() may have changed

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    QVBoxLayout* beginBlock(const QString& heading);
    void addHeading();
    void addReadAloud();
    void addTerms();
    void addWarning();
    void addRoad();
    void addRows(const QString& heading, const std::vector<SideView::Row>& rows);
    void addBasis();
    void addNote(QVBoxLayout* block, const QString& text);

    const Theme& m_theme;
    SideView m_view;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QVBoxLayout* m_blocks;
    QWidget* m_line;  ///< what is left of it when it is folded
    QLabel* m_terms;
    bool m_folded = false;
};

}  // namespace kapok::ui
