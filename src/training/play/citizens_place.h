// The citizen at his own screen, where the desk has one: what he sees there, and his hand.
#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace kapok::training::play {

/// Null where there is none, or it is not shown.
QWidget* citizensScreen();
/// Writes in its box as a hand does; what stood in the way, or nothing.
std::optional<QString> signOnIt();

}  // namespace kapok::training::play
