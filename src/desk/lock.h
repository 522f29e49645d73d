// One at a time, in the order of asking: for tasks, not for threads.
#pragma once

#include "base/task.h"

#include <QPromise>

#include <deque>
#include <memory>
#include <utility>

namespace kapok::desk {

class Lock;

/// Gives the lock back when it ends.
class Held {
public:
    explicit Held(std::shared_ptr<Lock> lock) : m_lock(std::move(lock)) {}
    Held(Held&& other) noexcept : m_lock(std::move(other.m_lock)) {}
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    Held& operator=(Held&& other) noexcept
    {
        std::swap(m_lock, other.m_lock);
        return *this;
    }
    inline ~Held();

private:
    std::shared_ptr<Lock> m_lock;
};

class Lock {
public:
    Task<> take()
    {
        if (!std::exchange(m_taken, true)) co_return;
        const auto promise = std::make_shared<QPromise<void>>();
        promise->start();
        m_waiting.push_back(promise);
        const QFuture<void> turn = promise->future();
        co_await turn;
    }
    /// Nobody has it.
    bool idle() const { return !m_taken; }
    void release()
    {
        if (m_waiting.empty()) {
            m_taken = false;
            return;
        }
        const auto next = m_waiting.front();
        m_waiting.pop_front();
        next->finish();  // stays taken: it is the next one's now
    }

private:
    bool m_taken = false;
    std::deque<std::shared_ptr<QPromise<void>>> m_waiting;
};

Held::~Held()
{
    if (m_lock) m_lock->release();
}

}  // namespace kapok::desk
