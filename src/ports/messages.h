// What the desk needs of the message service: a short message to the citizen (P1.3).
#pragma once

#include "base/json.h"
#include "base/task.h"
#include "domain/ids.h"

namespace kapok::ports {

struct ShortMessage {
    Json to;  ///< the mobile number, marked personal
    Words text;
};

struct MessageTaken {
    bool taken = false;
};

class Messages {
public:
    virtual ~Messages() = default;
    /// InDoubt: it may be on its way; find() first.
    virtual Task<Expected<MessageTaken>> send(domain::OperationId operation, ShortMessage message) = 0;
    virtual Task<Expected<MessageTaken>> find(domain::OperationId operation) = 0;
};

}  // namespace kapok::ports
