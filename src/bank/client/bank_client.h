// The bank's core over the line.
#pragma once

#include "bank/api/reply_shapes.h"
#include "line/party_client.h"

namespace kapok::bank::client {

class BankClient final : public line::PartyClient<ports::BankCore> {
public:
    BankClient(line::Transport& transport, ports::Scheduler& scheduler, line::Patience patience = {})
        : PartyClient(line::PartyName::Bank, transport, scheduler, api::replyShape, patience)
    {
    }
};

}  // namespace kapok::bank::client
