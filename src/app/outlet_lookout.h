// What the window sees of the desks of its outlet: in the ledger that desk.json names, or, where it names none, in the
// rows of this desk, which is its own outlet then.
#pragma once

#include "ports/outlet.h"
#include "ports/outlet_rows.h"
#include "ports/scheduler.h"
#include "ui/outlet/outlet_work.h"

namespace kapok::app {

/// Journal, rows and scheduler outlive it. `areWhole`: the rows of this desk tell of each case that it has.
std::unique_ptr<ui::OutletWork> lookoutOf(const QString& dataFolder, ports::JournalBytes& journal, ports::Rows& rows,
                                          std::function<bool()> areWhole, ports::Scheduler& scheduler);

/// What both of them show. A row that cannot be read here is counted, and takes no other one away.
Task<Expected<ui::WorkOfOutlet>> workSeen(ports::Outlet& desks, ports::OutletRows& rows);

}  // namespace kapok::app
