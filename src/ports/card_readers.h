// What the desk needs of card readers, in the desk's words.
#pragma once

#include "base/redacted.h"
#include "base/secure_bytes.h"
#include "base/task.h"

#include <QDate>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace kapok::ports {

struct Reader {
    QString name;
    bool contactless = false;
    bool cardPresent = false;
    QString atr;       ///< hex, upper case; empty without a card
    QString cardKind;  ///< social_security, bank, unknown, none
    QString device{};  ///< whose half it is: both halves of a dual device say the same
    bool takesPins = false;  ///< at keys of its own (PC/SC part 10), the change of one too
};

struct Readers {
    std::vector<Reader> list;
};

/// What a chip says of itself after both sides have proved their keys (chip.md §2, §5).
struct ChipData {
    int generation = 0;      ///< 1 to 3, from the version (EF05 tag 03), never from the ATR
    QString version;         ///< "3.00"
    QString identification;  ///< 32 hex digits; the first six are the issuing division
    QString issuer;          ///< initialiser, hex
    QString cardNumber;      ///< nine characters
    QString name;
    QString socialSecurityNumber;
    QString sex;          ///< 1, 2, 9
    QString nationality;  ///< two figures; empty when unset
    QDate birthDate, issued, expires;
    std::optional<int> pinTriesLeft;
    QStringList warnings;  ///< ids of Words: "chip.warning.check_digit"
    QStringList damaged;   ///< fields whose record could not be read, by name: "birth_date"; they are empty
};

/// What a blank says of itself before anything is written (chip.md §6).
struct BlankData {
    QString serial;          ///< eight figures of the identification code
    QString identification;  ///< 32 hex digits
    int generation = 0;      ///< 2 or 3, from the version record
    QString version;
    QDate issued, expires;  ///< as the plant wrote them
};

struct PinState {
    int triesLeft = 0;
};

/// Every failure is a sentence a teller understands: no reader, no card, mute, taken out, a bank card,
/// a blank, blocked, of other keys. What could be read is lost with it; nothing on the chip changed.
class CardReaders {
public:
    virtual ~CardReaders() = default;

    virtual Task<Expected<Readers>> list() = 0;
    /// Calls back on the caller's thread whenever a reader or card comes or goes.
    virtual void whenChanged(std::function<void()> tell) = 0;

    /// Reads the social security card in `reader`, or in the only reader that holds one when empty.
    virtual Task<Expected<ChipData>> read(QString reader) = 0;

    /// The blank in `reader`, or in the only reader that holds one when empty. Refused with a sentence: a used card (its
    /// number is written), a card that is no blank, no card.
    virtual Task<Expected<BlankData>> readBlank(QString reader) = 0;

    /// Changes the social PIN of the card with this identification. The old one is verified by the
    /// chip. Refused with `error.pin_wrong` {left}: nothing changed. InDoubt: the card left at the
    /// wrong moment; pinIs() tells. PIN digits as ASCII.
    virtual Task<Expected<PinState>> changePin(QString identification, SecureBytes oldPin, SecureBytes newPin) = 0;
    /// Sets a PIN without the old one, of a locked card too: by the province's key the initial one is set, which the new
    /// one replaces at once (chip.md §4). InDoubt: the card left at the wrong moment; it may have any of the three.
    virtual Task<Expected<PinState>> resetPin(QString identification, SecureBytes newPin) = 0;
    /// True when this is the card's PIN now. Costs a try when it is not; refuses to use the last one.
    virtual Task<Expected<bool>> pinIs(QString identification, SecureBytes pin) = 0;

    /// The same three, typed at the keys of the reader that holds the card: the PIN never comes here (D2). Refused with
    /// `error.pin_no_pad` where it has none; `error.pad_…`: the citizen broke off there or was too slow, and the card was
    /// given nothing. Nobody can end the waiting from here: the reader's own key does, or its patience of half a minute.
    enum class PinSet { Changed, Reset };
    virtual Task<Expected<PinState>> setPinAtReader(QString identification, PinSet how) = 0;
    virtual Task<Expected<bool>> pinIsAtReader(QString identification) = 0;
};

}  // namespace kapok::ports
