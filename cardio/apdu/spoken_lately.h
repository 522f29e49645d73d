// What cards have answered last, for whoever repairs a counter: instruction and status word of each command, and never a
// byte of what was sent or answered (N03, D3). One memory for the whole program; any thread.
#pragma once

#include <QStringList>

#include <cstdint>
#include <optional>

namespace kapok::cardio {

/// None: no answer came.
void noteSpoken(std::uint8_t instruction, std::optional<std::uint16_t> status);
/// "B2 9000", "84 lost"; the oldest first, 32 at most.
QStringList spokenLately();

}  // namespace kapok::cardio
