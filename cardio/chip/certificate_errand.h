// A third-generation card with a certificate proves that it holds its key (chip.md §7): the PIN of the certificates' area by
// a challenge of the card, then a challenge of ours that the card signs with SM2. A wrong PIN costs a try; nothing is
// repeated.
#pragma once

#include "base/randomness.h"
#include "base/secure_bytes.h"
#include "cardio/apdu/conversation.h"

namespace kapok::cardio {

class CertificateErrand {
public:
    CertificateErrand(CardTransport& transport, Randomness& randomness, Listener listener = {});

    /// X‖Y of the signing key, 64 bytes. Refused: the card has no certificates.
    Expected<QByteArray> open();
    /// Refused with `error.pin_wrong` {left}, `error.pin_locked`, or `error.card_other_keys` where the signature is not that
    /// of `publicKey`.
    Expected<void> prove(const QByteArray& publicKey, const SecureBytes& pin);

private:
    std::unexpected<Error> lost(const Lost& why) const;

    Randomness& m_randomness;
    Conversation m_card;
};

}  // namespace kapok::cardio
