// A data folder with years behind it, written in bulk: on it is measured whether a business costs what it cost on
// the first day.
#pragma once

#include "support/desk/life.h"

namespace kapok::test {

struct Past {
    int waiting = 0;        ///< applications whose cards are ordered and not made yet, each of another person
    int ended = 0;          ///< cases that were begun and closed, a hundred a day
    bool training = false;  ///< of a practice desk; its rows are there, and nobody has started on them yet
};

/// Writes journal, keys and rows of desk 0708-0101. `outside` is the world in which the cards were ordered: all
/// of them ask about one order of it. Nothing is forced onto the disk meanwhile.
void writePast(const QString& folder, Past past, Outside& outside);

}  // namespace kapok::test
