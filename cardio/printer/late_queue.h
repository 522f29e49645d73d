// A queue of CUPS that nobody waits for at the start: libcups and the thirty libraries behind it are loaded with the first
// question, by the thread that asks.
#pragma once

#include "cardio/printer/print_queue.h"

#include <memory>

namespace kapok::cardio {

/// Where kapok-cups.so is not beside the program, nor where a package puts it, each call says so as a service would that
/// is away.
std::shared_ptr<PrintQueue> lateQueue(QString name);

}  // namespace kapok::cardio
