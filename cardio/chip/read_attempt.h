// One reading of one card, from power to reset: on its reader's own thread, with the key service asked in
// between. The card is taken for the one last seen in this reader, because its ATR goes into the keys
// (chip.md §5) and asking for it costs most of a command. A card of other keys proves nothing and
// spends no try; only then the service is asked whether the ATR was this card's at all.
#pragma once

#include "base/task.h"
#include "cardio/apdu/conversation.h"
#include "cardio/chip/reader_bank.h"
#include "cardio/chip/refused_cards.h"
#include "cardio/chip/whole_card.h"
#include "ports/card_readers.h"
#include "ports/hsm.h"
#include "ports/scheduler.h"

namespace kapok {
class Randomness;
}

namespace kapok::cardio {

struct ReadAttempt {
    /// All of them outlive the attempt.
    struct Parts {
        std::shared_ptr<ReaderBank> bank;
        ports::Worker& worker;  ///< of this reader
        ports::Hsm& hsm;
        Randomness& randomness;
        RefusedCards& refused;
    };
    Expected<ports::ChipData> data;
    bool tookItForAnother = false;  ///< it failed, and the card was taken for another: the next attempt knows it

    /// With `rest` all that the chip holds is read, as far as it lets itself be read.
    static Task<ReadAttempt> make(Parts parts, QString reader, Listener listener,
                                  std::shared_ptr<WholeCard> rest = nullptr);
};

}  // namespace kapok::cardio
