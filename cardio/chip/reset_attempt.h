// One reset of a PIN at one reader, from power to reset: on the reader's own thread, with the key service asked twice in
// between, while the card stays powered (chip.md §4).
#pragma once

#include "base/secure_bytes.h"
#include "base/task.h"
#include "cardio/chip/reader_bank.h"
#include "cardio/chip/refused_cards.h"
#include "ports/card_readers.h"
#include "ports/hsm.h"
#include "ports/scheduler.h"

#include <memory>

namespace kapok::cardio {

struct ResetAttempt {
    /// All of them outlive the attempt.
    struct Parts {
        std::shared_ptr<ReaderBank> bank;
        ports::Worker& worker;  ///< of this reader
        ports::Hsm& hsm;
        RefusedCards& refused;
    };
    std::optional<Expected<ports::PinState>> result;  ///< nothing: another card lies there

    /// `newPin` null: it is typed at the keys of this reader.
    static Task<ResetAttempt> make(Parts parts, QString reader, QString identification,
                                   std::shared_ptr<SecureBytes> newPin);
};

}  // namespace kapok::cardio
