// The province over the line.
#pragma once

#include "line/party_client.h"
#include "messages/list.h"

namespace kapok::province::client {

class ProvinceClient final : public line::PartyClient<ports::Province> {
public:
    ProvinceClient(line::Transport& transport, ports::Scheduler& scheduler, line::Patience patience = {})
        : PartyClient(line::PartyName::Province, transport, scheduler, messages::replyOfProvince, patience)
    {
    }
};

}  // namespace kapok::province::client
