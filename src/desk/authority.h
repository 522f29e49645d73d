// May whoever sits here? Asked at the desk before every act: a window that offers less is only polite (E1).
#pragma once

#include "base/clock.h"
#include "desk/rights.h"
#include "desk/seat.h"

namespace kapok::desk {

class Authority {
public:
    /// All of it outlives this.
    Authority(const Seat& seat, Memory& memory, const Clock& clock) : m_seat(seat), m_memory(memory), m_clock(clock) {}

    /// NotPermitted: nobody sits here, he is away, or it is not his to do; the last is journalled (E5). Where he may,
    /// nothing is awaited: an errand can be taken behind it.
    Task<Expected<void>> check(Right right);
    /// Whoever sits here may; nothing is written down of it.
    bool has(Right right) const { return m_seat.teller() && may(m_seat.teller()->role, right); }

private:
    const Seat& m_seat;
    Memory& m_memory;
    const Clock& m_clock;
};

}  // namespace kapok::desk
