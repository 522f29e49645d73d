// Nobody keeps a card: whatever ends an errand with it, it is left on its reader's own thread.
#pragma once

#include "ports/scheduler.h"

#include <concepts>
#include <memory>
#include <utility>

namespace kapok::cardio {

/// What an errand goes through with one card; `leave` is called where `isHeld` is still true.
template <class S>
concept CardSession = requires(S session) {
    { session.isHeld() } -> std::same_as<bool>;
    session.leave();
};

/// Leaves the card when it ends, also where the errand breaks off. A card that was left already wakes no thread.
template <CardSession Session>
class SessionGuard {
public:
    SessionGuard(ports::Worker& worker, std::shared_ptr<Session> session)
        : m_worker(worker), m_session(std::move(session))
    {
    }
    SessionGuard(const SessionGuard&) = delete;
    SessionGuard& operator=(const SessionGuard&) = delete;
    ~SessionGuard()
    {
        if (m_session->isHeld()) m_worker.post([session = std::move(m_session)] { session->leave(); });
    }

private:
    ports::Worker& m_worker;
    std::shared_ptr<Session> m_session;
};

}  // namespace kapok::cardio
