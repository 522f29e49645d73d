// What brings a desk's journal into the ledger of its outlet, as desk.json names it.
#pragma once

#include "outlet/publisher.h"

namespace kapok::app {

/// Null: the file names no ledger, and the desk is its own outlet.
std::unique_ptr<outlet::Publisher> publisherOf(const QString& dataFolder, ports::JournalBytes& journal,
                                               ports::Rows& rows, ports::Scheduler& scheduler);

}  // namespace kapok::app
