// Who is asked and told outside the desk, once: its word stands in journal, days, words and file names (A10).
#pragma once

#include "domain/codes.h"

namespace kapok::domain {

/// The platform is the one-stop platform that hands an account change on to the seven services (rules.md §10); the HSM
/// is the key service of the chips (chip.md §5), which decides nothing and only computes.
enum class Party : std::uint8_t { Province, Bank, Platform, Chip, Hsm };
consteval auto wordsOf(Party) { return listed<Party::Hsm>("province", "bank", "platform", "chip", "hsm"); }

/// Those that decide elsewhere, each at the other end of a line; the chip lies in the reader.
inline constexpr std::array partiesElsewhere{Party::Province, Party::Bank, Party::Platform};

}  // namespace kapok::domain
