#include "ui/shell/main_window.h"

#include "ui/kit/announce.h"
#include "ui/kit/label.h"
#include "ui/kit/secret_field.h"
#include "ui/shell/code_line.h"
#include "ui/shell/idle_lock.h"
#include "ui/shell/key_guard.h"
#include "ui/shell/overlay.h"
#include "ui/shell/rail.h"
#include "ui/shell/screens.h"
#include "ui/shell/sentence_banner.h"
#include "ui/shell/take_card_banner.h"
#include "ui/shell/top_bar.h"
#include "ui/sign_in/lock_screen.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

#include <utility>

namespace kapok::ui {

namespace {

constexpr int enoughForARail = 1000;  // logical pixels at 100 %

// What is written largest on a page says which it is: its title, and the question that is asked.
QString titleOf(const PageWidget& page)
{
    QStringList titles;
    for (const QLabel* label : page.findChildren<QLabel*>())
        if (label->property("type") == QLatin1String("title") && label->isVisible() && !label->text().isEmpty())
            titles.append(label->text());
    return titles.join(QStringLiteral(". "));
}

bool isPin(const QWidget* focus)
{
    return qobject_cast<const SecretField*>(focus) && focus->objectName().startsWith(QLatin1String("pin."));
}

QString locksSoon()
{
    return MainWindow::tr("This window locks in half a minute. What is typed is kept; any key keeps it open.");
}

}  // namespace

MainWindow::MainWindow(const Theme& theme, Translation& translation, QWidget* parent)
    : QMainWindow(parent), m_theme(theme), m_translation(translation)
{
    setObjectName(QStringLiteral("kapok"));
    setWindowTitle(QStringLiteral("Kapok 木棉"));
    resize(1366, 768);
}

void MainWindow::furnish()
{
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_band = makeFrame(middle, "band");
    m_band->setFixedHeight(m_theme.px(4));
    column->addWidget(m_band);
    column->addWidget(m_top = new TopBar(m_theme, middle));
    column->addWidget(m_body = new QWidget(middle), 1);
    column->addWidget(m_lock = new LockScreen(m_theme, middle), 1);
    buildBody();
    m_overlay = new Overlay(m_theme, middle);
    m_voice = new Announcer(middle);
    connect(m_overlay, &Overlay::left, this, &MainWindow::closeOverlay);
    connect(m_top, &TopBar::choseDevices, this, [this] { Q_EMIT intended(intent::ShowPage{pages::reader}); });
    connect(m_rail, &Rail::choseCode, this, [this](const QString& code) { Q_EMIT intended(intent::OpenCode{code}); });
    connect(m_rail, &Rail::chosePage, this, [this](Page page) { Q_EMIT intended(intent::ShowPage{page}); });
    connect(m_rail->codeLine(), &CodeLine::left, this, [this] { current()->begin(); });
    connect(m_rail->codeLine(), &CodeLine::textChanged, this, [this] { m_said->sayOver({}); });
    connect(m_rail->codeLine(), &CodeLine::foundNothing, this, [this] {
        m_said->sayOver(tr("No business has this code or name. A code has four figures; initials find it too."));
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        // Figures that go on after a PIN was asked for may be the PIN.
        if (isPin(now) && m_body->isAncestorOf(now)) m_pinAsked = true;
    });
    m_guard = new KeyGuard(this);
    m_idle = new IdleLock(this);
    connect(m_idle, &IdleLock::warned, this, [this](bool soon) { m_soon->present(soon ? locksSoon() : QString()); });
    connect(m_idle, &IdleLock::locked, this, [this] { Q_EMIT intended(intent::Lock{}); });
    connect(m_lock, &LockScreen::intended, this, &MainWindow::intended);
    connect(m_guard, &KeyGuard::scanned, this,
            [this](const QString& text) { Q_EMIT intended(intent::Scan{text, current()->locks()}); });
    connect(m_guard, &KeyGuard::scannedOverSecret, this, [this] { Q_EMIT intended(intent::Scan{}); });
    buildKeys();
    setWindowIcon(QIcon(m_theme.icon(QStringLiteral("kapok"), Role::Accent, 64, 1.0)));
    present({});
    setCentralWidget(middle);
    middle->show();
    showPage(pages::signIn);
}

void MainWindow::buildBody()
{
    auto* row = m_besideRail = new QBoxLayout(QBoxLayout::LeftToRight, m_body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail = new Rail(m_theme, m_body));
    auto* beside = new QVBoxLayout;
    beside->setSpacing(0);
    beside->addWidget(m_takeCard = new TakeCardBanner(m_theme, m_body));
    beside->addWidget(m_said = new SentenceBanner(m_theme, "frame.said", m_body));
    beside->addWidget(m_soon = new SentenceBanner(m_theme, "frame.locks-soon", m_body));
    beside->addWidget(m_pages = new QStackedWidget(m_body), 1);
    m_pages->setMinimumSize(1, 1);  // the window never outgrows its screen: a page scrolls
    row->addLayout(beside, 1);
}

PageWidget& MainWindow::pageOf(Page page)
{
    PageWidget*& built = m_built[page];
    if (!built) {
        built = makePage(page, m_theme, m_pages);
        m_pages->addWidget(built);
        built->setFrameKeys(keysOf(*this));
        connect(built, &PageWidget::intended, this, &MainWindow::intended);
        connect(built, &PageWidget::locked, this, &MainWindow::shareKeyboard);
    }
    return *built;
}

void MainWindow::present(const FrameView& view)
{
    const bool turned = view.teller.isEmpty() != m_view.teller.isEmpty();
    // What was typed for one citizen does not stay for the next, nor for another teller.
    if (turned || (!m_view.visit.isEmpty() && view.visit != m_view.visit)) m_rail->codeLine()->clear();
    if (turned || view.visit != m_view.visit) m_pinAsked = false;
    const bool keeps = view.keepsOutlet != m_view.keepsOutlet;
    m_view = view;
    m_band->setVisible(view.training);
    m_top->present(view);
    m_rail->present(view);
    m_rail->setVisible(signedIn());
    m_takeCard->present(view.takeCard);
    m_said->present(view.said);
    m_lock->present(view.teller, view.lockProblem);
    if (turned || keeps) nameKeys();
    lock(view.locked);
    m_idle->watch(signedIn() && !view.locked);
}

void MainWindow::lock(bool locked)
{
    if (locked == !m_lock->isHidden()) return;
    if (locked) {
        closeOverlay();
        m_focusBefore = QApplication::focusWidget();
    }
    for (const auto& [page, widget] : m_built) widget->cover(locked);
    m_voice->hush();
    m_body->setVisible(!locked);
    m_lock->setVisible(locked);
    shareKeyboard();
    if (locked) return m_lock->begin();
    if (m_focusBefore && m_focusBefore->isVisible()) m_focusBefore->setFocus(Qt::OtherFocusReason);
    else current()->begin();
}

// A page that is not there shows nobody to the next one who sits down, and waits in no memory to be read.
void MainWindow::forget()
{
    std::erase_if(m_built, [this](const auto& built) {
        PageWidget* page = built.second;
        if (page == current()) return false;
        m_pages->removeWidget(page);
        page->deleteLater();
        return true;
    });
    m_rail->codeLine()->forget();
    m_voice->hush();
    QClipboard& clipboard = *QGuiApplication::clipboard();
    if (clipboard.ownsClipboard()) clipboard.clear(QClipboard::Clipboard);
    if (clipboard.ownsSelection()) clipboard.clear(QClipboard::Selection);
}

PageWidget* MainWindow::current() const { return qobject_cast<PageWidget*>(m_pages->currentWidget()); }

void MainWindow::showPage(Page page)
{
    if (PageWidget& wanted = pageOf(page); &wanted != current()) {
        closeOverlay();
        m_said->sayOver({});
        m_unsentSaid = false;
        m_pages->setCurrentWidget(&wanted);  // gives the focus to the first that takes it; the page knows better
        m_rail->mark(page);
        shareKeyboard();
        if (!typesCode()) current()->begin();
        if (!signedIn()) forget();
    }
    if (m_lock->isVisible()) return noteWhatIsAsked();  // he finds it when he comes back
    if (!typesCode() && !current()->isAncestorOf(QApplication::focusWidget())) current()->begin();
    noteWhatIsAsked();
}

void MainWindow::noteWhatIsAsked()
{
    const QString asked = nameOf(page()) + u' ' + current()->asked();
    if (std::exchange(m_asked, asked) == asked) return;
    m_guard->changed(*current());
    announce(*current(), titleOf(*current()));
}

// An answer that arrives while a code is typed changes the page, not where the typing goes.
bool MainWindow::typesCode() const { return m_rail->codeLine()->hasFocus() && !m_rail->codeLine()->text().isEmpty(); }

void MainWindow::buildKeys()
{
    const auto add = [this](const char* id, QKeyCombination key, std::function<void()> press) {
        new Key(this, id, Key::Stands::Hint, QKeySequence(key), std::move(press));
    };
    const auto say = [this](const Intent& intent) { return [this, intent] { Q_EMIT intended(intent); }; };
    // The rule that is cited here, or else what this page is for (J10).
    add("help", Qt::Key_F1, [this] {
        const QStringList cited = signedIn() ? current()->cited() : QStringList();
        if (cited.isEmpty()) return showHelp();
        Q_EMIT intended(intent::LookUp{cited});
    });
    add("code", Qt::Key_F2, [this] {
        m_pinAsked = false;
        m_rail->codeLine()->setFocus(Qt::ShortcutFocusReason);
        m_rail->codeLine()->selectAll();
    });
    add("look", Qt::Key_F3, [this] { Q_EMIT wantsAnotherLook(); });
    add("read-card", Qt::Key_F4, say(intent::ReadCard{}));
    add("read-identity", Qt::SHIFT | Qt::Key_F4, say(intent::ReadIdentity{}));
    add("ask-again", Qt::Key_F5, say(intent::AskAgain{}));
    add("sync", Qt::SHIFT | Qt::Key_F5, say(intent::ShowPage{pages::sync}));
    add("worklist", Qt::Key_F6, say(intent::ShowPage{pages::worklist}));
    add("outlet", Qt::SHIFT | Qt::Key_F6, say(intent::ShowPage{pages::outlet}));
    add("outbox", Qt::Key_F7, say(intent::ShowPage{pages::outbox}));
    add("messages", Qt::SHIFT | Qt::Key_F7, say(intent::ShowPage{pages::messages}));
    add("language", Qt::Key_F10, [this] { changeLanguage(); });
    add("devices", Qt::Key_F11, say(intent::ShowPage{pages::reader}));
    add("exercises", Qt::SHIFT | Qt::Key_F11, say(intent::ShowPage{pages::exercise}));
    add("sign-out", Qt::Key_F12, say(intent::SignOut{}));
    add("step-away", Qt::SHIFT | Qt::Key_F12, say(intent::Lock{}));
    add("handbook", Qt::CTRL | Qt::Key_H, say(intent::LookUp{}));
    add("directory", Qt::CTRL | Qt::Key_T, say(intent::ShowPage{pages::directory}));
    add("reports", Qt::CTRL | Qt::Key_B, say(intent::ShowPage{pages::reports}));
    add("page-help", Qt::SHIFT | Qt::Key_F1, [this] { showHelp(); });
    add("sign-off-outlet", Qt::CTRL | Qt::Key_F12, say(intent::SignOffOutlet{}));
    add("keys", Qt::Key_Question, [this] { showKeys(); });
    nameKeys();
}

void MainWindow::nameKeys()
{
    if (!m_soon->isHidden()) m_soon->present(locksSoon());
    const std::map<QString, QString> always{{QStringLiteral("help"), tr("Help")},
                                            {QStringLiteral("look"), tr("Light, dark, high contrast")},
                                            {QStringLiteral("language"), QStringLiteral("中文 / English")},
                                            {QStringLiteral("devices"), tr("Devices")},
                                            {QStringLiteral("page-help"), tr("What this page is for")},
                                            {QStringLiteral("keys"), tr("Keys here")}};
    const std::map<QString, QString> signedInOnly{
        {QStringLiteral("code"), tr("Code")},
        {QStringLiteral("read-card"), tr("Read card")},
        {QStringLiteral("read-identity"), tr("Read ID card")},
        {QStringLiteral("ask-again"), tr("Ask again")},
        {QStringLiteral("sync"), tr("In step with the province")},
        {QStringLiteral("worklist"), tr("Work list")},
        {QStringLiteral("outlet"), tr("All desks")},
        {QStringLiteral("outbox"), tr("Outbox")},
        {QStringLiteral("messages"), tr("Messages")},
        {QStringLiteral("sign-out"), tr("Sign out")},
        {QStringLiteral("step-away"), tr("Step away")},
        {QStringLiteral("handbook"), tr("Handbook")},
        {QStringLiteral("directory"), tr("Telephones and outlets")},
        {QStringLiteral("reports"), tr("Reports")},
        {QStringLiteral("exercises"), tr("Exercises")},
        {QStringLiteral("sign-off-outlet"), m_view.keepsOutlet ? tr("Sign the outlet off") : QString()}};
    for (Key* key : keysOf(*this)) {
        const auto known = always.find(key->id());
        const bool ofPractice = key->id() == QLatin1String("exercises");
        if (known != always.end()) key->offer(known->second);
        else if (ofPractice && m_band->isHidden()) key->offer(QString());
        else key->offer(signedIn() ? signedInOnly.at(key->id()) : QString());
    }
    for (const auto& [page, widget] : m_built) widget->setFrameKeys(keysOf(*this));
}

void MainWindow::shareKeyboard()
{
    const bool locked = !m_lock->isHidden(), over = m_overlay->isVisible() || locked, locks = current()->locks();
    restKeys(*this, over || locks);
    for (Key* key : keysOf(*this))
        if ((!over || locked) && key->id() == QLatin1String("language")) key->rest(false);
    restKeys(*current(), over || locks);
    m_rail->setDisabled(locks);
}

void MainWindow::changeLanguage()
{
    m_translation.speak(m_translation.language() == Language::Chinese ? Language::English : Language::Chinese);
    Q_EMIT intended(intent::LanguageChanged{m_translation.language()});
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (!m_pages || !m_lock->isHidden()) return;  // not furnished yet; or nothing is heard
    const QString typed = event->text();
    // A figure typed where nothing else takes it begins a code.
    if (signedIn() && typed.size() == 1 && typed.front() >= u'0' && typed.front() <= u'9' &&
        !(event->modifiers() & ~Qt::KeypadModifier)) {
        if (m_pinAsked)
            return m_said->sayOver(tr("A PIN was asked for, so figures typed now go nowhere. F2 begins a code."));
        // Where a digit chooses, one that chooses nothing is a slip of the finger: it takes Enter from no question.
        if (choosesByDigit(*current())) return m_said->sayOver(tr("No choice here has this figure. F2 begins a code."));
        m_rail->codeLine()->setFocus(Qt::ShortcutFocusReason);
        m_rail->codeLine()->clear();
        m_rail->codeLine()->begin(typed);
        return;
    }
    // Esc on the rail leads back into the page.
    if (event->key() == Qt::Key_Escape) return current()->begin();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_pages) {
        nameKeys();
        m_voice->hush();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::showKeys()
{
    std::vector<Key*> keys = keysOf(*current());
    for (Key* key : keysOf(*this)) keys.push_back(key);
    m_overlay->showKeys(keys);
    placeOverlay();
    shareKeyboard();
}

void MainWindow::showHelp()
{
    m_overlay->showHelp(tr("Help"), current()->help());
    placeOverlay();
    shareKeyboard();
}

void MainWindow::closeOverlay()
{
    if (!m_overlay->isVisible()) return;
    m_overlay->hide();
    shareKeyboard();
    current()->begin();
}

void MainWindow::placeOverlay()
{
    m_overlay->adjustSize();
    const QSize room = centralWidget()->size();
    m_overlay->move((room.width() - m_overlay->width()) / 2, std::max(0, (room.height() - m_overlay->height()) / 2));
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    if (m_rail) {
        const bool narrow = width() < m_theme.px(enoughForARail);
        m_rail->narrow(narrow);
        m_top->narrow(narrow);
        m_besideRail->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    }
    if (m_overlay) placeOverlay();
}

// M13: who closes the window once more leaves, and what waits is in the journal. A locked window says nothing.
void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_view.outbox > 0 && !m_view.locked && !std::exchange(m_unsentSaid, true)) {
        m_said->sayOver(
            tr("Cases not all sent yet: %1. Nothing is sent while the workbench is closed; the next start goes "
               "on with it, and nothing is lost. Close the window once more to leave.")
                .arg(m_view.outbox));
        return event->ignore();
    }
    Q_EMIT closing();
    event->accept();
}

}  // namespace kapok::ui
