// A test card, or a calibration card: printed on a blank that was counted as a test before, so that whatever is cut, it is
// counted and never leaves (K17, K18).
#pragma once

#include "base/task.h"
#include "ports/hand.h"
#include "ports/journal.h"

namespace kapok::app {

struct TestCard {
    ports::NewEntry entry;  ///< when and by whose hand; what it tells is filled in
    domain::OperationId operation;
    QString face, serial;
};

using KeepEntry = std::function<Task<Expected<ports::Entry>>(ports::NewEntry)>;

/// That it is printed on is kept first, and `maker` carries out `print_face` then. The holder on it is invented. Refused:
/// no test was counted under this serial, or it was printed on before, in whatever life of the desk. InDoubt: it may have
/// come out; it is looked at anyway.
Task<Expected<void>> printTestCard(ports::Hand& maker, KeepEntry keep, TestCard card);

}  // namespace kapok::app
