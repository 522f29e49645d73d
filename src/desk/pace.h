// How soon what has failed is tried again by the desk itself: longer after each failure, and never a storm (B2, M05).
//
// A pure value beside the clock: who presses the key is not paced, and after a start all is due at once.
#pragma once

#include "base/clock.h"
#include "domain/ids.h"

#include <QString>

#include <chrono>
#include <map>

namespace kapok::desk {

class Pace {
public:
    /// What failed once is told again as soon as it is known that it was not done; then so long is waited, each time
    /// twice as long as before, and a little more by its id, so that not all of them come at once.
    static constexpr std::chrono::milliseconds first{10'000}, longest{600'000};
    /// So many that have failed before may fail again at one party in one round; the others keep their turn for the
    /// next. Who has never failed is always told.
    static constexpr int budget = 20;

    /// A round of the desk's own begins or ends: between them only what is due is told.
    void beginRound();
    void endRound() { m_inRound = false; }

    void failed(const QString& party, const domain::OperationId& operation, Instant now);
    void answered(const domain::OperationId& operation) { m_failed.erase(operation); }
    /// Somebody wants it told now.
    void forget(const domain::OperationId& operation) { m_failed.erase(operation); }

    /// Before this nobody but a person has it told again; nothing: it is due.
    Instant nextTry(const domain::OperationId& operation) const;
    bool mayTry(const QString& party, const domain::OperationId& operation, Instant now) const;

private:
    struct Failed {
        int times = 0;
        Instant next;
    };
    std::map<domain::OperationId, Failed> m_failed;
    std::map<QString, int> m_spent;  // by party, in this round
    bool m_inRound = false;
};

}  // namespace kapok::desk
