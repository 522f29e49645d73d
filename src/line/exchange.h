// One request and its response over a stream of its own, and what is surely known when it fails.
#pragma once

#include "base/task.h"
#include "line/http.h"
#include "line/transport.h"
#include "ports/scheduler.h"

namespace kapok::line {

struct Heard {
    std::optional<HttpResponse> response{};  ///< complete and well formed, or nothing
    bool sent = false;                       ///< the first byte of the request has left, or may have
    Closed why{};                            ///< without a response
};

/// Never sends a byte twice (P1). Ends at the latest when `patience` is over.
Task<Heard> exchange(Transport& transport, ports::Scheduler& scheduler, QByteArray request,
                     std::chrono::milliseconds patience);

}  // namespace kapok::line
