// A door before the world or the disk: the next one who comes is held there until he is let through.
#pragma once

#include <coroutine>
#include <utility>
#include <vector>

namespace kapok::test {

class Turnstile {
public:
    /// Who comes next waits; all behind him pass.
    void holdNext() { m_holds = true; }
    bool isAwaited() const { return bool(m_waiting); }
    /// He goes on at once.
    void letThrough()
    {
        if (const auto waiting = std::exchange(m_waiting, {})) waiting.resume();
    }
    /// He waits for ever: the process that he belonged to is no more. Kept, so that no memory seems lost.
    void abandon()
    {
        static std::vector<std::coroutine_handle<>> abandoned;
        if (m_waiting) abandoned.push_back(std::exchange(m_waiting, {}));
        m_holds = false;
    }

    struct Pass {
        Turnstile& at;
        bool await_ready() const { return !at.m_holds; }
        void await_suspend(std::coroutine_handle<> waiting)
        {
            at.m_holds = false;
            at.m_waiting = waiting;
        }
        void await_resume() const {}
    };
    Pass pass() { return {*this}; }

private:
    bool m_holds = false;
    std::coroutine_handle<> m_waiting;
};

}  // namespace kapok::test
