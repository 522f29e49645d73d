// The robot's hands and its patience: keys, fields reached by Tab, waiting for the screen.
#pragma once

#include "base/clock.h"
#include "base/task.h"
#include "ports/scheduler.h"
#include "training/play/keys.h"
#include "training/play/screen.h"
#include "ui/shell/key_guard.h"

#include <functional>

namespace kapok::training::play {

class Hands {
protected:
    static constexpr std::chrono::milliseconds look{20};        // between two glances at the screen
    static constexpr std::chrono::milliseconds patience{2500};  // before a key is pressed once more
    static constexpr std::chrono::milliseconds aStep{500};      // what a step takes while everybody answers

    QWidget& m_window;
    ports::Scheduler& m_scheduler;
    const Clock& m_real;
    Screen m_screen;
    ui::KeyGuard& m_guard;
    Instant m_deadline;

    /// All of it outlives the hands.
    Hands(QWidget& window, ports::Scheduler& scheduler, const Clock& real);

    Task<> pause(std::chrono::milliseconds time);
    /// False where the deadline came first.
    Task<bool> until(std::function<bool()> holds);
    Task<> settle(std::chrono::milliseconds atMost);
    Task<> awaitPage();
    /// Enter, Space and F9 once the page was seen, as the guard wants it of everybody.
    Task<> press(KeyPress key);
    /// As a scanner types: all of it within a few milliseconds, wherever the focus is.
    Task<> scan(std::vector<KeyPress> keys);
    Task<> type(QString text);
    /// By Tab, as hands reach it.
    Task<bool> reach(QString name);
    Task<bool> leadTo(QString page, KeyPress back);
    bool isSettled() const;
    /// True where the window asks who comes for somebody else, and the day says something else next (`said`).
    bool asksWhoComes(const QString& said) const;
    /// Then an invented one says who he is, the same every day; as whoever stands there would.
    Task<> introduce();
    /// Until it holds, and whoever comes for somebody else meanwhile says who he is. False: the deadline came first.
    Task<bool> untilOf(std::function<bool()> holds, QString said);
    bool inTime() const { return m_real.now() < m_deadline; }

private:
    Task<> pressOnce(KeyPress key);
};

}  // namespace kapok::training::play
