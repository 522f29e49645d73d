// Province and bank of the practice world: real TLS servers in this process, on a thread of their own.
#pragma once

#include "ports/scheduler.h"
#include "training/practice_cards.h"
#include "training/reference_parties.h"

namespace kapok::training {

class PracticeParties {
public:
    PracticeParties(QString folder, PracticeCards cards, ports::Scheduler& scheduler);
    ~PracticeParties();

    /// Answers from then on, on the ports of the first start, and gives the desk file of a desk that
    /// calls there; the cards are laid out meanwhile. Unavailable: a port is taken, or the disk does not
    /// let us.
    Task<Expected<line::DeskFile>> open(Instant now);
    /// What time it is there; cards that are made by then lie at the outlet.
    Task<Expected<void>> setTime(Instant now);
    Task<Expected<void>> setGate(line::PartyName party, line::Gate gate);

private:
    struct Embedded;
    QString m_folder;
    PracticeCards m_cards;
    std::shared_ptr<Embedded> m_embedded;  // made, used and ended on its worker only
    std::unique_ptr<ports::Worker> m_worker;
    std::unique_ptr<ports::Worker> m_cardMaker;
};

}  // namespace kapok::training
