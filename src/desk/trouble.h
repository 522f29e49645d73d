// What the desk failed at when it last did something by itself: the round, the day, a checkpoint. Somebody is to see
// it, and the log is to have it.
#pragma once

#include "base/error.h"

#include <functional>
#include <optional>

namespace kapok::desk {

class Trouble {
public:
    void met(const Error& error)
    {
        m_now = error;
        m_tell(error);
    }
    /// All of it went well again.
    void passed() { m_now.reset(); }
    /// None: all went well.
    const std::optional<Error>& now() const { return m_now; }
    /// Told of each, however often it is the same.
    void whenMet(std::function<void(const Error&)> tell) { m_tell = std::move(tell); }

private:
    std::optional<Error> m_now;
    std::function<void(const Error&)> m_tell = [](const Error&) {};
};

}  // namespace kapok::desk
