// The robot at the window: it plays act after act of a day (contract.md §1). It knows
// widgets and the practice world, never desk, workflows or rules.
#pragma once

#include "training/play/act.h"
#include "training/play/hands.h"
#include "training/play/key_watch.h"
#include "training/play/loop_watch.h"
#include "training/world.h"

namespace kapok::training::play {

class Robot : Hands {
public:
    /// All of it outlives the play. `answer` writes one line of the answer, which is out when it returns; false:
    /// it could not be written, and no further act begins.
    Robot(World& world, QWidget& window, ports::Scheduler& scheduler, const Clock& real,
          std::function<bool(const QString&)> answer);

    /// Plays act after act; for each its number and `ok`, or what was there instead. False at the first
    /// that did not hold.
    Task<bool> play(std::vector<Act> acts);
    /// How long its keys waited for their answers so far.
    const KeyWatch& waited() const { return m_keys; }
    /// How long the window heard nobody so far.
    const LoopWatch& stalls() const { return m_loop; }

private:
    /// Nothing: done. Otherwise what stood in the way.
    using Outcome = std::optional<QString>;

    World& m_world;
    std::function<bool(const QString&)> m_answer;
    KeyWatch m_keys;
    LoopWatch m_loop;
    Instant m_begun;

    Task<Outcome> carryOut(Act act);
    Task<Outcome> typeKeys(act::Keys wanted);
    Task<Outcome> signIn(act::SignIn wanted);
    Task<Outcome> openPerson(act::OpenPerson wanted);
    Task<Outcome> startBusiness(act::StartBusiness wanted);
    Task<Outcome> openPage(act::OpenPage wanted);
    Task<Outcome> expect(act::Expect wanted);
    Task<> handOver(act::Expect wanted);
    Task<Outcome> arrange(std::function<Expected<void>()> wanted);
    Task<Outcome> importFile(act::Import wanted);
    Task<Outcome> goOn();
    Outcome picture(const act::Picture& wanted) const;

    Task<Outcome> answer(act::Answer given);
    Task<Outcome> attend(act::Answer given);
    Task<Outcome> fillStock(act::FillStock given);
    Task<Outcome> countDay(act::FillStock given);
    Task<Outcome> choose(QString field, QStringList names, bool several);
    Task<Outcome> chooseOne(QWidget* option);
    Task<Outcome> write(QString field, QString text);
    Task<Outcome> typePins(std::string digits);
    Task<Outcome> submit();
    Task<Outcome> approve(act::Approve second);
    Task<> tickAll();
    Task<Outcome> sayNo(act::SayNo no);
    bool asks(const QString& field) const;

    Outcome instead() const { return m_screen.described(); }
};

}  // namespace kapok::training::play
