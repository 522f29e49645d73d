// A test card, or a calibration card: printed on a blank that was counted as a test before, so that whatever is cut, it is
// counted and never leaves (K17, K18).
#pragma once

#include "base/task.h"
#include "ports/hand.h"

namespace kapok::app {

/// `maker` carries out `print_face`. The holder on it is invented. InDoubt: it may have come out; it is looked at anyway.
Task<Expected<void>> printTestCard(ports::Hand& maker, domain::OperationId operation, QString face, QString serial);

}  // namespace kapok::app
