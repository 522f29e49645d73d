// A list of cases or things: state word, cells, one bar for the current row. Rows that need more are
// opened with Enter.
#pragma once

#include "ui/kit/theme.h"
#include "ui/lists/list_view.h"

#include <QTreeView>

class QStandardItemModel;

namespace kapok::ui {

class CaseDelegate;

class CaseTable final : public QTreeView {
    Q_OBJECT

public:
    explicit CaseTable(const Theme& theme, QWidget* parent = nullptr);
    void present(const ListPageView& view);
    QString current() const;
    /// As high as its rows, up to `most` of them.
    int fittingHeight(int most) const;

Q_SIGNALS:
    void moved(const QString& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    const Theme& m_theme;
    ListPageView m_view;
    QStandardItemModel* m_model;
    CaseDelegate* m_delegate;
};

}  // namespace kapok::ui
