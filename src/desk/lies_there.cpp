#include "desk/lies_there.h"

namespace kapok::desk {

namespace stock = domain::stock;

bool liesThere(const StockBook& book, const domain::StockMove& move)
{
    if (move.leadsTo() != domain::StockState::Unused) return false;
    const bool isReceived = move.from == stock::outside;
    quint32 next = move.serials.first;
    for (const StockRun& run : book.inTheHouse()) {
        const bool there = isReceived ? run.state == domain::StockState::Unused : run.place == move.to;
        if (there && run.kind == move.kind && run.serials.holds(next)) next = run.serials.last + 1;
    }
    return next > move.serials.last;
}

}  // namespace kapok::desk
