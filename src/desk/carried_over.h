// What goes over to the next day, case by case, and why: drafts, what waits for a second person, what has not left or is
// in doubt, and cards that nobody has come for (W8, L09).
#pragma once

#include "desk/runner.h"

namespace kapok::desk {

class CarryingOver {
public:
    /// Both outlive it.
    CarryingOver(Memory& journal, const Runner& runner) : m_journal(journal), m_runner(runner) {}

    /// In the order in which the cases began. What stands inside another case is that one's. A card that is being made is
    /// nobody's business here, and not among them.
    Task<Expected<std::vector<CarriedOver>>> now() const;

private:
    Memory& m_journal;
    const Runner& m_runner;

    QString whyOf(const domain::CaseId& id) const;
};

}  // namespace kapok::desk
