// What an errand of its own needs of the desk's readers: the way to each card on the worker of its reader, so that two
// errands never speak to one card at once, and what cards have refused. Shared with whatever is still under way.
#pragma once

#include "cardio/chip/reader_bank.h"
#include "cardio/chip/refused_cards.h"
#include "ports/hsm.h"
#include "ports/scheduler.h"

namespace kapok {
class Randomness;
}

namespace kapok::cardio {

class ReaderHouse {
public:
    virtual ~ReaderHouse() = default;
    virtual const std::shared_ptr<ReaderBank>& readers() const = 0;
    virtual ports::Worker& workerOf(const QString& reader) = 0;
    virtual ports::Hsm& hsm() = 0;
    virtual Randomness& chance() = 0;
    virtual RefusedCards& refusedCards() = 0;
    /// The readers that hold a card now. Whoever waits for it holds on to the house.
    virtual Task<Expected<std::vector<Slot>>> held() = 0;
};

}  // namespace kapok::cardio
