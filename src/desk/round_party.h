// A party that a sync round asks for everything at once: one message and not thousands.
#pragma once

#include "desk/parts.h"

#include <map>
#include <optional>

namespace kapok::desk {

/// What was asked at once is handed out to who asks for it next, one by one; all else goes to the party itself.
class RoundParty final : public ports::Party {
public:
    explicit RoundParty(ports::Party& real) : m_real(real) {}

    /// Asks all of this, at most Round::most in each message. Where nobody answers, nobody is asked again until
    /// the round is over.
    Task<> hear(ports::Round all);
    /// The round is over: what nobody has asked for is let go.
    void endRound();
    /// What was answered to this question of the round; null: nothing.
    const Expected<ports::Reply>* answerTo(const ports::Question& question) const;

    Task<Expected<ports::Reply>> ask(ports::Question question) override;
    Task<Expected<ports::Reply>> demand(ports::Demand demand) override;
    Task<Expected<ports::Found>> find(ports::Sought sought) override;
    Task<Expected<ports::RoundReply>> askAll(ports::Round round) override { return m_real.askAll(std::move(round)); }

private:
    ports::Party& m_real;
    std::map<std::string, Expected<ports::Reply>> m_replies;
    std::map<domain::OperationId, Expected<ports::Found>> m_found;
    std::optional<Error> m_unreached;

    Task<Expected<void>> hearSome(ports::Round some);
};

/// All parties of a desk: who asks them one by one, a hand or a step, asks them through the round.
class RoundParties {
public:
    explicit RoundParties(const Parties& real);

    RoundParty& of(domain::Party name) { return m_all.at(name).party; }
    /// The parts, with these in the place of the parties and their hands.
    Parts in(Parts parts);
    void endRound();

private:
    struct One {
        RoundParty party;
        PartyHand hand{party};
        explicit One(ports::Party& real) : party(real) {}
    };
    std::map<domain::Party, One> m_all;
};

}  // namespace kapok::desk
