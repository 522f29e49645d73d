#include "tests/ui/stage.h"

#include "support/places/places.h"
#include "ui/day_end/day_end_page.h"
#include "ui/devices/facts_page.h"
#include "ui/exercises/exercise_presenter.h"
#include "ui/face/face_page.h"
#include "ui/handbook/handbook_page.h"
#include "ui/home/home_page.h"
#include "ui/lists/list_page.h"
#include "ui/messages/messages_presenter.h"
#include "ui/outlet/outlet_presenter.h"
#include "ui/paper/paper_page.h"
#include "ui/person/person_page.h"
#include "ui/reports/reports_page.h"
#include "ui/shell/key_guard.h"
#include "ui/sign_in/sign_in_page.h"
#include "ui/step/step_page.h"
#include "ui/stock/stock_page.h"
#include "ui/sync/sync_presenter.h"

#include <QDir>
#include <QTest>

namespace kapok::ui {

namespace {

Theme& applied(Theme& theme)
{
    theme.applyTo(*qApp);
    return theme;
}

}  // namespace

Stage::Stage(Language language, Scheme scheme, double scale, QSize size)
    : theme(Tokens::load(QStringLiteral(":/kapok/themes/tokens.json")).value(), scheme, scale),
      translation(language),
      window(applied(theme), translation)
{
    QObject::connect(&window, &MainWindow::intended, &window, [this](const Intent& intent) {
        intents.push_back(intent);
        if (std::holds_alternative<intent::LanguageChanged>(intent)) fill();
    });
    window.furnish();
    window.keyGuard().settleFor(std::chrono::milliseconds(0));
    fill();
    window.resize(size);
    window.move(0, 0);
    window.show();
    [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&window);
}

void Stage::fill()
{
    const Language now = language();
    window.present(samples::frame(now, true));
    on<SignInPage>(pages::signIn).present(samples::signIn(now));
    on<HomePage>(pages::home).present(samples::home(now));
    on<PersonPage>(pages::person).present(samples::person(now));
    step().present(samples::step(now));
    on<PaperPage>(pages::paper).present(samples::paper(now));
    on<DayEndPage>(pages::dayEnd).present(samples::dayEnd(now));
    on<FactsPage>(pages::reader).present(samples::devices(now));
    on<FactsPage>(pages::card).present(samples::card(now));
    for (const Page page : {pages::worklist, pages::approval}) on<ListPage>(page).present(samples::worklist(now));
    on<ListPage>(pages::outbox).present(samples::outbox(now));
    on<ListPage>(pages::directory).present(samples::directory(now));
    on<ReportsPage>(pages::reports).present(samples::reports(now));
    on<FacePage>(pages::face).present(samples::face(now));
    on<StockPage>(pages::stock).present(samples::stock(now));
    on<HandbookPage>(pages::handbook).present(samples::handbook(now));
    on<ListPage>(pages::sync).present(samples::inStep(now));
    on<ListPage>(pages::outlet).present(samples::allDesks(now));
    on<ListPage>(pages::messages).present(samples::messages(now));
    on<ListPage>(pages::exercise).present(samples::exercises(now));
}

StepPage& Stage::step() { return on<StepPage>(pages::step); }

void Stage::settle() { QTest::qWait(30); }

void Stage::press(int key, Qt::KeyboardModifiers modifiers)
{
    window.keyGuard().expect(key);
    QTest::keyClick(window.windowHandle(), Qt::Key(key), modifiers);
    settle();
}

void Stage::type(const char* ascii)
{
    for (; *ascii; ++ascii) {
        window.keyGuard().expect(QChar::fromLatin1(*ascii).toUpper().unicode());
        QTest::keyClick(window.windowHandle(), *ascii);
    }
    settle();
}

void Stage::picture(const QString& name)
{
    settle();
    const QString lang = language() == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
    QDir(programPath()).mkpath(QStringLiteral("../pictures"));
    window.grab().save(
        programPath("../pictures/%1-%2-%3x%4.png").arg(name, lang).arg(window.width()).arg(window.height()));
}

QString focused() { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); }

}  // namespace kapok::ui
