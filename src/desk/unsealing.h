// The first who signs in after a start opens the desk: until then nothing of a citizen can be read here.
#pragma once

#include "base/clock.h"
#include "desk/memory.h"
#include "desk/password_key.h"
#include "ports/scheduler.h"

namespace kapok::desk {

class Unsealing {
public:
    /// All of it outlives this.
    Unsealing(ports::Door& door, Memory& memory, const Clock& clock, ports::Scheduler& scheduler);

    /// Opens the door with the password of `number`, who has proved before that it is his (SignIn::prove), and writes
    /// down who did it, or that he holds no key; where it stands open already nothing is done. A wrapping that an
    /// earlier password of his left behind goes then. NotPermitted: he holds no key.
    Task<Expected<void>> by(QString number, SecureBytes password);

private:
    ports::Door& m_door;
    Memory& m_memory;
    const Clock& m_clock;
    std::unique_ptr<ports::Worker> m_worker;  // stretching takes its time, and the window must not wait

    Task<Expected<bool>> opens(QString number, ports::Stretch with, std::shared_ptr<SecureBytes> password);
    Task<Expected<void>> note(const char* kind, QString by);
};

}  // namespace kapok::desk
