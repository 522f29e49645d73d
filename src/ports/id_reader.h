// What the desk needs of a reader of identity cards.
#pragma once

#include "base/task.h"
#include "domain/read_identity.h"

#include <functional>

namespace kapok::ports {

/// Every failure is a sentence a teller understands: no reader (`identity.no_reader`), no card on it
/// (`identity.no_card`), or what came was no identity card's (`identity.garbled`). Nothing is changed by reading.
class IdReader {
public:
    virtual ~IdReader() = default;

    /// Reads the card that lies there. It takes as long as it takes: the desk says when it is too long.
    virtual Task<Expected<domain::ReadIdentity>> read() = 0;
    /// Which card lies there, as one that came is told from the one before; empty: none does, or nobody can say.
    virtual QString lies() const = 0;
    /// Calls back on the caller's thread whenever a card comes or goes.
    virtual void whenChanged(std::function<void()> tell) = 0;
};

}  // namespace kapok::ports
