// The paper of a closed day, with the place for its signatures (L11).
#pragma once

#include "desk/day_book.h"

namespace kapok::desk {

struct DaySheet {
    static constexpr const char* name = "day_end";
};
/// What was closed, and what was opened again before it; nobody's name stands there.
Json sheetOf(const DayClosing& closed, const std::vector<Reopening>& reopened, DaySheet);

/// A hash as it is compared by eyes: four figures, a blank.
QString inFours(const QString& hexadecimal);

}  // namespace kapok::desk
