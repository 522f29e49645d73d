// Whether there is a screen at all. Asked first: Qt ends the process where it finds none, and says it
// neither in our words nor with our exit code (contract.md).
#pragma once

#include "base/error.h"

#include <memory>

namespace kapok::app {

/// The way to a screen that has answered. It is kept until the window system itself has one: an X server whose last
/// client leaves begins anew, and whoever calls meanwhile is turned away.
class Display {
public:
    /// Unavailable: this session has no display to show a window on, or none that these programs can use.
    static Expected<Display> open();
    Display(Display&&) noexcept;
    ~Display();

private:
    struct Connection;
    explicit Display(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

}  // namespace kapok::app
