// The province while a list is carried out: it is asked for many rows in one message, and never for one alone.
#pragma once

#include "desk/round_party.h"

namespace kapok::desk {

class ListParty final : public ports::Party {
public:
    explicit ListParty(ports::Party& real) : m_real(real), m_round(real) {}

    /// Forgets what was heard before, and asks all of this at once. Unavailable: not all of it was answered.
    Task<Expected<void>> hear(std::vector<ports::Question> questions);
    /// What was answered to this question, and not handed out yet; null: nothing.
    const Expected<ports::Reply>* answerTo(const ports::Question& question) const { return m_round.answerTo(question); }

    /// Out of what was heard. What is awaited for days (a card that is made) the next round asks, for all cases at once.
    Task<Expected<ports::Reply>> ask(ports::Question question) override;
    Task<Expected<ports::Reply>> demand(ports::Demand demand) override { return m_real.demand(std::move(demand)); }
    Task<Expected<ports::Found>> find(ports::Sought sought) override { return m_real.find(std::move(sought)); }
    Task<Expected<ports::RoundReply>> askAll(ports::Round round) override { return m_real.askAll(std::move(round)); }

private:
    ports::Party& m_real;
    RoundParty m_round;
};

}  // namespace kapok::desk
