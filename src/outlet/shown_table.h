// What a desk's outlet sees of its rows, read from them.
#pragma once

#include "ports/outlet.h"

namespace kapok::outlet {

/// At most so many of each desk's.
inline constexpr int mostShown = 500;

struct ShownRows {
    Json rows;  ///< by their keys, each as its columns
};
Task<Expected<ShownRows>> shownRows(ports::Rows& rows, ports::ShownTable shown);
/// What waits for a second person; nothing: the rows do not tell of every open case now.
Task<std::optional<qint64>> waitingIn(ports::Rows& rows, ports::ShownTable shown);

}  // namespace kapok::outlet
