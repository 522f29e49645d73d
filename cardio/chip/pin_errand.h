// The citizen's social PIN on the chip: changed, or asked whether it is this one (chip.md §4).
//
// A wrong try is counted by the chip for ever, so the tries are asked first and the last one is never
// used (pitfalls.md P22).
#pragma once

#include "cardio/apdu/conversation.h"
#include "cardio/chip/chip_errors.h"
#include "ports/card_readers.h"

namespace kapok::cardio {

class PinErrand {
public:
    PinErrand(CardTransport& transport, Errand errand, Listener listener = {});

    /// True where the card in the reader is the one with this identification.
    Expected<bool> opensCard(const QString& identification);

    /// InDoubt exactly when CHANGE PIN was sent and no answer to it was understood.
    Expected<ports::PinState> change(const SecureBytes& oldPin, const SecureBytes& newPin);
    Expected<bool> isPin(const SecureBytes& pin);

private:
    Expected<int> triesBeforeUse();

    Errand m_errand;
    Conversation m_card;
};

}  // namespace kapok::cardio
