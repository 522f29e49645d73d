// The HTTP proxy that leads a desk's lines out of the house, where desk.json names one (N05).
#pragma once

#include "base/error.h"
#include "base/task.h"
#include "line/address.h"

#include <QNetworkProxy>

#include <chrono>

namespace kapok::line {

/// How a socket goes: through this proxy; without one directly, whatever is set for the whole program.
QNetworkProxy wayThrough(const Address& proxy);

/// Asks the proxy to let us through to `target`, and goes away again; nothing is sent. Unavailable: `line.proxy_…` says
/// whether it is the proxy that is not reached, or what lies behind it that it does not let us to.
Task<Expected<void>> tryProxy(Address proxy, Address target, std::chrono::milliseconds patience);

}  // namespace kapok::line
