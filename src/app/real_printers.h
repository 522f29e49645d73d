// The printers of a real desk, as its desk.json names them.
#pragma once

#include "app/card_queue.h"
#include "domain/knowledge.h"
#include "line/desk_file.h"
#include "ports/card_printer.h"
#include "ports/card_readers.h"
#include "ports/hand.h"
#include "ports/picture_decoder.h"
#include "ports/scheduler.h"

namespace kapok::app {

/// Papers go to `printers.paper`; without one the hand says that there is none.
std::unique_ptr<ports::Hand> paperPrinter(const line::DeskFile& desk, const domain::Knowledge& knowledge,
                                          ports::Scheduler& scheduler);
/// Cards go to the first of `printers.card`, and to no other queue (K24). `readers` outlive it: one of them may lie in the
/// printer's station. What stands on a card is where this desk has moved it (K17).
std::unique_ptr<ports::Hand> cardPrinter(const line::DeskFile& desk, const QString& dataFolder,
                                         ports::PictureDecoder& pictures, ports::CardReaders& readers,
                                         ports::Scheduler& scheduler);
/// The same printer, as it is asked before a blank is fed; null where none is registered.
std::unique_ptr<ports::CardPrinter> cardPrinterState(const line::DeskFile& desk, ports::CardReaders& readers,
                                                     ports::Scheduler& scheduler);
/// Its queue, as the operator keeps it (K15); null where no printer is registered.
std::unique_ptr<CardQueue> cardQueue(const line::DeskFile& desk, ports::Scheduler& scheduler);
/// The printer of papers, asked in the same way: it has neither ribbon nor boxes. Null where none is registered.
std::unique_ptr<ports::CardPrinter> paperPrinterState(const line::DeskFile& desk, ports::Scheduler& scheduler);

}  // namespace kapok::app
