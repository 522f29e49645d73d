// The way to one card: over PC/SC, or to a virtual card in the same process.
//
// Plain and blocking: a conversation runs as a whole on its reader's own thread (design.md §3), so
// that a command costs what SCardTransmit costs. Only the key service is awaited between two parts.
#pragma once

#include "base/error.h"
#include "cardio/apdu/apdu.h"
#include "cardio/apdu/pin_entry.h"

namespace kapok::cardio {

enum class Interface { Contact, Contactless };

struct PoweredCard {
    QByteArray atr;
    Interface interface = Interface::Contact;
    bool chains61 = true;  ///< T=0: data after a case-4 command are fetched; else they come at once
};

/// What went wrong on the way. What the teller hears of it is decided by chip_errors.h.
struct Lost {
    enum class Why { NoSuchReader, NoCard, Removed, Mute, Interrupted, ReaderGone, InUse, NoService };
    Why why = Why::Removed;
    QString detail;  ///< "SCARD_W_REMOVED_CARD"
};

/// An answer as it came from the card. chip.md §3: fewer than two bytes are no answer.
std::expected<ResponseApdu, Lost> responseOf(const QByteArray& bytes);

class CardTransport {
public:
    virtual ~CardTransport() = default;

    /// Powers the card up, for us alone.
    virtual std::expected<PoweredCard, Lost> connect() = 0;
    /// The raw answer; fewer than two bytes are no answer (chip.md §3) and come back as Lost.
    virtual std::expected<ResponseApdu, Lost> transmit(const CommandApdu& command) = 0;
    /// What the keys of this reader may be asked for. Only of a card that is connected.
    virtual PinPad pinPad() { return {}; }
    /// The reader asks for PINs at its own keys and gives the command to the card; waits for the citizen as long as the
    /// reader does. The answer is the card's, or the reader's own (padRefusalOf).
    virtual std::expected<ResponseApdu, Lost> enterPin(PinEntry)
    {
        return std::unexpected(Lost{Lost::Why::Interrupted, QStringLiteral("no PIN pad")});
    }
    /// True where connect() told the ATR last seen in this reader, and the card that answered since is another.
    virtual bool tookItForAnother() { return false; }
    /// The ATR of the card that is in now: every handle may be stale (pitfalls.md P19).
    virtual std::expected<QByteArray, Lost> currentAtr() = 0;
    /// Lets go and resets the card, so that nobody inherits our rights (pitfalls.md P21).
    virtual void leave() = 0;
};

}  // namespace kapok::cardio
