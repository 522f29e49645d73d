#include "training/play/robot.h"

#include "base/small_file.h"
#include "training/play/citizens_place.h"
#include "training/practice_staff.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPixmap>
#include <QUrl>
#include <QWidget>
#include <QWindow>

#include <csignal>

#include <unistd.h>

namespace kapok::training::play {
namespace {

using std::chrono::milliseconds;

constexpr qint64 answerMs = 15'000;  // keys pressed in time may be answered later: the line has its own time-outs

template <class... Cases>
struct Choose : Cases... {
    using Cases::operator()...;
};

QString asSaid(const Error& error)
{
    return error.detail.isEmpty() ? error.happened.id : error.happened.id + QStringLiteral(": ") + error.detail;
}

}  // namespace

Robot::Robot(World& world, QWidget& window, ports::Scheduler& scheduler, const Clock& real,
             std::function<bool(const QString&)> answer)
    : Hands(window, scheduler, real), m_world(world), m_answer(std::move(answer))
{
}

Task<bool> Robot::play(std::vector<Act> acts)
{
    for (const Act& act : acts) {
        m_begun = m_real.now();
        m_deadline = {m_begun.utcMs + act.within.count()};
        const QString number = QString::number(act.line);
        if (std::holds_alternative<act::Die>(act.what)) {
            co_await settle(aStep);
            m_answer(number + QStringLiteral(" ok"));
            ::kill(::getpid(), SIGKILL);
        }
        const Outcome outcome = co_await carryOut(act);
        const bool told = m_answer(number + u' ' + outcome.value_or(QStringLiteral("ok")));
        if (outcome || !told) co_return false;
    }
    co_return true;
}

Task<Robot::Outcome> Robot::carryOut(Act act)
{
    using Done = Task<Outcome>;
    return std::visit(Choose{
                          [this](const act::Keys& wanted) { return typeKeys(wanted); },
                          [this](const act::SignIn& wanted) { return signIn(wanted); },
                          [this](const act::SignOut&) { return openPage({QStringLiteral("sign-in")}); },
                          [this](const act::OpenPerson& wanted) { return openPerson(wanted); },
                          [this](const act::StartBusiness& wanted) { return startBusiness(wanted); },
                          [this](const act::Answer& given) { return answer(given); },
                          [this](const act::FillStock& given) { return fillStock(given); },
                          [this](const act::GoOn&) { return goOn(); },
                          [this](const act::Approve& second) { return approve(second); },
                          [this](const act::SayNo& no) { return sayNo(no); },
                          [this](const act::Insert& wanted) {
                              return arrange([this, wanted] { return m_world.insertCard(wanted.file, wanted.slot); });
                          },
                          [this](const act::Import& wanted) { return importFile(wanted); },
                          [this](const act::InsertId& wanted) -> Done {
                              return [](Robot* self, act::InsertId laid) -> Done {
                                  co_await self->settle(aStep);  // it is read at once: what was typed before is over
                                  const auto lay = [self, laid] {
                                      const auto fault = PracticeIdReader::faultNamed(laid.fault);
                                      return self->m_world.idReader().lay(laid.number, *fault);
                                  };
                                  co_return co_await self->arrange(lay);
                              }(this, wanted);
                          },
                          [this](const act::Remove& wanted) -> Done {
                              return [](Robot* self, int slot) -> Done {
                                  co_await self->settle(aStep);
                                  const auto removed = self->m_world.removeCard(slot);
                                  co_return removed ? Outcome() : asSaid(removed.error());
                              }(this, wanted.slot);
                          },
                          [this](const act::Fault& wanted) {
                              return arrange(
                                  [this, wanted] { return m_world.armFault(wanted.kind, wanted.at, wanted.slot); });
                          },
                          [this](const act::Printer& wanted) {
                              return arrange([this, wanted]() -> Expected<void> {
                                  m_world.cardPrinter().set(wanted.state, wanted.at);
                                  return {};
                              });
                          },
                          [this](const act::Line& wanted) -> Done {
                              return [](Robot* self, act::Line line) -> Done {
                                  co_await self->settle(aStep);
                                  if (line.toMessages) {
                                      self->m_world.messages().setGate(line.gate);
                                      co_return Outcome();
                                  }
                                  const auto set = co_await self->m_world.setLine(line.of, line.gate);
                                  co_return set ? Outcome() : asSaid(set.error());
                              }(this, wanted);
                          },
                          [this](const act::Days& wanted) -> Done {
                              return [](Robot* self, int count) -> Done {
                                  co_await self->until([self] { return self->isSettled(); });
                                  const auto passed = co_await self->m_world.passDays(count);
                                  co_return passed ? Outcome() : asSaid(passed.error());
                              }(this, wanted.count);
                          },
                          [this](const act::Hours& wanted) -> Done {
                              return [](Robot* self, int count) -> Done {
                                  co_await self->until([self] { return self->isSettled(); });
                                  const auto passed = co_await self->m_world.passHours(count);
                                  co_return passed ? Outcome() : asSaid(passed.error());
                              }(this, wanted.count);
                          },
                          [this](const act::Expect& wanted) { return expect(wanted); },
                          [this](const act::OpenPage& wanted) { return openPage(wanted); },
                          [this](const act::Sign&) -> Done {
                              return [](Robot* self) -> Done {
                                  Outcome stopped = signOnIt();
                                  while (stopped && self->inTime()) {
                                      co_await self->pause(look);
                                      stopped = signOnIt();
                                  }
                                  co_return stopped;
                              }(this);
                          },
                          [this](const act::Picture& wanted) -> Done {
                              return [](Robot* self, act::Picture named) -> Done {
                                  co_await self->pause(milliseconds(200));  // what was just shown finds its place first
                                  co_return self->picture(named);
                              }(this, wanted);
                          },
                          [](const act::Die&) -> Done { return []() -> Done { co_return Outcome(); }(); },
                      },
                      act.what);
}

// What a key is pressed for is looked at before the next one, which would go elsewhere otherwise.
Task<Robot::Outcome> Robot::typeKeys(act::Keys wanted)
{
    const auto shown = [this] {
        const QWidget* focus = QApplication::focusWidget();
        return m_screen.described() + (focus ? focus->objectName() : QString());
    };
    co_await settle(patience);
    co_await awaitPage();
    if (wanted.burst) {
        co_await scan(std::move(wanted.keys));
        co_return Outcome();
    }
    for (const KeyPress& key : wanted.keys) {
        const QString before = shown();
        co_await press(key);
        const bool types = !key.text.isEmpty() && key.text != QLatin1String("\r");
        const Instant over{m_real.now().utcMs + aStep.count()};
        while (!types && shown() == before && m_real.now() < over) co_await pause(look);
        if (!types) co_await awaitPage();
    }
    co_return Outcome();
}

Task<Robot::Outcome> Robot::signIn(act::SignIn wanted)
{
    const PracticeUser* user = practiceUser(wanted.number);
    if (!user) co_return QStringLiteral("no training user has the number %1").arg(wanted.number);
    const bool ready = co_await leadTo(QStringLiteral("sign-in"), pressing(Qt::Key_F12));
    if (!ready) co_return instead();
    const bool reached = co_await reach(QStringLiteral("teller"));
    if (!reached) co_return instead();
    co_await press(pressing(Qt::Key_A, Qt::ControlModifier));
    co_await type(wanted.number);
    co_await press(pressing(Qt::Key_Return));
    co_await type(QLatin1String(user->password));
    co_await press(pressing(Qt::Key_Return));
    m_deadline.utcMs = std::max(m_deadline.utcMs, m_real.now().utcMs + answerMs);
    const bool in = co_await until([this] {
        return m_screen.page() == QLatin1String("home") ||
               !m_screen.textOf(QStringLiteral("sign-in.problem")).isEmpty();
    });
    co_return in&& m_screen.page() == QLatin1String("home") ? Outcome() : instead();
}

Task<Robot::Outcome> Robot::openPerson(act::OpenPerson wanted)
{
    const bool home = co_await leadTo(QStringLiteral("home"), pressing(Qt::Key_Escape));
    if (!home) co_return instead();
    const bool reached = co_await reach(QStringLiteral("person-number"));
    if (!reached) co_return instead();
    co_await press(pressing(Qt::Key_A, Qt::ControlModifier));
    co_await type(wanted.number);
    co_await press(pressing(Qt::Key_Return));
    m_deadline.utcMs = std::max(m_deadline.utcMs, m_real.now().utcMs + answerMs);
    const bool answered = co_await until([this] {
        return m_screen.page() == QLatin1String("person") || !m_screen.textOf(QStringLiteral("home.problem")).isEmpty();
    });
    co_return answered&& m_screen.page() == QLatin1String("person") ? Outcome() : instead();
}

Task<Robot::Outcome> Robot::startBusiness(act::StartBusiness wanted)
{
    static const QStringList led{QStringLiteral("step"),  QStringLiteral("issue"),    QStringLiteral("paper"),
                                 QStringLiteral("stock"), QStringLiteral("approval"), QStringLiteral("day-end")};
    const auto standing = [this] {
        return m_screen.page() + m_screen.textOf(QStringLiteral("step.title")) +
               m_screen.textOf(QStringLiteral("step.case-number"));
    };
    if (m_screen.find(QStringLiteral("second-person"))) co_await press(pressing(Qt::Key_Escape));
    const bool settled = co_await until([this] { return isSettled(); });
    if (!settled) co_return instead();
    // What was begun before may come up meanwhile: only another page than this one is an answer.
    const QString before = standing();
    while (inTime()) {
        // A business that is under way may stand at a case inside it, and is taken up there.
        const bool same = m_screen.textOf(QStringLiteral("step.title")).startsWith(wanted.code) ||
                          m_screen.textOf(QStringLiteral("step.outer")).contains(wanted.code);
        co_await press(pressing(Qt::Key_F2));
        const QWidget* line = m_screen.find(QStringLiteral("code-line"));
        if (!line || QApplication::focusWidget() != line) {
            co_await pause(look);
            continue;
        }
        co_await press(pressing(Qt::Key_A, Qt::ControlModifier));
        co_await type(wanted.code);
        co_await press(pressing(Qt::Key_Return));
        if (same) co_await pause(milliseconds(200));
        const Instant again{m_real.now().utcMs + patience.count()};
        while (m_real.now() < again) {
            if (led.contains(m_screen.page()) && (same || standing() != before)) co_return Outcome();
            co_await pause(look);
        }
    }
    co_return instead();
}

// The citizen's screen by the key of the device page, and back to where one stood.
Task<Robot::Outcome> Robot::openPage(act::OpenPage wanted)
{
    if (wanted.page != QLatin1String("citizen")) {
        const bool leaves = wanted.page == QLatin1String("sign-in");
        const bool there = co_await leadTo(wanted.page, pressing(leaves ? Qt::Key_F12 : Qt::Key_Escape));
        co_return there ? Outcome() : instead();
    }
    if (citizensScreen()) co_return Outcome();
    const bool settled = co_await until([this] { return isSettled(); });
    if (!settled) co_return instead();
    co_await press(pressing(Qt::Key_F11));
    const bool there = co_await until([this] { return m_screen.page() == QLatin1String("reader"); });
    if (!there) co_return instead();
    co_await press(pressing(Qt::Key_C));
    const bool opened = co_await until([] { return citizensScreen() != nullptr; });
    co_await press(pressing(Qt::Key_Escape));
    co_return opened ? Outcome() : QStringLiteral("the citizen has no screen");
}

// A paper that lies over what is expected is handed over first, once there was time to look at it.
Task<> Robot::handOver(act::Expect wanted)
{
    constexpr qint64 lookMs = 800;
    const bool elsewhere = wanted.question || (wanted.page && *wanted.page != QLatin1String("paper"));
    if (m_screen.page() != QLatin1String("paper") || (wanted.page && !elsewhere)) co_return;
    if (!elsewhere && m_real.now().utcMs < m_begun.utcMs + lookMs) co_return;
    co_await press(pressing(Qt::Key_Return));
    co_await pause(milliseconds(50));
}

Task<Robot::Outcome> Robot::expect(act::Expect wanted)
{
    const auto missing = [this, &wanted]() -> QString {
        QWidget* other = wanted.ofCitizen ? citizensScreen() : &m_window;
        if (!other) return QStringLiteral("the citizen has no screen");
        const Screen screen(*other);
        if (wanted.page && m_screen.page() != *wanted.page) return QStringLiteral("page is not ") + *wanted.page;
        if (wanted.state && m_screen.state() != *wanted.state) return QStringLiteral("state is not ") + *wanted.state;
        if (wanted.question && m_screen.question() != *wanted.question)
            return QStringLiteral("question is not ") + *wanted.question;
        for (const QString& text : wanted.text)
            if (!screen.shows(text)) return QStringLiteral("not shown: ") + text;
        for (const QString& text : wanted.notText)
            if (screen.shows(text)) return QStringLiteral("shown: ") + text;
        return {};
    };
    while (!missing().isEmpty()) {
        if (!inTime()) co_return missing() + QStringLiteral("; ") + m_screen.described();
        co_await handOver(wanted);
        if (asksWhoComes(wanted.question.value_or(QString()))) co_await introduce();
        co_await pause(look);
    }
    co_return Outcome();
}

// What is to be may be so only in a moment: a card is being made, days have passed, the first start is laid out still.
Task<Robot::Outcome> Robot::arrange(std::function<Expected<void>()> wanted)
{
    auto done = wanted();
    while (!done && inTime()) {
        co_await pause(look);
        done = wanted();
    }
    co_return done ? Outcome() : asSaid(done.error());
}

Task<Robot::Outcome> Robot::importFile(act::Import wanted)
{
    const bool asked =
        co_await until([this] { return m_screen.question() == QLatin1String("papers") && !m_screen.isBusy(); });
    QWidget* page = asked ? m_screen.find(QStringLiteral("page.") + m_screen.page()) : nullptr;
    if (!page) co_return instead();
    // As a file that is dragged onto the page and let go there.
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(wanted.file)});
    QDragEnterEvent enter(page->rect().center(), Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(page, &enter);
    QDropEvent drop(page->rect().center(), Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(page, &drop);
    co_await settle(aStep);
    co_return Outcome();
}

Robot::Outcome Robot::picture(const act::Picture& wanted) const
{
    const QString folder = m_world.dataFolder() + QStringLiteral("/pictures");
    const QString file = folder + u'/' + wanted.name + QStringLiteral(".png");
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    const bool drawn = QDir().mkpath(folder) && m_window.grab().save(&png, "PNG");
    if (drawn && writeSmallFile(file, png.data())) return std::nullopt;
    return QStringLiteral("%1 could not be written").arg(file);
}

}  // namespace kapok::training::play
