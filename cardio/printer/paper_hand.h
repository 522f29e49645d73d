// Papers of a real desk, through the queue that desk.json names `printers.paper` (W4).
#pragma once

#include "cardio/printer/print_hand.h"

namespace kapok::cardio {

class PaperHand final : public PrintHand {
public:
    PaperHand(std::shared_ptr<PrintQueue> queue, ports::Scheduler& scheduler, DrawPages draw,
              PrintPatience patience = {})
        : PrintHand(std::move(queue), scheduler, std::move(draw), words("app.no_printer"), patience)
    {
    }

protected:
    Json cameOut(const ports::Deed& deed) const override { return deed.body; }
    /// A paper that came out badly is printed again as a reprint, by hand: it has come out.
    Json spoiled(const ports::Deed& deed) const override { return deed.body; }
    bool needsEyes() const override { return false; }
};

}  // namespace kapok::cardio
