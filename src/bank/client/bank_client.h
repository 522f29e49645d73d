// The bank's core over the line.
#pragma once

#include "line/party_client.h"
#include "messages/list.h"

namespace kapok::bank::client {

class BankClient final : public line::PartyClient<ports::BankCore> {
public:
    BankClient(line::Transport& transport, ports::Scheduler& scheduler, line::Patience patience = {})
        : PartyClient(line::PartyName::Bank, transport, scheduler, messages::replyOfBank, patience)
    {
    }
};

}  // namespace kapok::bank::client
