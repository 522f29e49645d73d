// Whether what is to be moved at page 8001 lies there already: then it is said, and nothing changes.
#pragma once

#include "domain/stock.h"

namespace kapok::domain {

/// True: all of it is there. What is received again lies wherever in the house it was handed on to, as long as it is
/// unused. `runs` in the order of their serials, each with serials, kind, place and state.
template <class Runs>
bool liesThere(const Runs& runs, const StockMove& move)
{
    if (move.leadsTo() != StockState::Unused) return false;
    const bool isReceived = move.from == stock::outside;
    quint32 next = move.serials.first;
    for (const auto& run : runs) {
        const bool there = isReceived ? run.state == StockState::Unused : run.place == move.to;
        if (there && run.kind == move.kind && run.serials.holds(next)) next = run.serials.last + 1;
    }
    return next > move.serials.last;
}

}  // namespace kapok::domain
