// What a desk's outlet sees of its rows, read from them.
#pragma once

#include "ports/outlet.h"

namespace kapok::outlet {

/// At most so many of each desk's.
inline constexpr int mostShown = 500;

struct ShownRows {
    std::optional<Json> rows;  ///< by their keys, each as its columns; nothing: meanwhile they were begun anew
};
/// Of rows that stood like this when they were asked last.
Task<Expected<ShownRows>> shownRows(ports::Rows& rows, ports::ShownTable shown, ports::Stand stand);
/// What waits for a second person; nothing: the rows do not tell of every open case now.
Task<std::optional<qint64>> waitingIn(ports::Rows& rows, ports::ShownTable shown);

}  // namespace kapok::outlet
