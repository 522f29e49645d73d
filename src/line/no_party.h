// A party that desk.json does not name: whoever asks it hears that it is not reached, and nothing is taken for done.
#pragma once

#include "line/party_name.h"
#include "ports/party.h"

namespace kapok::line {

class NoParty final : public ports::Party {
public:
    explicit NoParty(PartyName party) : m_party(party) {}

    Task<Expected<ports::Reply>> ask(ports::Question) override { co_return std::unexpected(notReached()); }
    Task<Expected<ports::Reply>> demand(ports::Demand) override { co_return std::unexpected(notReached()); }
    Task<Expected<ports::Found>> find(ports::Sought) override { co_return std::unexpected(notReached()); }
    Task<Expected<ports::RoundReply>> askAll(ports::Round) override { co_return std::unexpected(notReached()); }

private:
    PartyName m_party;

    Error notReached() const
    {
        return troubleWith(m_party, Trouble::NotReached, QStringLiteral("desk.json does not name it"));
    }
};

}  // namespace kapok::line
