// The ports' ways of asking, over a line: where it is decided what is surely not done and what is
// in doubt (B1, B5).
#pragma once

#include "line/exchange.h"
#include "line/party_name.h"
#include "line/reading.h"
#include "ports/party.h"

namespace kapok::line {

struct Patience {
    std::chrono::milliseconds answer{10'000};  ///< for one exchange, connecting included; 2 s in training
};

class PartyLine {
public:
    PartyLine(PartyName party, Transport& transport, ports::Scheduler& scheduler, ReplyShapes shapes, Patience patience)
        : m_party(party), m_transport(transport), m_scheduler(scheduler), m_shapes(shapes), m_patience(patience)
    {
    }

    Task<Expected<ports::Reply>> ask(ports::Question question);
    Task<Expected<ports::Reply>> demand(ports::Demand demand);
    Task<Expected<ports::Found>> find(ports::Sought sought);
    Task<Expected<ports::RoundReply>> askAll(ports::Round round);

private:
    PartyName m_party;
    Transport& m_transport;
    ports::Scheduler& m_scheduler;
    ReplyShapes m_shapes;
    Patience m_patience;

    Task<Heard> say(Call call);
    Error notHeard(const Heard& heard, Trouble ifSent) const;
    std::optional<Error> whyNoAnswer(const Heard& heard, const QString& operation, Trouble ifSent) const;
    const Shape* shapeOf(const QString& kind) const;
    Error unreadable(const Error& why, Trouble ifWrong) const;
    template <class T>
    Expected<T> checked(Expected<T> said, const Asked& asked, Trouble ifWrong) const;
};

/// A port of the desk over a line.
template <class Port>
class PartyClient : public Port {
public:
    PartyClient(PartyName party, Transport& transport, ports::Scheduler& scheduler, ReplyShapes shapes,
                Patience patience)
        : m_line(party, transport, scheduler, shapes, patience)
    {
    }
    Task<Expected<ports::Reply>> ask(ports::Question question) override { return m_line.ask(std::move(question)); }
    Task<Expected<ports::Reply>> demand(ports::Demand demand) override { return m_line.demand(std::move(demand)); }
    Task<Expected<ports::Found>> find(ports::Sought sought) override { return m_line.find(std::move(sought)); }
    Task<Expected<ports::RoundReply>> askAll(ports::Round round) override { return m_line.askAll(std::move(round)); }

private:
    PartyLine m_line;
};

}  // namespace kapok::line
