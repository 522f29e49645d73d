// The robot at the window: it presses keys, moves cards and reads the screen (contract.md §1). It knows
// widgets and the practice world, never desk, workflows or rules.
#pragma once

#include "training/play/act.h"
#include "training/play/screen.h"
#include "training/world.h"
#include "ui/shell/key_guard.h"

namespace kapok::training::play {

class Robot {
public:
    /// All of it outlives the play. `answer` writes one line of the answer, which is out when it returns; false:
    /// it could not be written, and no further act begins.
    Robot(World& world, QWidget& window, ports::Scheduler& scheduler, const Clock& real,
          std::function<bool(const QString&)> answer);

    /// Plays act after act; for each its number and `ok`, or what was there instead. False at the first
    /// that did not hold.
    Task<bool> play(std::vector<Act> acts);

private:
    /// Nothing: done. Otherwise what stood in the way.
    using Outcome = std::optional<QString>;

    static constexpr std::chrono::milliseconds look{20};        // between two glances at the screen
    static constexpr std::chrono::milliseconds patience{2500};  // before a key is pressed once more
    static constexpr std::chrono::milliseconds aStep{500};      // what a step takes while everybody answers

    World& m_world;
    QWidget& m_window;
    ports::Scheduler& m_scheduler;
    const Clock& m_real;
    std::function<bool(const QString&)> m_answer;
    Screen m_screen;
    ui::KeyGuard& m_guard;
    Instant m_begun, m_deadline;

    Task<Outcome> carryOut(Act act);
    Task<Outcome> typeKeys(act::Keys wanted);
    Task<Outcome> signIn(act::SignIn wanted);
    Task<Outcome> signOut();
    Task<Outcome> openPerson(act::OpenPerson wanted);
    Task<Outcome> startBusiness(act::StartBusiness wanted);
    Task<Outcome> expect(act::Expect wanted);
    Task<> handOver(act::Expect wanted);
    Task<Outcome> insert(act::Insert wanted);
    Task<Outcome> fault(act::Fault wanted);
    Task<Outcome> goOn();
    Outcome picture(const act::Picture& wanted) const;

    Task<Outcome> answer(act::Answer given);
    Task<Outcome> attend(act::Answer given);
    Task<Outcome> choose(QString field, QStringList names, bool several);
    Task<Outcome> chooseOne(QWidget* option);
    Task<Outcome> write(QString field, QString text);
    Task<Outcome> typePins(std::string digits);
    Task<Outcome> submit();
    Task<Outcome> approve(act::Approve second);
    Task<> tickAll();
    Task<Outcome> sayNo(act::SayNo no);
    /// True where the visit knows this answer already, and says the same.
    bool isKnown(const QString& field, const Json& value) const;
    bool asks(const QString& field) const;
    bool asksNothing() const;
    QStringList optionNames() const;

    Task<> pause(std::chrono::milliseconds time);
    /// False where the deadline came first.
    Task<bool> until(std::function<bool()> holds);
    Task<> settle(std::chrono::milliseconds atMost);
    Task<> press(KeyPress key);
    Task<> pressOnce(KeyPress key);
    Task<Outcome> scan(act::Scan wanted);
    Task<> type(QString text);
    /// By Tab, as hands reach it.
    Task<bool> reach(QString name);
    Task<bool> leadTo(QString page, KeyPress back);
    bool isSettled() const;
    bool inTime() const { return m_real.now() < m_deadline; }
    Outcome instead() const { return m_screen.described(); }
    QString asSaid(const Error& error) const;
};

}  // namespace kapok::training::play
