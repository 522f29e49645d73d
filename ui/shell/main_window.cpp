#include "ui/shell/main_window.h"

#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/shell/code_line.h"
#include "ui/shell/key_guard.h"
#include "ui/shell/overlay.h"
#include "ui/shell/rail.h"
#include "ui/shell/screens.h"
#include "ui/shell/take_card_banner.h"
#include "ui/shell/top_bar.h"

#include <QAccessible>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

namespace kapok::ui {

namespace {

constexpr int enoughForARail = 1000;  // logical pixels at 100 %

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
    auto* row = m_besideRail = new QBoxLayout(QBoxLayout::LeftToRight);
    row->setSpacing(0);
    row->addWidget(m_rail = new Rail(m_theme, middle));
    auto* beside = new QVBoxLayout;
    beside->setSpacing(0);
    beside->addWidget(m_takeCard = new TakeCardBanner(m_theme, middle));
    beside->addWidget(makeSaid(middle));
    beside->addWidget(m_pages = new QStackedWidget(middle), 1);
    row->addLayout(beside, 1);
    column->addLayout(row, 1);
    m_overlay = new Overlay(m_theme, middle);
    connect(m_overlay, &Overlay::left, this, &MainWindow::closeOverlay);
    connect(m_top, &TopBar::choseDevices, this, [this] { Q_EMIT intended(intent::ShowPage{pages::reader}); });
    connect(m_rail, &Rail::choseCode, this, [this](const QString& code) { Q_EMIT intended(intent::OpenCode{code}); });
    connect(m_rail, &Rail::chosePage, this, [this](Page page) { Q_EMIT intended(intent::ShowPage{page}); });
    connect(m_rail->codeLine(), &CodeLine::left, this, [this] { current()->begin(); });
    m_guard = new KeyGuard(this);
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
    m_view = view;
    m_band->setVisible(view.training);
    m_top->present(view);
    m_rail->present(view);
    m_rail->setVisible(signedIn());
    m_takeCard->present(view.takeCard);
    presentSaid(view.said);
    if (turned) nameKeys();
}

// The notice's frame and sign: it is news of what was scanned, and asks for nothing.
QWidget* MainWindow::makeSaid(QWidget* parent)
{
    m_saidFrame = makeFrame(parent, "warning");
    auto* row = new QHBoxLayout(m_saidFrame);
    row->setContentsMargins(m_theme.px(16), m_theme.px(10), m_theme.px(16), m_theme.px(10));
    row->setSpacing(m_theme.px(12));
    row->addWidget(new Icon(m_theme, QStringLiteral("alert"), Role::Text, 16, m_saidFrame), 0, Qt::AlignTop);
    row->addWidget(m_said = makeLabel(m_saidFrame, Type::Body, {.bold = true, .wraps = true}), 1);
    m_said->setObjectName(QStringLiteral("frame.said"));
    return m_saidFrame;
}

void MainWindow::presentSaid(const QString& said)
{
    const bool comes = !said.isEmpty() && said != m_said->text();
    m_saidFrame->setVisible(!said.isEmpty());
    say(m_said, said);
    if (!comes) return;
    QAccessibleEvent event(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

PageWidget* MainWindow::current() const { return qobject_cast<PageWidget*>(m_pages->currentWidget()); }

void MainWindow::showPage(Page page)
{
    if (PageWidget& wanted = pageOf(page); &wanted != current()) {
        closeOverlay();
        m_pages->setCurrentWidget(&wanted);  // gives the focus to the first that takes it; the page knows better
        m_rail->mark(page);
        shareKeyboard();
        if (!typesCode()) current()->begin();
    }
    if (!typesCode() && !current()->isAncestorOf(QApplication::focusWidget())) current()->begin();
    noteWhatIsAsked();
}

void MainWindow::noteWhatIsAsked()
{
    const QString asked = nameOf(page()) + u' ' + current()->asked();
    if (std::exchange(m_asked, asked) != asked) m_guard->changed(*current());
}

// An answer that arrives while a code is typed changes the page, not where the typing goes.
bool MainWindow::typesCode() const { return m_rail->codeLine()->hasFocus() && !m_rail->codeLine()->text().isEmpty(); }

void MainWindow::buildKeys()
{
    const auto add = [this](const char* id, int key, std::function<void()> press) {
        new Key(this, id, Key::Stands::Hint, QKeySequence(key), std::move(press));
    };
    const auto say = [this](const Intent& intent) { return [this, intent] { Q_EMIT intended(intent); }; };
    add("help", Qt::Key_F1, [this] { showHelp(); });
    add("code", Qt::Key_F2, [this] {
        m_rail->codeLine()->setFocus(Qt::ShortcutFocusReason);
        m_rail->codeLine()->selectAll();
    });
    add("read-card", Qt::Key_F4, say(intent::ReadCard{}));
    add("ask-again", Qt::Key_F5, say(intent::AskAgain{}));
    add("worklist", Qt::Key_F6, say(intent::ShowPage{pages::worklist}));
    add("outbox", Qt::Key_F7, say(intent::ShowPage{pages::outbox}));
    add("language", Qt::Key_F10, [this] { changeLanguage(); });
    add("devices", Qt::Key_F11, say(intent::ShowPage{pages::reader}));
    add("sign-out", Qt::Key_F12, say(intent::SignOut{}));
    add("keys", Qt::Key_Question, [this] { showKeys(); });
    nameKeys();
}

void MainWindow::nameKeys()
{
    const std::map<QString, QString> always{{QStringLiteral("help"), tr("Help")},
                                            {QStringLiteral("language"), QStringLiteral("中文 / English")},
                                            {QStringLiteral("devices"), tr("Devices")},
                                            {QStringLiteral("keys"), tr("Keys here")}};
    const std::map<QString, QString> signedInOnly{
        {QStringLiteral("code"), tr("Code")},           {QStringLiteral("read-card"), tr("Read card")},
        {QStringLiteral("ask-again"), tr("Ask again")}, {QStringLiteral("worklist"), tr("Work list")},
        {QStringLiteral("outbox"), tr("Outbox")},       {QStringLiteral("sign-out"), tr("Sign out")}};
    for (Key* key : keysOf(*this)) {
        const auto known = always.find(key->id());
        if (known != always.end()) key->offer(known->second);
        else key->offer(signedIn() ? signedInOnly.at(key->id()) : QString());
    }
    for (const auto& [page, widget] : m_built) widget->setFrameKeys(keysOf(*this));
}

void MainWindow::shareKeyboard()
{
    const bool over = m_overlay->isVisible(), locks = current()->locks();
    restKeys(*this, over || locks);
    for (Key* key : keysOf(*this))
        if (!over && key->id() == QLatin1String("language")) key->rest(false);
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
    if (!m_pages) return;  // not furnished yet
    const QString typed = event->text();
    // A figure typed where nothing else takes it begins a code.
    if (signedIn() && typed.size() == 1 && typed.front() >= u'0' && typed.front() <= u'9' &&
        !(event->modifiers() & ~Qt::KeypadModifier)) {
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
    if (event->type() == QEvent::LanguageChange && m_pages) nameKeys();
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
        m_besideRail->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    }
    if (m_overlay) placeOverlay();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    Q_EMIT closing();
    event->accept();
}

}  // namespace kapok::ui
