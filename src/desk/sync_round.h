// What the desk does by itself: it asks what became of things, and goes on where an answer has come.
#pragma once

#include "desk/round_party.h"
#include "desk/steps.h"

namespace kapok::desk {

/// Who wants a round: a person has all told again, the desk by itself only what is due (pace.h).
enum class WantedBy { Person, Desk };

class SyncRound {
public:
    SyncRound(RoundParties& parties, CaseBook& book, Deeds& deeds, Inners& inners, Steps& steps, const Parts& parts)
        : m_parties(parties), m_book(book), m_deeds(deeds), m_inners(inners), m_steps(steps), m_parts(parts)
    {
    }

    /// Once round: what is in doubt is asked about, what waits is sent, what is awaited is asked for again. What one
    /// case fails at stops no other; the first of it is returned.
    Task<Expected<void>> run(WantedBy whom);
    bool idle() const { return m_turn->idle(); }

private:
    RoundParties& m_parties;
    CaseBook& m_book;
    Deeds& m_deeds;
    Inners& m_inners;
    Steps& m_steps;
    const Parts& m_parts;
    std::shared_ptr<Lock> m_turn = std::make_shared<Lock>();
    bool m_lookedThrough = false;  // what a power cut left between two steps was gone on with

    Task<Expected<void>> goThrough();
    Task<Expected<std::vector<domain::CaseId>>> heardOf();
    bool isNews(const Rest& rest);
    Task<Expected<void>> goOnAlone(domain::CaseId id);
};

}  // namespace kapok::desk
