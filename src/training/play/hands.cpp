#include "training/play/hands.h"

#include <QApplication>
#include <QWidget>
#include <QWindow>

#include <map>

namespace kapok::training::play {
namespace {

using std::chrono::milliseconds;

}  // namespace

Hands::Hands(QWidget& window, ports::Scheduler& scheduler, const Clock& real)
    : m_window(window),
      m_scheduler(scheduler),
      m_real(real),
      m_screen(window),
      m_guard(*window.findChild<ui::KeyGuard*>())
{
}

Task<> Hands::pause(milliseconds time)
{
    const QFuture<void> over = m_scheduler.after(time);
    co_await over;
}

Task<bool> Hands::until(std::function<bool()> holds)
{
    while (!holds()) {
        if (!inTime()) co_return false;
        co_await pause(look);
    }
    co_return true;
}

// A day's keys are a hand's, however fast the robot is; a page that has just come up is looked at first.
Task<> Hands::press(KeyPress key)
{
    const bool goesOn = key.key == Qt::Key_Return || key.key == Qt::Key_Space || key.key == Qt::Key_F9;
    while (goesOn && !m_guard.ready() && inTime()) co_await pause(look);
    m_guard.expect(key.key);
    co_await pressOnce(key);
}

Task<> Hands::pressOnce(KeyPress key)
{
    if (!m_window.isActiveWindow()) {
        m_window.activateWindow();
        for (int tries = 0; tries < 50 && !m_window.isActiveWindow(); ++tries) co_await pause(look);
    }
    play::press(*m_window.windowHandle(), key);
    co_await pause(milliseconds(1));
}

Task<> Hands::type(QString text)
{
    for (const QChar character : text) {
        const KeyPress key = typing(character);
        co_await press(key);
    }
}

Task<> Hands::scan(std::vector<KeyPress> keys)
{
    co_await settle(patience);
    for (const KeyPress& key : keys) play::press(*m_window.windowHandle(), key);
    co_await pause(ui::KeyGuard::suffix);
}

Task<bool> Hands::reach(QString name)
{
    constexpr int mostFields = 60;
    const KeyPress tab = pressing(Qt::Key_Tab);
    for (int tries = 0; tries < mostFields; ++tries) {
        QWidget* wanted = m_screen.find(name);
        if (wanted && QApplication::focusWidget() == wanted) co_return true;
        co_await press(tab);
    }
    co_return false;
}

// A key pressed twice because the first was not answered yet would lead too far.
Task<bool> Hands::leadTo(QString page, KeyPress back)
{
    while (m_screen.page() != page) {
        const QString before = m_screen.page();
        co_await press(back);
        const Instant again{m_real.now().utcMs + patience.count()};
        while (m_screen.page() == before && m_real.now() < again) {
            if (!inTime()) co_return false;
            co_await pause(look);
        }
    }
    co_return true;
}

// While a step is carried out its form offers nothing to press.
bool Hands::isSettled() const
{
    if (!m_screen.isStep() || !m_screen.question().isEmpty()) return true;
    for (const char* action : {"action.go-on", "action.confirm", "action.ask-again", "second-person"})
        if (m_screen.find(QLatin1String(action))) return true;
    return false;
}

// The world changes between two steps, not in one that everybody answers: whoever wants that has a fault or
// a line that does not answer, and then it is not waited for longer than a step takes.
Task<> Hands::settle(milliseconds atMost)
{
    const Instant over{m_real.now().utcMs + atMost.count()};
    while (!isSettled() && m_real.now() < over) co_await pause(look);
}

// Who types ahead looks up until the page is there that his last key brings, while everybody answers.
Task<> Hands::awaitPage()
{
    const Instant over{m_real.now().utcMs + aStep.count()};
    while (m_screen.isBusy() && m_real.now() < over) co_await pause(look);
}

namespace {

// Of the guardian only his number is typed; what he is to the child is the first that is offered.
const std::map<QString, QString>& whoComes()
{
    static const std::map<QString, QString> invented{
        {QStringLiteral("deputy_name"), QStringLiteral("黄志明")},
        {QStringLiteral("deputy_number"), QStringLiteral("440703197903120021")},
        {QStringLiteral("relation"), QString()}};
    return invented;
}

}  // namespace

bool Hands::asksWhoComes(const QString& said) const
{
    const QString asked = m_screen.question();
    return asked != said && whoComes().contains(asked) && m_screen.isStep() && isSettled();
}

Task<> Hands::introduce()
{
    const QString asked = m_screen.question();
    const QString& invented = whoComes().at(asked);
    if (invented.isEmpty()) {
        co_await press(typing(u'1'));
    } else {
        const bool reached = co_await reach(QStringLiteral("field.") + asked);
        if (!reached) co_return;
        co_await press(pressing(Qt::Key_A, Qt::ControlModifier));
        co_await type(invented);
    }
    co_await press(pressing(Qt::Key_Return));
    co_await until([this, &asked] { return m_screen.question() != asked; });
}

Task<bool> Hands::untilOf(std::function<bool()> holds, QString said)
{
    const auto eitherHolds = [this, holds, said] { return holds() || asksWhoComes(said); };
    while (true) {
        const bool came = co_await until(eitherHolds);
        if (!came || holds()) co_return came;
        co_await introduce();
    }
}

}  // namespace kapok::training::play
