// How the printers of a desk stand, as its window shows them (K13, K15).
#pragma once

#include "app/card_queue.h"
#include "ports/card_printer.h"
#include "ui/kit/workplace.h"

namespace kapok::app {

/// Null: none is registered.
struct PrintersHere {
    ports::CardPrinter *card = nullptr, *paper = nullptr;
    CardQueue* queue = nullptr;  ///< of the card printer
    bool practises = false;      ///< papers of the practice world always come out
};

/// A printer that does not answer says why, which is what keeps it from printing.
Task<ui::PrintersSeen> seenOf(PrintersHere here);

}  // namespace kapok::app
