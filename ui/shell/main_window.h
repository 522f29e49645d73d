// The window: top bar, rail and one page. Its frame is there before anything else is ready; turns keys into
// intents.
#pragma once

#include "ui/kit/page_widget.h"
#include "ui/shell/frame_view.h"
#include "ui/shell/translation.h"

#include <QMainWindow>
#include <QPointer>

#include <map>

class QBoxLayout;
class QFrame;
class QLabel;
class QStackedWidget;

namespace kapok::ui {

class Announcer;
class IdleLock;
class KeyGuard;
class LockScreen;
class Overlay;
class Rail;
class SentenceBanner;
class TakeCardBanner;
class TopBar;

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// The frame alone, so that it can stand on the screen at once. `theme` and `translation` outlive it.
    MainWindow(const Theme& theme, Translation& translation, QWidget* parent = nullptr);
    /// Bar, rail and the sign-in page: once, before anything else is asked of the window.
    void furnish();

    void present(const FrameView& view);
    /// Shows a page and gives its first field the focus; the same page again only keeps what it shows.
    void showPage(Page page);
    Page page() const { return current()->page(); }
    /// Built when it is first asked for: at the start only the sign-in page is.
    PageWidget& pageOf(Page page);
    /// What the page asks may be another than before: then Enter rests until it was seen.
    void noteWhatIsAsked();
    KeyGuard& keyGuard() { return *m_guard; }
    IdleLock& idleLock() { return *m_idle; }

Q_SIGNALS:
    void intended(const kapok::ui::Intent& intent);
    /// F3: the next of light, dark and high contrast.
    void wantsAnotherLook();
    /// The window was closed by its user: what is open stays a draft. Where something waits to be sent he is told first,
    /// and closes it once more (M13).
    void closing();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildKeys();
    void buildBody();
    void nameKeys();
    /// Who has the keyboard: the page, the second person over it, or what lies over the page.
    void shareKeyboard();
    PageWidget* current() const;
    void changeLanguage();
    void showKeys();
    void showHelp();
    void closeOverlay();
    void placeOverlay();
    /// Covers all that is anybody's, or shows it again as it was left.
    void lock(bool locked);
    /// The pages of who has signed out, and what of them lies elsewhere in this program.
    void forget();
    bool signedIn() const { return !m_view.teller.isEmpty(); }
    bool typesCode() const;

    const Theme& m_theme;
    Translation& m_translation;
    FrameView m_view;
    bool m_pinAsked = false;    // since F2, and since this citizen came
    bool m_unsentSaid = false;  // on this page, to who wanted to close the window
    QFrame* m_band = nullptr;
    TopBar* m_top = nullptr;
    Rail* m_rail = nullptr;
    QWidget* m_body = nullptr;  // all below the top bar
    QBoxLayout* m_besideRail = nullptr;
    TakeCardBanner* m_takeCard = nullptr;
    SentenceBanner* m_said = nullptr;
    SentenceBanner* m_soon = nullptr;  // that the window will lock
    QStackedWidget* m_pages = nullptr;
    Overlay* m_overlay = nullptr;
    KeyGuard* m_guard = nullptr;
    IdleLock* m_idle = nullptr;
    Announcer* m_voice = nullptr;
    LockScreen* m_lock = nullptr;
    QPointer<QWidget> m_focusBefore;  // where the keyboard was when the window was locked
    QString m_asked;                  // where the page on top stood when it was last looked at
    std::map<Page, PageWidget*> m_built;
};

}  // namespace kapok::ui
