// The rail: as many codes with their names as have room, the work list and the outbox with what waits in them.
#pragma once

#include "ui/kit/page.h"
#include "ui/kit/theme.h"
#include "ui/shell/frame_view.h"

#include <QListView>

class QStandardItemModel;

namespace kapok::ui {

class CodeLine;

class RailList final : public QListView {
    Q_OBJECT

public:
    explicit RailList(QWidget* parent = nullptr);

Q_SIGNALS:
    void chose(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

class Rail final : public QWidget {
    Q_OBJECT

public:
    explicit Rail(const Theme& theme, QWidget* parent = nullptr);
    void present(const FrameView& view);
    /// On a window too narrow for both the code line alone is left, above the page (25).
    void narrow(bool narrow);
    /// Marks where one stands; by page for work list and outbox.
    void mark(Page page);
    CodeLine* codeLine() const { return m_codeLine; }

Q_SIGNALS:
    void choseCode(const QString& code);
    void chosePage(kapok::ui::Page page);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// How many rows stand in the list without scrolling.
    std::size_t roomFor(std::size_t all) const;
    void rebuild();
    void rebuildCodes();
    void rebuildPlaces();

    const Theme& m_theme;
    FrameView m_view;
    Page m_page = pages::home;
    CodeLine* m_codeLine;
    QStandardItemModel* m_model;
    RailList* m_list;
    QStandardItemModel* m_placesModel;
    RailList* m_places;  ///< outlet, work list and outbox: always in sight, below the codes
};

}  // namespace kapok::ui
