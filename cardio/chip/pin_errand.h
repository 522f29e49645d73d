// The citizen's social PIN on the chip: changed, reset, or asked whether it is this one (chip.md §4).
//
// A wrong try is counted by the chip for ever, so the tries are asked first and the last one is never
// used (pitfalls.md P22). A reset uses none.
#pragma once

#include "cardio/apdu/conversation.h"
#include "cardio/chip/chip_errors.h"
#include "ports/card_readers.h"
#include "ports/hsm.h"

namespace kapok::cardio {

class PinErrand {
public:
    PinErrand(CardTransport& transport, Errand errand, Listener listener = {});

    /// True where the card in the reader is the one with this identification.
    Expected<bool> opensCard(const QString& identification);

    /// InDoubt exactly when CHANGE PIN was sent and no answer to it was understood.
    Expected<ports::PinState> change(const SecureBytes& oldPin, const SecureBytes& newPin);
    Expected<bool> isPin(const SecureBytes& pin);
    /// The same, typed at the reader's own keys (PC/SC part 10).
    Expected<ports::PinState> changeAtReader();
    Expected<bool> isPinAtReader();
    /// True where that can be done at this reader. Only of a card that is open.
    bool hasPad() const { return m_card.pinPad().verifies && m_card.pinPad().modifies; }

    /// The three parts of a reset, with the key service asked before the second and the third. Until the third nothing
    /// on the chip has changed; it is InDoubt from its first command on, unless the chip itself says no to that.
    Expected<ports::CardChallenge> beginReset();
    Expected<ports::CardChallenge> proveReset(const ports::PinResetValues& values);
    Expected<ports::PinState> reset(const ports::PinResetValues& values, const SecureBytes& newPin);
    Expected<ports::PinState> resetAtReader(const ports::PinResetValues& values);

private:
    Expected<int> triesBeforeUse();
    Expected<QByteArray> challenge();
    Expected<void> reload(const ports::PinResetValues& values);
    Expected<ports::PinState> changed(const std::expected<ResponseApdu, Lost>& answer, int triesBefore);
    Expected<bool> isIt(const std::expected<ResponseApdu, Lost>& answer);
    /// `answer` is that of CHANGE PIN from the initial one.
    Expected<ports::PinState> changedFromInitial(const std::expected<ResponseApdu, Lost>& answer);

    Errand m_errand;
    ports::CardChallenge m_reset;  // what the key service is asked with each challenge
    Conversation m_card;
};

}  // namespace kapok::cardio
