// A party that is heard by its answers on a stick: it says what it said there, and is not reached for anything else.
#pragma once

#include "line/party_name.h"
#include "line/reading.h"

#include <map>

namespace kapok::line {

class PacketParty final : public ports::Party {
public:
    PacketParty(PartyName party, ReplyShapes shapes) : m_party(party), m_shapes(shapes) {}

    void answers(const domain::OperationId& operation, ports::Reply reply)
    {
        m_replies.insert_or_assign(operation, std::move(reply));
    }

    Task<Expected<ports::Reply>> ask(ports::Question question) override
    {
        // Whoever has brought answers was there: what surely was not done may be told again, and is answered by them.
        if (question.kind == QLatin1String("status")) co_return ports::Reply{.accepted = true, .body = Json::object()};
        co_return std::unexpected(notReached());
    }
    Task<Expected<ports::Reply>> demand(ports::Demand demand) override
    {
        const auto known = m_replies.find(demand.operation);
        if (known == m_replies.end()) co_return std::unexpected(notReached());
        co_return kept(known->second, askedBy(demand), Trouble::InDoubt);
    }
    Task<Expected<ports::Found>> find(ports::Sought sought) override
    {
        const auto known = m_replies.find(sought.operation);
        if (known == m_replies.end()) co_return std::unexpected(notReached());
        auto reply = kept(known->second, askedBy(sought), Trouble::Garbled);
        if (!reply) co_return std::unexpected(reply.error());
        co_return ports::Found{std::move(*reply)};
    }
    Task<Expected<ports::RoundReply>> askAll(ports::Round) override { co_return std::unexpected(notReached()); }

    /// Whether the answer fits what was asked; Garbled where it does not.
    Expected<ports::Reply> kept(ports::Reply reply, const Asked& asked, Trouble ifWrong = Trouble::Garbled) const
    {
        auto read = asKept(std::move(reply), m_shapes(m_party, asked.kind), asked);
        if (!read) return std::unexpected(troubleWith(m_party, ifWrong, read.error().detail));
        return read;
    }

private:
    PartyName m_party;
    ReplyShapes m_shapes;
    std::map<domain::OperationId, ports::Reply> m_replies;

    Error notReached() const
    {
        return troubleWith(m_party, Trouble::NotReached, QStringLiteral("answers are read from a file"));
    }
};

}  // namespace kapok::line
