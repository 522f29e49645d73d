// The ports' ways of asking, over a line: where it is decided what is surely not done and what is
// in doubt (B1, B5).
#pragma once

#include "line/exchange.h"
#include "line/party_name.h"
#include "line/reading.h"
#include "ports/party.h"

#include <functional>

namespace kapok::line {

struct Patience {
    std::chrono::milliseconds answer{10'000};  ///< for one exchange, connecting included; 2 s in training
};

/// A party of the desk over a line.
class PartyClient final : public ports::Party {
public:
    PartyClient(PartyName party, Transport& transport, ports::Scheduler& scheduler, ReplyShapes shapes,
                Patience patience = {})
        : m_party(party), m_transport(transport), m_scheduler(scheduler), m_shapes(shapes), m_patience(patience)
    {
    }

    /// How far the desk's journal goes, asked for at each attempt and told beside what is demanded or asked at once;
    /// where it says nothing, nothing is told.
    void tellHead(std::function<std::optional<domain::Mark>()> head) { m_head = std::move(head); }

    Task<Expected<ports::Reply>> ask(ports::Question question) override;
    Task<Expected<ports::Reply>> demand(ports::Demand demand) override;
    Task<Expected<ports::Found>> find(ports::Sought sought) override;
    Task<Expected<ports::RoundReply>> askAll(ports::Round round) override;

private:
    PartyName m_party;
    Transport& m_transport;
    ports::Scheduler& m_scheduler;
    ReplyShapes m_shapes;
    Patience m_patience;
    std::function<std::optional<domain::Mark>()> m_head = [] { return std::optional<domain::Mark>(); };

    Task<Heard> say(Call call);
    Error notHeard(const Heard& heard, Trouble ifSent) const;
    std::optional<Error> whyNoAnswer(const Heard& heard, const QString& operation, Trouble ifSent) const;
    const Shape* shapeOf(const QString& kind) const;
    Error unreadable(const Error& why, Trouble ifWrong) const;
    template <class T>
    Expected<T> checked(Expected<T> said, const Asked& asked, Trouble ifWrong) const;
};

}  // namespace kapok::line
