// The window: top bar, rail and one page. There before anything else is ready; turns keys into intents.
#pragma once

#include "ui/pages/page_widget.h"
#include "ui/shell/translation.h"
#include "ui/views/frame_view.h"

#include <QMainWindow>

#include <map>

class QFrame;
class QStackedWidget;

namespace kapok::ui {

class DayEndPage;
class FactsPage;
class HomePage;
class ListPage;
class Overlay;
class PaperPage;
class PersonPage;
class Rail;
class SignInPage;
class StepPage;
class TopBar;

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// `theme` and `translation` outlive the window.
    MainWindow(const Theme& theme, Translation& translation, QWidget* parent = nullptr);

    void present(const FrameView& view);
    /// Shows a page and gives its first field the focus; the same page again only keeps what it shows.
    void showPage(Page page);
    Page page() const;

    SignInPage& signIn() const { return *m_signIn; }
    HomePage& home() const { return *m_home; }
    PersonPage& person() const { return *m_person; }
    StepPage& step() const { return *m_step; }
    PaperPage& paper() const { return *m_paper; }
    DayEndPage& dayEnd() const { return *m_dayEnd; }
    FactsPage& reader() const { return *m_reader; }
    FactsPage& card() const { return *m_card; }
    /// Worklist, outbox, approval, stock or reports.
    ListPage& list(Page page) const { return *m_lists.at(page); }

Q_SIGNALS:
    void intended(const kapok::ui::Intent& intent);
    /// The window was closed by its user: what is open stays a draft.
    void closing();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    template <class PageType, class... Args>
    PageType* add(Args... args);
    void buildShortcuts();
    void pressed(int key, Qt::KeyboardModifiers modifiers);
    bool functionKey(int key);
    PageWidget* current() const;
    void showKeys();
    void showHelp();
    void closeOverlay();
    void placeOverlay();
    bool signedIn() const;
    bool typesCode() const;

    const Theme& m_theme;
    Translation& m_translation;
    FrameView m_view;
    QFrame* m_band;
    TopBar* m_top;
    Rail* m_rail;
    QStackedWidget* m_pages;
    Overlay* m_overlay;
    SignInPage* m_signIn;
    HomePage* m_home;
    PersonPage* m_person;
    StepPage* m_step;
    PaperPage* m_paper;
    DayEndPage* m_dayEnd;
    FactsPage* m_reader;
    FactsPage* m_card;
    std::map<Page, ListPage*> m_lists;
};

}  // namespace kapok::ui
