#include "ui/shell/main_window.h"

#include "ui/day_end/day_end_page.h"
#include "ui/devices/facts_page.h"
#include "ui/home/home_page.h"
#include "ui/kit/label.h"
#include "ui/lists/list_page.h"
#include "ui/paper/paper_page.h"
#include "ui/person/person_page.h"
#include "ui/shell/code_line.h"
#include "ui/shell/overlay.h"
#include "ui/shell/rail.h"
#include "ui/shell/top_bar.h"
#include "ui/sign_in/sign_in_page.h"
#include "ui/step/step_page.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedWidget>

namespace kapok::ui {

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
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail = new Rail(m_theme, middle));
    row->addWidget(m_pages = new QStackedWidget(middle), 1);
    column->addLayout(row, 1);
    m_overlay = new Overlay(m_theme, middle);
    connect(m_overlay, &Overlay::left, this, &MainWindow::closeOverlay);
    connect(m_top, &TopBar::choseDevices, this, [this] { pressed(Qt::Key_F11, Qt::NoModifier); });
    connect(m_rail, &Rail::choseCode, this, [this](const QString& code) { Q_EMIT intended(intent::OpenCode{code}); });
    connect(m_rail, &Rail::chosePage, this, [this](Page page) { Q_EMIT intended(intent::ShowPage{page}); });
    connect(m_rail->codeLine(), &CodeLine::left, this, [this] { current()->begin(); });
    buildShortcuts();
    setWindowIcon(QIcon(m_theme.icon(QStringLiteral("kapok"), Role::Accent, 64, 1.0)));
    present({});
    setCentralWidget(middle);
    middle->show();
    showPage(Page::SignIn);
}

SignInPage& MainWindow::signIn() { return pageOf<SignInPage>(Page::SignIn); }
HomePage& MainWindow::home() { return pageOf<HomePage>(Page::Home); }
PersonPage& MainWindow::person() { return pageOf<PersonPage>(Page::Person); }
StepPage& MainWindow::step() { return pageOf<StepPage>(Page::Step); }
PaperPage& MainWindow::paper() { return pageOf<PaperPage>(Page::Paper); }
DayEndPage& MainWindow::dayEnd() { return pageOf<DayEndPage>(Page::DayEnd); }
FactsPage& MainWindow::reader() { return pageOf<FactsPage>(Page::Reader); }
FactsPage& MainWindow::card() { return pageOf<FactsPage>(Page::Card); }
ListPage& MainWindow::list(Page page) { return pageOf<ListPage>(page); }

PageWidget& MainWindow::pageOf(Page page)
{
    PageWidget*& built = m_built[page];
    if (!built) {
        built = made(page);
        m_pages->addWidget(built);
        connect(built, &PageWidget::intended, this, &MainWindow::intended);
    }
    return *built;
}

PageWidget* MainWindow::made(Page page)
{
    switch (page) {
    case Page::SignIn: return new SignInPage(m_theme, m_pages);
    case Page::Home: return new HomePage(m_theme, m_pages);
    case Page::Person: return new PersonPage(m_theme, m_pages);
    case Page::Paper: return new PaperPage(m_theme, m_pages);
    case Page::DayEnd: return new DayEndPage(m_theme, m_pages);
    case Page::Reader:
    case Page::Card: return new FactsPage(m_theme, page, m_pages);
    case Page::Step: {
        auto* step = new StepPage(m_theme, m_pages);
        connect(step, &StepPage::locked, m_rail, &QWidget::setDisabled);
        return step;
    }
    default: return new ListPage(m_theme, page, m_pages);
    }
}

void MainWindow::present(const FrameView& view)
{
    m_view = view;
    m_band->setVisible(view.training);
    m_top->present(view);
    m_rail->present(view);
    m_rail->setVisible(signedIn());
}

bool MainWindow::signedIn() const { return !m_view.teller.isEmpty(); }

PageWidget* MainWindow::current() const { return qobject_cast<PageWidget*>(m_pages->currentWidget()); }

Page MainWindow::page() const { return current()->page(); }

void MainWindow::showPage(Page page)
{
    if (PageWidget& wanted = pageOf(page); &wanted != current()) {
        closeOverlay();
        m_pages->setCurrentWidget(&wanted);  // gives the focus to the first that takes it; the page knows better
        m_rail->mark(page);
        if (!typesCode()) current()->begin();
    }
    if (!typesCode() && !current()->isAncestorOf(QApplication::focusWidget())) current()->begin();
}

// An answer that arrives while a code is typed changes the page, not where the typing goes.
bool MainWindow::typesCode() const { return m_rail->codeLine()->hasFocus() && !m_rail->codeLine()->text().isEmpty(); }

void MainWindow::buildShortcuts()
{
    // As shortcuts, because a text field would take Alt and a digit for typing. They come back as keys
    // to whoever has the page: the second person, the page, and last this window.
    const auto add = [this](int key, Qt::KeyboardModifiers modifiers) {
        auto* shortcut = new QShortcut(QKeySequence(int(modifiers) | key), this);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, [=, this] { pressed(key, modifiers); });
    };
    for (int key = Qt::Key_F1; key <= Qt::Key_F12; ++key) add(key, Qt::NoModifier);
    for (int key = Qt::Key_1; key <= Qt::Key_9; ++key) add(key, Qt::AltModifier);
    add(Qt::Key_Left, Qt::AltModifier);
}

void MainWindow::pressed(int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_F10) {
        m_translation.speak(m_translation.language() == Language::Chinese ? Language::English : Language::Chinese);
        Q_EMIT intended(intent::LanguageChanged{m_translation.language()});
        return;
    }
    QKeyEvent event(QEvent::KeyPress, key, modifiers);
    QWidget* to = current();
    if (m_overlay->isVisible()) to = m_overlay;
    else if (page() == Page::Step && step().secondPersonIsHere())
        to = step().findChild<QWidget*>(QStringLiteral("second-person"));
    // Handed up by hand: QApplication would look for a shortcut once more, and find this one.
    for (; to; to = to->parentWidget()) {
        event.accept();
        static_cast<QObject*>(to)->event(&event);
        if (event.isAccepted()) return;
    }
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (!m_pages) return;  // not furnished yet
    if (functionKey(event->key())) return;
    const QString typed = event->text();
    if (typed == QLatin1String("?")) return showKeys();
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

bool MainWindow::functionKey(int key)
{
    if (key == Qt::Key_F1) return showHelp(), true;
    if (key == Qt::Key_F11) return Q_EMIT intended(intent::ShowPage{Page::Reader}), true;
    if (!signedIn()) return false;
    switch (key) {
    case Qt::Key_F2:
        m_rail->codeLine()->setFocus(Qt::ShortcutFocusReason);
        m_rail->codeLine()->selectAll();
        return true;
    case Qt::Key_F4: Q_EMIT intended(intent::ReadCard{}); return true;
    case Qt::Key_F5: Q_EMIT intended(intent::AskAgain{}); return true;
    case Qt::Key_F6: Q_EMIT intended(intent::ShowPage{Page::Worklist}); return true;
    case Qt::Key_F7: Q_EMIT intended(intent::ShowPage{Page::Outbox}); return true;
    case Qt::Key_F12: Q_EMIT intended(intent::SignOut{}); return true;
    default: return false;
    }
}

void MainWindow::showKeys()
{
    std::vector<Hint> keys = current()->keys();
    const auto add = [&](const char* key, const QString& text) {
        const QString name = QString::fromLatin1(key);
        for (const Hint& hint : keys)
            if (hint.key == name) return;
        keys.push_back({name, text});
    };
    if (signedIn()) {
        add("F6", tr("Work list"));
        add("F7", tr("Outbox"));
        add("F12", tr("Sign out"));
    }
    add("F10", QStringLiteral("中文 / English"));
    add("F11", tr("Devices"));
    add("Tab", tr("Next field, in reading order"));
    m_overlay->showKeys(keys);
    placeOverlay();
}

void MainWindow::showHelp()
{
    m_overlay->showHelp(tr("Help"), current()->help());
    placeOverlay();
}

void MainWindow::closeOverlay()
{
    if (!m_overlay->isVisible()) return;
    m_overlay->hide();
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
    if (m_overlay) placeOverlay();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    Q_EMIT closing();
    event->accept();
}

}  // namespace kapok::ui
