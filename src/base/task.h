// Asynchronous work, written straight (design.md §3). Await tasks and futures only (pitfalls.md
// P25-P31): name a thing, then await it; a byte array is wrapped in a struct before it is returned.
#pragma once

#include "base/error.h"

#include <QCoroFuture>
#include <QCoroTask>

namespace kapok {

template <class T = void>
using Task = QCoro::Task<T>;

}  // namespace kapok
