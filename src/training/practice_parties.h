// The parties of the practice world: real TLS servers in this process, on a thread of their own, while it serves.
#pragma once

#include "ports/scheduler.h"
#include "training/practice_cards.h"
#include "training/reference_parties.h"

namespace kapok::training {

class PracticeParties {
public:
    /// How the way to each party stands, by its file name; whoever is not named is up.
    using Gates = std::map<QString, line::Gate>;

    /// `port`: where the first of them answers from now on, the others on the next ones; 0: on those of the first start.
    PracticeParties(QString folder, PracticeCards cards, ports::Scheduler& scheduler, quint16 port = 0);
    ~PracticeParties();

    /// Answers from then on, on the ports of the first start, which are given back; the cards are laid out meanwhile.
    /// Unavailable: a port is taken, or the disk does not let us.
    Task<Expected<ReferenceParties::Ports>> open(Instant now);
    /// What time it is there; cards that are made by then lie at the outlet.
    Task<Expected<void>> setTime(Instant now);
    Task<> setGates(Gates gates);

private:
    struct Embedded;
    QString m_folder;
    PracticeCards m_cards;
    quint16 m_port;
    std::shared_ptr<Embedded> m_embedded;  // made, used and ended on its worker only
    std::unique_ptr<ports::Worker> m_worker;
    std::unique_ptr<ports::Worker> m_cardMaker;
};

/// The ports on which the parties of the world on this ground answer. Nothing is there before its first start.
Expected<ReferenceParties::Ports> portsOf(const QString& ground);

}  // namespace kapok::training
