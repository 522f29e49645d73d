// A PIN that is typed at the reader's own keys and never comes here (PC/SC part 10, D2): what the reader is told, and
// what it may answer in place of the card.
//
// The reader fills six figures into the command's own bytes. Neither length byte nor separator can follow another
// length, so a PIN of another length is typed at the desk (docs/decisions/0061-a-pin-at-the-readers-own-keys.md).
#pragma once

#include <QByteArray>

#include <cstdint>
#include <optional>

namespace kapok::cardio {

/// What a reader lets its own keys do; nothing of it where it has none.
struct PinPad {
    bool verifies = false, modifies = false;

    bool operator==(const PinPad&) const = default;
};

enum class PinEntry {
    Verify,  ///< VERIFY: one PIN
    Change,  ///< CHANGE PIN: the present one, the new one twice
    Set      ///< CHANGE PIN from the initial one, which stands in the command: the new one twice
};

/// PIN_VERIFY_STRUCTURE or PIN_MODIFY_STRUCTURE with the command of chip.md §3 in it.
QByteArray pinBlockOf(PinEntry entry);

/// Answers that are the reader's and not the card's: the card was not given anything.
enum class PadRefusal { TimedOut, Cancelled, Differed, WrongLength, NotUnderstood };
std::optional<PadRefusal> padRefusalOf(std::uint16_t status);

}  // namespace kapok::cardio
