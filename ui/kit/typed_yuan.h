// An amount as it is typed on the till.
#pragma once

#include <QString>

#include <optional>

namespace kapok::ui {

/// "20", "20.5" and "20.00" in yuan as whole fen; no sign, at most two figures after the point.
std::optional<qint64> fenTyped(const QString& yuan);

}  // namespace kapok::ui
