// Parts that a desk does not have: whoever asks them is told so, and nothing is taken for done.
#pragma once

#include "ports/messages.h"
#include "ports/papers.h"

namespace kapok::ports {

class NoPrinter final : public Papers {
public:
    Task<Expected<PrintJob>> print(domain::OperationId, Sheet) override
    {
        co_return failure(Error::Kind::Unavailable, words("app.no_printer"));
    }
    Task<Expected<PrintJob>> find(domain::OperationId) override { co_return PrintJob{}; }
};

class NoMessages final : public Messages {
public:
    Task<Expected<MessageTaken>> send(domain::OperationId, ShortMessage) override
    {
        co_return failure(Error::Kind::Unavailable, words("app.no_messages"));
    }
    Task<Expected<MessageTaken>> find(domain::OperationId) override { co_return MessageTaken{}; }
};

}  // namespace kapok::ports
