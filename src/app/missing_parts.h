// Parts that a desk does not have: whoever asks them is told so, and nothing is taken for done.
#pragma once

#include "ports/messages.h"
#include "ports/papers.h"

namespace kapok::app {

class NoPrinter final : public ports::Papers {
public:
    Task<Expected<ports::PrintJob>> print(domain::OperationId, ports::Sheet) override
    {
        co_return failure(Error::Kind::Unavailable, words("app.no_printer"));
    }
    Task<Expected<ports::PrintJob>> find(domain::OperationId) override { co_return ports::PrintJob{}; }
};

class NoMessages final : public ports::Messages {
public:
    Task<Expected<ports::MessageTaken>> send(domain::OperationId, ports::ShortMessage) override
    {
        co_return failure(Error::Kind::Unavailable, words("app.no_messages"));
    }
    Task<Expected<ports::MessageTaken>> find(domain::OperationId) override { co_return ports::MessageTaken{}; }
};

}  // namespace kapok::app
